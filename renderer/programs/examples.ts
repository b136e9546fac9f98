// Programs to begin with: one for each subject of the article's programs, in files of their own.

import type { Language } from '../../electron/settings.ts';

const sources = import.meta.glob<string>('./examples/*.py', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const ORDER = ['forward', 'backward', 'training', 'regression', 'classes', 'progress'];
/** Before an example's name, where a program's key stands. */
const MARK = 'example-';

export interface Example {
  /** In place of a program's key. */
  readonly key: string;
  /** Its first line. */
  readonly name: string;
  readonly code: string;
}

/** With the comments of one language. */
export function examplesIn(language: Language): readonly Example[] {
  return ORDER.map((name) => {
    const code = inLanguage(sources[`./examples/${name}.py`] ?? '', language);
    const [first = name] = code.split('\n');
    return { key: `${MARK}${name}`, name: first.replace(/^# /, '').replace(/[.。]$/, ''), code };
  });
}

/** Comments stand in both languages, `# en: …` above `# ja: …`. */
function inLanguage(source: string, language: Language): string {
  return source
    .split('\n')
    .filter((line) => (/^ *# (en|ja): /.exec(line)?.[1] ?? language) === language)
    .map((line) => line.replace(/^( *# )(?:en|ja): /, '$1'))
    .join('\n');
}
