// What the window needs before its first lesson is there: little, and nothing that belongs to other pages. The real build is looked into.

import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { build, type Rolldown, type UserConfig } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

import config from '../../electron.vite.config.ts';
import type { LessonFiles } from './lessonFiles.ts';

const MAX_BYTES = 120_000;
/** Milliseconds: the first one cuts the typeface, which is kept. */
const FIRST_BUILD = 60_000;
const root = join(import.meta.dirname, '../..');

/** Parts of paths of modules that must come later. */
const LATER = [
  'node_modules/chart.js/',
  'node_modules/shiki/',
  'node_modules/katex/dist/katex.mjs',
  'renderer/lab/runs/RunsPage.svelte',
  'renderer/app/settings/SettingsPage.svelte',
  'renderer/lab/gradients/GradientsPage.svelte',
  'renderer/app/commands/CommandPalette.svelte',
  'glossary-formulas',
  'renderer/reading/glossary/terms/',
  'renderer/lessons/00-before-you-begin/Page.svelte',
  'renderer/lessons/02-activation/Page.svelte',
  'renderer/lessons/07-training/Page.svelte',
];

let chunks: ReadonlyMap<string, Rolldown.OutputChunk>;
let lessons: LessonFiles;

beforeAll(async () => {
  const { renderer } = config as { renderer: UserConfig };
  const built = await build({
    ...renderer,
    configFile: false,
    root: join(root, 'renderer'),
    base: './',
    logLevel: 'error',
    build: { ...renderer.build, write: false },
  });
  const files = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  chunks = new Map(
    files.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each] as const] : [])),
  );
  const list = files.find(({ fileName }) => fileName === 'lesson-files.json');
  lessons = JSON.parse(list?.type === 'asset' ? String(list.source) : '{}') as LessonFiles;
}, FIRST_BUILD);

/** The scripts with all that they import at once. */
function withImports(names: readonly string[]): Set<Rolldown.OutputChunk> {
  const found = new Set<Rolldown.OutputChunk>();
  const add = (name: string) => {
    const chunk = chunks.get(name);
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    chunk.imports.forEach(add);
  };
  names.forEach(add);
  return found;
}

function firstScreen(language: string): Rolldown.OutputChunk[] {
  const entries = [...chunks.values()].filter(({ isEntry }) => isEntry);
  expect(entries).toHaveLength(1);
  const lesson = lessons[`01-mlp/${language}`] ?? [];
  return [...withImports([...entries.map(({ fileName }) => fileName), ...lesson])];
}

const modulesOf = (all: readonly Rolldown.OutputChunk[]) =>
  all.flatMap(({ moduleIds }) => moduleIds.map((id) => id.replaceAll('\\', '/')));

describe.each(['ja', 'en'])('the first screen (%s)', (language) => {
  it('needs less than 120 kB of script, gzipped', () => {
    const bytes = firstScreen(language).map(({ code }) => gzipSync(code).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(MAX_BYTES);
  });

  it('has its own lesson’s page and text, and no other text', () => {
    const own = modulesOf(firstScreen(language)).filter((id) =>
      /lessons\/.*\.(?:md|svelte)$/.test(id),
    );
    expect(own.some((id) => id.endsWith('01-mlp/Page.svelte'))).toBe(true);
    expect(own.filter((id) => id.endsWith('.md'))).toEqual([
      expect.stringMatching(`/lessons/01-mlp/${language}\\.md$`),
    ]);
  });

  it('has the words of its own language alone', () => {
    const words = modulesOf(firstScreen(language)).filter((id) => /language\/\w\w\.ts$/.test(id));
    expect(words).toEqual([expect.stringMatching(`renderer/language/${language}\\.ts$`)]);
  });

  it.each(LATER)('goes without %s', (part) => {
    const modules = modulesOf(firstScreen(language));
    expect(modules.filter((id) => id.includes(part))).toEqual([]);
  });
});

it('has its typefaces: of a page’s own language both parts, for formulas KaTeX’s', () => {
  const fonts = (page: string) =>
    lessons[page]?.flatMap((file) => /assets\/([\w-]+?)-[\w-]{8}\.woff2$/.exec(file)?.[1] ?? []);
  const latin = ['sans-latin-400', 'sans-latin-600', 'sans-latin-700'];
  const japanese = ['sans-japanese-400', 'sans-japanese-600', 'sans-japanese-700'];
  expect(fonts('ja')).toEqual([...latin, ...japanese]);
  expect(fonts('en')).toEqual([...latin, 'sans-japanese-400']);
  const rest = fonts('01-mlp/ja')?.filter((font) => !font.startsWith('sans-'));
  expect(rest).toEqual([
    'jetbrains-mono-latin-wght-normal',
    'KaTeX_Main-Regular',
    'KaTeX_Math-Italic',
    'KaTeX_Main-Bold',
    'KaTeX_Math-BoldItalic',
  ]);
});

it.each(LATER.filter((part) => /^renderer|chart/.test(part)))('has %s in another file', (part) => {
  expect(modulesOf([...chunks.values()]).some((id) => id.includes(part))).toBe(true);
});

it('is what the list of lessons’ files says: nothing that a lesson imports is missing from it', () => {
  for (const [name, files] of Object.entries(lessons)) {
    const entries = [...chunks.values()].filter(({ isEntry }) => isEntry);
    const known = new Set([
      ...files,
      ...[...withImports(entries.map(({ fileName }) => fileName))].map(({ fileName }) => fileName),
    ]);
    const needed = [...withImports(files)].map(({ fileName }) => fileName);
    expect([name, needed.filter((file) => !known.has(file))]).toEqual([name, []]);
  }
  // Nine lessons with their preparation and all other pages, in two languages.
  expect(Object.keys(lessons)).toHaveLength(22);
});
