// Cuts functions, methods and marked regions out of a Python program, and leaves of its comments those of one language.

import type { Language } from '../../electron/settings.ts';

const MARK = /^ *# (?:region \w+|endregion)$/;
const COMMENT = /^ *# /;
const TAGGED = /^( *# )(ja|en): /;

/**
 * The named parts with the comments right above them, in the order asked for, a blank line between them.
 *
 * @param names functions (`softmax`), classes, methods (`Linear.backward`), or regions between
 *   `# region NAME` and `# endregion`; none for the whole program
 * @param path for error messages
 * @throws Error when a name is not there: a lesson must not show code that is gone
 */
export function cutPython(program: string, names: readonly string[], path: string): string {
  const lines = program.trimEnd().split('\n');
  const parts = names.map((name) => {
    const part = name
      .split('.')
      .reduce<readonly string[] | undefined>((found, each) => found && partOf(found, each), lines);
    if (!part) throw new Error(`${path} has no ${name}`);
    return dedent(part);
  });
  return (names.length === 0 ? [lines] : parts)
    .map((part) => part.filter((line) => !MARK.test(line)).join('\n'))
    .join('\n\n');
}

/**
 * Of the lines `# en: ...` and `# ja: ...` those of the language, without its name; other comments belong to both.
 *
 * @param path for error messages
 * @throws Error when a comment is there in one language only
 */
export function withCommentsIn(language: Language, code: string, path: string): string {
  const lines = code.split('\n');
  lines.forEach((line, i) => {
    const [, , tag] = TAGGED.exec(line) ?? [];
    if (tag === undefined) return;
    const other = `# ${tag === 'en' ? 'ja' : 'en'}: `;
    if (!commentAround(lines, i).some((each) => each.trim().startsWith(other))) {
      throw new Error(`${path} has a comment in one language only: ${line.trim()}`);
    }
  });
  return lines
    .filter((line) => (TAGGED.exec(line)?.[2] ?? language) === language)
    .map((line) => line.replace(TAGGED, '$1'))
    .join('\n');
}

/** The block that `def` or `class` begins, or else the region. */
function partOf(lines: readonly string[], name: string): readonly string[] | undefined {
  const at = lines.findIndex((line) => new RegExp(`^ *(?:def|class) ${name}\\b`).test(line));
  if (at < 0) return regionOf(lines, name);
  const indent = indentOf(lines[at]);
  let start = at;
  while (COMMENT.test(lines[start - 1] ?? '') && indentOf(lines[start - 1]) === indent) start -= 1;
  let end = at + 1;
  while (end < lines.length && (lines[end]?.trim() === '' || indentOf(lines[end]) > indent)) {
    end += 1;
  }
  return withoutBlankEnd(lines.slice(start, end));
}

function regionOf(lines: readonly string[], name: string): readonly string[] | undefined {
  const start = lines.findIndex((line) => line.trim() === `# region ${name}`);
  const end = lines.findIndex((line, i) => i > start && line.trim() === '# endregion');
  return start < 0 || end < 0 ? undefined : lines.slice(start + 1, end);
}

/** The comment lines that stand together with this one. */
function commentAround(lines: readonly string[], at: number): readonly string[] {
  let [start, end] = [at, at + 1];
  while (COMMENT.test(lines[start - 1] ?? '')) start -= 1;
  while (COMMENT.test(lines[end] ?? '')) end += 1;
  return lines.slice(start, end);
}

function withoutBlankEnd(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(0, last + 1);
}

function dedent(lines: readonly string[]): readonly string[] {
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map(indentOf));
  return lines.map((line) => line.slice(indent));
}

function indentOf(line = ''): number {
  return line.length - line.trimStart().length;
}
