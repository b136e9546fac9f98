// A Vite plugin: `import 'app-fonts.css'` gives the typeface with the characters of the app's own texts, in few small files.
// The whole typeface comes in 124 files; a Japanese page needs 30 of them, and is laid out anew with each that arrives.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import subsetFont from 'subset-font';
import { normalizePath, type Plugin } from 'vite';

const FAMILY = 'Backprop Lab Sans';

const { resolve } = createRequire(import.meta.url);

const ID = 'app-fonts.css';
const PACKAGE = '@expo-google-fonts/noto-sans-jp/package.json';
/** Tells the version of what cuts the characters out. */
const SUBSETTER = 'subset-font/package.json';
const TEXT = /^(?!build[\\/]|node_modules[\\/]).*(?<!\.test)\.(?:ts|svelte|md|py)$/;

/** Files of the package by weight. */
const weights = { 400: '400Regular', 600: '600SemiBold', 700: '700Bold' } as const;

/** The first character of the Japanese part; what lies before it is used in both languages. */
const JAPANESE = 0x2e80;
/** Characters that learners may type into notes and names: Basic Latin to Latin Extended-A. */
const typed = Array.from({ length: 0x160 }, (_, i) => String.fromCodePoint(0x20 + i));

const parts = {
  latin: { range: 'U+0-2E7F', has: (code: number) => code < JAPANESE },
  japanese: { range: 'U+2E80-10FFFF', has: (code: number) => code >= JAPANESE },
} as const;

/** @param texts the folders whose files hold everything that is shown */
export function appFonts(texts: readonly string[]): Plugin {
  const folder = dirname(resolve(PACKAGE));
  // As if it were the package's: whoever asks for licences finds them there.
  const module = normalizePath(join(folder, ID));
  let cache = '';
  return {
    name: 'app-fonts',
    configResolved: ({ cacheDir }) => {
      cache = join(cacheDir, 'app-fonts');
    },
    resolveId: (id) => (id === ID ? module : undefined),
    async load(id) {
      if (id !== module) return undefined;
      const files = await textsIn(texts);
      for (const file of files) this.addWatchFile(file);
      const characters = await charactersOf(files);
      const faces: string[] = [];
      for (const [weight, name] of Object.entries(weights)) {
        const source = join(folder, name, `NotoSansJP_${name}.ttf`);
        for (const [part, { range, has }] of Object.entries(parts)) {
          const own = characters.filter((character) => has(character.codePointAt(0) ?? 0));
          faces.push(
            face(
              weight,
              range,
              await subset(source, own.join(''), cache, `sans-${part}-${weight}.woff2`),
            ),
          );
        }
      }
      return faces.join('\n');
    },
  };
}

async function textsIn(folders: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder, { recursive: true }))
        .filter((path) => TEXT.test(path))
        .map((path) => join(folder, path)),
    ),
  );
  return found.flat();
}

async function charactersOf(files: readonly string[]): Promise<string[]> {
  const characters = new Set(typed);
  for (const file of files) {
    for (const character of await readFile(file, 'utf8')) characters.add(character);
  }
  return [...characters].filter((character) => character >= ' ').sort();
}

/** @returns the path of what the typeface's file has for these characters; made once and kept */
async function subset(
  source: string,
  characters: string,
  cache: string,
  name: string,
): Promise<string> {
  const typeface = await readFile(source);
  const hash = createHash('sha256');
  for (const part of [typeface, characters, await readFile(resolve(SUBSETTER))]) hash.update(part);
  const folder = join(cache, hash.digest('hex').slice(0, 16));
  const file = join(folder, name);
  if (!existsSync(file)) {
    const font = await subsetFont(typeface, characters, { targetFormat: 'woff2' });
    await mkdir(folder, { recursive: true });
    // Another build may be reading it.
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, font);
    await rename(unfinished, file);
  }
  return file;
}

function face(weight: string, range: string, file: string): string {
  return `@font-face {
  font-family: '${FAMILY}';
  font-weight: ${weight};
  font-display: swap;
  src: url('${encodeURI(normalizePath(file)).replaceAll("'", '%27')}') format('woff2');
  unicode-range: ${range};
}`;
}
