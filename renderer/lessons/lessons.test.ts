// The lessons' folders: complete, in order, and the same lesson in both languages.

import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { firstSession } from '../../electron/settings.ts';
import { paneFile, pythonText } from '../../tests/parity/panes/paneFiles.ts';
import { cutDeclarations } from '../build/cutDeclarations.ts';
import { cutPython, withCommentsIn } from '../build/cutPython.ts';
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

/** Of a typeface of equal widths, in which a Japanese character takes two. */
function columnsOf(line: string): number {
  return Array.from(line).reduce((sum, character) => sum + (character < '\u2e80' ? 1 : 2), 0);
}

/** How a formula begins that has such a quantity: for `dW2`, `\\grad{dW`. */
function inFormulas(name: string): string {
  if (name === 'loss') return '\\grad{L}';
  const letters = name.replace(/\d$/, '');
  if (letters.startsWith('d')) return `\\grad{${letters}`;
  return { Z: '\\pre{Z', W: '\\param{W', b: '\\param{b' }[letters] ?? `\\data{${letters}`;
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
  it('shows code that stands in the core, and in its programs', () => {
    for (const { python, typescript } of Object.values(paneFile(folder).panes)) {
      const code = readFileSync(new URL(typescript.path, core), 'utf8');
      expect(cutDeclarations(code, typescript.names, typescript.path)).toMatch(/[{;]/);
      const program = pythonText(python.path);
      expect(cutPython(program, python.names, python.path)).toMatch(/[=:(]/);
    }
  });

  it.each(languages)('computes nothing in a pane that no formula so far has (%s)', (language) => {
    const soFar = written.slice(0, written.indexOf(folder) + 1);
    const formulas = soFar.map((each) => proseOf(each, language)).join('\n');
    const missing = Object.values(paneFile(folder).panes).flatMap(({ python: { path, names } }) => {
      const code = cutPython(pythonText(path), names, path);
      const assigned = matches(code, /^ *(?:self\.)?(d?[XZAWb]\d?|loss)(?:\[\w+\])? = /gm);
      return assigned.filter((name) => !formulas.includes(inFormulas(name)));
    });
    expect(missing).toEqual([]);
  });

  it.each(languages)('shows lines of Python that fit beside a figure (%s)', (language) => {
    const wide = Object.values(paneFile(folder).panes).flatMap(({ python: { path, names } }) => {
      const lines = withCommentsIn(language, cutPython(pythonText(path), names, path), path);
      return lines.split('\n').filter((line) => columnsOf(line) > 64);
    });
    expect(wide).toEqual([]);
  });

  it.each(languages)(
    'shows every pane that it has, once, and imports no code itself (%s)',
    (language) => {
      const text = textOf(folder, language);
      const figures = readdirSync(new URL(`${folder}/`, here))
        .filter((name) => name.endsWith('.svelte'))
        .map((name) => readFileSync(new URL(`${folder}/${name}`, here), 'utf8'));
      const shown = matches([text, ...figures].join('\n'), /pane=\{panes\.(\w+)\}/g);
      const inClasses = figures.some((figure) => figure.includes('panes[`${part}InClasses`]'));
      const others = Object.keys(paneFile(folder).panes).filter((name) =>
        name.endsWith('InClasses'),
      );
      expect([...shown, ...(inClasses ? others : [])].sort()).toEqual(
        Object.keys(paneFile(folder).panes).sort(),
      );
      expect(text).not.toMatch(/from '(?:source|python):/);
    },
  );

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

/** Shapes, formulas and names are the same in every language. */
const isNeutral = (comment: string) => !/[a-z]{2}|[^ -~]/.test(comment);
const programs = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.py'))
  .sort();

describe.each(programs)('the program %s', (path) => {
  const program = pythonText(path);
  const commentsIn = (language: Language) =>
    matches(withCommentsIn(language, program, path), /# (.*)$/gm).filter(
      (comment) => !/^(?:region\b|endregion\b|code: )/.test(comment) && !isNeutral(comment),
    );

  it('explains itself in both languages, each in its own', () => {
    const [ja, en] = [commentsIn('ja'), commentsIn('en')];
    expect(en.length).toBeGreaterThan(0);
    expect(ja.filter((comment) => !/[\u3040-\u30ff\u4e00-\u9fff]/.test(comment))).toEqual([]);
    expect(en.filter((comment) => !/^[ -~]*$/.test(comment))).toEqual([]);
  });

  it('has no docstring, which would be in one language', () => {
    expect(program).not.toContain('"""');
  });
});
