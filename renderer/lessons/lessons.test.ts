// The lessons' folders: complete, in order, and the same lesson in both languages.

import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { firstSession } from '../../electron/settings.ts';
import { cutDeclarations } from '../build/cutDeclarations.ts';
import { catalogue, firstLesson, loadLesson } from './catalogue.ts';

const here = new URL('./', import.meta.url);
const core = new URL('../../core/', import.meta.url);
const languages = ['ja', 'en'] as const;
type Language = (typeof languages)[number];

const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const written = folders.filter((folder) => has(folder, 'Page.svelte'));

function has(folder: string, file: string): boolean {
  return existsSync(new URL(`${folder}/${file}`, here));
}

function textOf(folder: string, language: Language): string {
  return readFileSync(new URL(`${folder}/${language}.md`, here), 'utf8');
}

/** The text without its script and its literal code, where a $ or # would mean something else. */
function proseOf(folder: string, language: Language): string {
  return textOf(folder, language)
    .replace(/<script[^]*?<\/script>/, '')
    .replaceAll(/`[^`\n]*`/g, '');
}

function matches(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([whole, part]) => part ?? whole);
}

function inBoth<T>(folder: string, of: (prose: string) => T): [T, T] {
  return [of(proseOf(folder, 'ja')), of(proseOf(folder, 'en'))];
}

function importsOf(text: string): string[] {
  return matches(text, /^ *import (\w+ from 'source:[^']+');$/gm);
}

describe('the lessons', () => {
  it('are the article’s nine, numbered in order, after a preparation', () => {
    expect(folders.map((folder) => folder.slice(0, 3))).toEqual(
      Array.from({ length: 10 }, (_, i) => `0${i}-`),
    );
    for (const folder of folders) expect(folder).toMatch(/^\d\d-[a-z]+(-[a-z]+)*$/);
  });

  it('are all in the catalogue, in the same order', () => {
    expect(catalogue.map(({ id }) => id)).toEqual(folders);
    expect(catalogue.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('begin with lesson 1 where nothing else is chosen: the preparation is optional, and the only one that is', () => {
    expect(firstLesson?.id).toBe(firstSession.page);
    const optional = catalogue.filter(({ isOptional }) => isOptional);
    expect(optional.map(({ number }) => number)).toEqual([0]);
  });

  it.each(catalogue)('$id has a title in both languages', ({ title }) => {
    expect(title.ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    expect(title.en).toMatch(/^[A-Z][ -~]*$/);
  });

  it.each(catalogue)('$id has a text in both languages, a page, checks and words', ({ id }) => {
    const words = ['words.ts', 'words.test.ts'];
    for (const file of ['ja.md', 'en.md', 'Page.svelte', 'checks.ts', ...words]) {
      expect(has(id, file), file).toBe(true);
    }
  });

  it('are all written', () => {
    expect(written).toEqual(folders);
  });

  it('refuse to load what is none', async () => {
    await expect(loadLesson('10-nothing', 'en')).rejects.toThrow('10-nothing');
  });
});

describe.each(written)('the text of %s', (folder) => {
  it.each(languages)('shows code that stands in the core (%s)', (language) => {
    const text = textOf(folder, language);
    const sources = matches(text, /from 'source:([^']+)'/g);
    expect(sources.length).toBe(importsOf(text).length);
    for (const source of sources) {
      const [path = '', names = ''] = source.split('!');
      const code = readFileSync(new URL(path, core), 'utf8');
      expect(cutDeclarations(code, names.split(','), path)).toMatch(/[{;]/);
    }
  });

  it.each(languages)('shows every code it imports, once (%s)', (language) => {
    const names = importsOf(textOf(folder, language)).map((line) => line.split(' ')[0]);
    const shown = matches(proseOf(folder, language), /<Code(?:Pane|Part[^>]*?) source=\{(\w+)\}/g);
    expect(shown.sort()).toEqual(names.sort());
  });

  it('imports the same sources in the same order in both languages', () => {
    const ja = importsOf(textOf(folder, 'ja'));
    expect(ja.length).toBeGreaterThan(0);
    expect(importsOf(textOf(folder, 'en'))).toEqual(ja);
  });

  it('has the same displayed formulas in both languages', () => {
    const [ja, en] = inBoth(folder, (prose) => matches(prose, /\$\$[^]*?\$\$/g));
    expect(ja.length).toBeGreaterThan(0);
    expect(en).toEqual(ja);
  });

  it('has the same formulas within sentences in both languages', () => {
    const [ja, en] = inBoth(folder, (prose) =>
      matches(prose.replaceAll(/\$\$[^]*?\$\$/g, ''), /\$[^$\n]+\$/g).sort(),
    );
    expect(ja.length).toBeGreaterThan(0);
    expect(en).toEqual(ja);
  });

  it.each(languages)(
    'begins no paragraph with a term, which would end the Markdown (%s)',
    (language) => {
      expect(matches(textOf(folder, language), /^<TermLink.*$/gm)).toEqual([]);
    },
  );

  it('has headings of the same levels in both languages, none above the title’s', () => {
    const [ja, en] = inBoth(folder, (prose) => matches(prose, /^(#+) /gm));
    expect(ja.length).toBeGreaterThan(0);
    expect(en).toEqual(ja);
    expect(ja).not.toContain('#');
  });

  it('has the same panes, figures and computed numbers in both languages', () => {
    const [jaComponents, enComponents] = inBoth(folder, (prose) =>
      matches(prose, /<[A-Z]\w+.*\/>/g),
    );
    expect(enComponents).toEqual(jaComponents);
    const [jaFacts, enFacts] = inBoth(folder, (prose) => matches(prose, /\{facts\.\w+\}/g).sort());
    expect(enFacts).toEqual(jaFacts);
  });
});
