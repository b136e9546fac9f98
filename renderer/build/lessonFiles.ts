// A Vite plugin that writes down which files each lesson needs beside those of the shell, so that they can be fetched together with the page.

import type { Plugin, Rolldown } from 'vite';

type OutputBundle = Rolldown.OutputBundle;
type OutputChunk = Rolldown.OutputChunk;

const FILE = 'lesson-files.json';
const PART = /[\\/]lessons[\\/](\d\d-[\w-]+)[\\/](?:Page\.svelte|(\w\w)\.md)$/;

/** Paths by lesson and language, e.g. `01-mlp/ja`. */
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
  return Object.fromEntries(
    texts.map(({ lesson, language, chunk }) => {
      const page = pages.get(lesson);
      const needed = filesOf(page ? [chunk, page] : [chunk], bundle);
      return [`${lesson}/${language}`, [...needed].filter((name) => !shell.has(name))];
    }),
  );
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
