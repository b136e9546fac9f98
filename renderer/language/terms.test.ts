// One word for one thing: what docs/terms.md forbids appears in no text that is shown, in either language.

import { readdirSync, readFileSync } from 'node:fs';

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

type Language = 'en' | 'ja';

interface Text {
  readonly place: string;
  readonly text: string;
}

const root = new URL('../../', import.meta.url);
const JAPANESE = /[\u3001-\u30ff\u4e00-\u9fff]/;
/** Where texts are written. */
const folders = [
  ['renderer/language', /^(en|ja)(\/|\.ts$)/],
  ['electron/language', /^(en|ja)(\/|\.ts$)/],
  [
    'renderer/lessons',
    /\/(en\.md|ja\.md|words\.ts|checks\.ts|practice\.ts|experiments\.ts|lesson\.ts)$/,
  ],
  ['renderer/lessons', /\.py$/],
  ['renderer/reading/glossary/terms', /\.ts$/],
  ['core/exercises', /\/(en\.md|ja\.md|exercise\.ts)$/],
  ['core/judge', /(?<!\.test)\.ts$/],
] as const;

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

const files = folders.flatMap(([folder, shown]) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => shown.test(file))
    .map((file) => `${folder}/${file}`),
);

/** Every string of the code but imports, TeX and other spellings of a term; gaps of templates as an ellipsis. */
function stringsIn(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'also') return;
    if (ts.isTaggedTemplateExpression(node)) return;
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) {
      const spans = node.templateSpans.map(({ literal }) => literal.text);
      found.push([node.head.text, ...spans].join('…'));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('text.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}

/** The paragraphs of a lesson, without its script, displayed formulas, commands of TeX, names in code and markup. */
function paragraphsIn(markdown: string): string[] {
  return markdown
    .replace(/<script[^]*?<\/script>/, '')
    .replaceAll(/\$\$[^]*?\$\$/g, '')
    .replaceAll(/\\[A-Za-z]+/g, '')
    .replaceAll(/`[^`\n]*`/g, '``')
    .replaceAll(/ why="([^"]*)"/g, '>\n\n$1\n\n<i')
    .replaceAll(/<\/?[A-Za-z][^>]*>/g, '')
    .split(/\n{2,}/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** What the comments of a program in Python say, in both languages. */
function commentsIn(code: string): string[] {
  return Array.from(code.matchAll(/^ *# (?:en|ja): (.+)$/gm), ([, text = '']) => text);
}

const readers = { md: paragraphsIn, ts: stringsIn, py: commentsIn } as const;

const texts: Text[] = files.flatMap((place) =>
  readers[place.slice(-2) as keyof typeof readers](read(place)).map((text) => ({ place, text })),
);

/** English are also the sentences of Japanese files without a Japanese letter: there are none. */
const isIn: Record<Language, (text: Text) => boolean> = {
  ja: ({ text }) => JAPANESE.test(text),
  en: ({ text }) => !JAPANESE.test(text) && /[a-z] |[A-Z][a-z]/.test(text),
};

/** The rows of all tables, as cells. A bar within a regular expression is written `\|`. */
const rows = read('docs/terms.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.includes('---'))
  .map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  );

function forbiddenIn(cell: string): RegExp[] {
  return Array.from(cell.matchAll(/`([^`]+)`/g), ([, word = '']) => {
    const [, pattern, flags] = /^\/(.*)\/([a-z]*)$/.exec(word) ?? [];
    return new RegExp(pattern ?? word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), flags);
  });
}

const forbidden: Record<Language, readonly RegExp[]> = {
  en: rows.flatMap(([, , not = '']) => forbiddenIn(not)),
  ja: rows.flatMap(([, , , , not = '']) => forbiddenIn(not)),
};

function found(language: Language, patterns: readonly RegExp[]): string[] {
  return texts.filter(isIn[language]).flatMap(({ place, text }) =>
    patterns.flatMap((pattern) => {
      const match = pattern.exec(text);
      if (!match) return [];
      const around = text.slice(Math.max(0, match.index - 30), match.index + 40);
      return `${place}: ${String(pattern)} in “${around}”`;
    }),
  );
}

describe('docs/terms.md', () => {
  it('has tables of five columns, with words that are forbidden in each language', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((cells) => cells.length !== 5)).toEqual([]);
    expect(forbidden.en.length).toBeGreaterThan(25);
    expect(forbidden.ja.length).toBeGreaterThan(50);
  });

  it('is held against every text, in both languages', () => {
    for (const language of ['en', 'ja'] as const) {
      const places = new Set(texts.filter(isIn[language]).map(({ place }) => place));
      for (let lesson = 0; lesson <= 9; lesson++) {
        const own = [...places].filter((place) => place.includes(`lessons/0${lesson}-`));
        expect(own.length, `lesson ${lesson}`).toBeGreaterThanOrEqual(3);
      }
      expect(places.size).toBeGreaterThan(50);
    }
  });
});

describe.each(['en', 'ja'] as const)('the texts in %s', (language) => {
  it('have none of the words that docs/terms.md forbids', () => {
    expect(found(language, forbidden[language])).toEqual([]);
  });
});

describe('Japanese punctuation', () => {
  const letter = '[\\u3041-\\u30fe\\u4e00-\\u9fff]';

  it.each([
    ['half-width brackets', `${letter}\\((?!&)|\\)${letter}`],
    ['half-width colons', `${letter}: |^: `],
    [
      'half-width question and exclamation marks, commas and full stops',
      `${letter}([?!]|[,.](?! ))`,
    ],
    ['a space before a per cent sign', '\\d %'],
    ['another wave dash', '～'],
    ['spaces around a wave dash', ' 〜|〜 '],
  ])('has no %s', (_, pattern) => {
    expect(found('ja', [new RegExp(pattern)])).toEqual([]);
  });
});
