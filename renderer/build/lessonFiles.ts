// A Vite plugin that writes down which files each lesson needs beside those of the shell, so that they can be fetched together with the page.

import type { Plugin, Rolldown } from 'vite';

type OutputBundle = Rolldown.OutputBundle;
type OutputChunk = Rolldown.OutputChunk;

const FILE = 'lesson-files.json';
/** What the shell and every page are written in. */
const SHELL: Readonly<Record<string, readonly RegExp[]>> = {
  ja: ['latin-400', 'latin-600', 'latin-700', 'japanese-400', 'japanese-600', 'japanese-700'].map(
    sans,
  ),
  // The choice of the language is written in both.
  en: ['latin-400', 'latin-600', 'latin-700', 'japanese-400'].map(sans),
};
/** What every lesson has numbers in. */
const MONOSPACED = /jetbrains-mono-latin-wght-/;
/** The typefaces of formulas, by the classes that KaTeX gives them. */
const FORMULAS: Readonly<Record<string, RegExp>> = {
  katex: /KaTeX_Main-Regular-/,
  mathnormal: /KaTeX_Math-Italic-/,
  mathbf: /KaTeX_Main-Bold-/,
  boldsymbol: /KaTeX_Math-BoldItalic-/,
};
const WORDS = /[\\/]language[\\/](\w\w)\.ts$/;
const PART = /[\\/]lessons[\\/](\d\d-[\w-]+)[\\/](?:Page\.svelte|(\w\w)\.md)$/;

/** Paths by lesson and language, e.g. `01-mlp/ja`, and by language alone for pages that are no lessons. */
export type LessonFiles = Readonly<Record<string, readonly string[]>>;

export function lessonFiles(): Plugin {
  return {
    name: 'lesson-files',
    apply: 'build',
    generateBundle: {
      // By then Vite knows each script's style sheets.
      order: 'post',
      handler(_options, bundle) {
        this.emitFile({
          type: 'asset',
          fileName: FILE,
          source: JSON.stringify(lessonFilesIn(bundle)),
        });
      },
    },
  };
}

function lessonFilesIn(bundle: OutputBundle): LessonFiles {
  const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
  const shell = filesOf(
    chunks.filter(({ isEntry }) => isEntry),
    bundle,
  );
  const pages = new Map<string, OutputChunk>();
  const texts: { lesson: string; language: string; chunk: OutputChunk }[] = [];
  for (const chunk of chunks) {
    const [, lesson = '', language] = PART.exec(chunk.facadeModuleId ?? '') ?? [];
    if (lesson === '') continue;
    if (language === undefined) pages.set(lesson, chunk);
    else texts.push({ lesson, language, chunk });
  }
  const words = (language: string) =>
    chunks.find(({ facadeModuleId }) => WORDS.exec(facadeModuleId ?? '')?.[1] === language);
  const needed = (language: string, parts: readonly (OutputChunk | undefined)[]) => {
    const all = [words(language), ...parts].filter((part) => part !== undefined);
    return [...filesOf(all, bundle)].filter((name) => !shell.has(name));
  };
  const pagesToo = Object.entries(SHELL).map(
    ([language, fonts]) =>
      [language, [...needed(language, []), ...fonts.map((font) => fileOf(font, bundle))]] as const,
  );
  const lessons = texts.map(({ lesson, language, chunk }) => {
    const files = needed(language, [chunk, pages.get(lesson)]);
    const fonts = fontsOf(language, chunk.code).map((font) => fileOf(font, bundle));
    return [`${lesson}/${language}`, [...files, ...fonts]] as const;
  });
  return Object.fromEntries([...lessons, ...pagesToo]);
}

/** The fonts without which a page would be laid out twice. */
function fontsOf(language: string, text: string): RegExp[] {
  const formulas = Object.entries(FORMULAS).filter(([name]) => text.includes(name));
  return [...(SHELL[language] ?? []), MONOSPACED, ...formulas.map(([, font]) => font)];
}

function fileOf(font: RegExp, bundle: OutputBundle): string {
  const file = Object.keys(bundle).find((name) => font.test(name));
  if (file === undefined) throw new Error(`The build has no font ${font.source}`);
  return file;
}

function sans(part: string): RegExp {
  return new RegExp(`/sans-${part}-`);
}

/** The chunks with all that they import at once, and their style sheets. */
function filesOf(chunks: readonly OutputChunk[], bundle: OutputBundle): Set<string> {
  const found = new Set<string>();
  const add = (chunk: OutputChunk) => {
    if (found.has(chunk.fileName)) return;
    found.add(chunk.fileName);
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) found.add(sheet);
    for (const name of chunk.imports) {
      const imported = bundle[name];
      if (imported?.type === 'chunk') add(imported);
    }
  };
  chunks.forEach(add);
  return found;
}
