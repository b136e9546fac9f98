// The example programs run in the app's Python, draw what they say, and print what real PyTorch prints, where there is one.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { pythonFiles } from '../../core/cli/pythonFiles.ts';
import type { Figure } from '../../core/python/figure.ts';
import { startPython } from '../../core/python/startPython.ts';
import { findPython, runPrograms } from './pythonCases.ts';

const folder = join(import.meta.dirname, '../../renderer/programs/examples');
const library = join(import.meta.dirname, '../../core/python/library');
const names = readdirSync(folder).sort();
const programs = Object.fromEntries(
  names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);

const figuresOf: Readonly<Record<string, number>> = {
  'backward.py': 0,
  'classes.py': 0,
  'forward.py': 1,
  'progress.py': 2,
  'regression.py': 2,
  'training.py': 1,
};

/** A bar tells how fast this machine is. */
const withoutBar = (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.includes('it/s'))
    .join('\n');

const printed: Record<string, string> = {};
const drawn: Record<string, number> = {};

beforeAll(async () => {
  let lines: string[] = [];
  let figures: Figure[] = [];
  const python = await startPython(await pythonFiles(), {
    onLine: ({ text }) => lines.push(text),
    onFigure: (figure) => figures.push(figure),
  });
  for (const [name, program] of Object.entries(programs)) {
    [lines, figures] = [[], []];
    python.reseed();
    const outcome = python.newNamespace().run(program, name);
    if (!outcome.ok) throw new Error(outcome.error.traceback);
    printed[name] = lines.map((line) => `${line}\n`).join('');
    drawn[name] = figures.length;
  }
}, 180_000);

it.each(names)('%s runs in the app’s Python', (name) => {
  expect(printed[name]?.trim()).not.toBe('');
  expect(drawn[name]).toBe(figuresOf[name]);
  expect(printed[name]).not.toContain('False');
});

it.each(names)('%s says in both languages what it is, in lines that fit', (name) => {
  const [first, second] = programs[name]?.split('\n') ?? [];
  expect(first).toMatch(/^# en: /);
  expect(second).toMatch(/^# ja: /);
  const long = programs[name]?.split('\n').filter((line) => line.length > 80) ?? [];
  expect(long).toEqual([]);
});

/** Also with matplotlib, which not every PyTorch has beside it. */
const live = [findPython()].filter(
  (python) => python !== undefined && spawnSync(python, ['-c', 'import matplotlib']).status === 0,
);

describe.each(live as string[])('with the Python of %s', (executable) => {
  let real: Readonly<Record<string, string>>;

  beforeAll(() => {
    // Figures are only made; tqdm, which few have, is the app's own.
    const begin = `import sys
import matplotlib
matplotlib.use("Agg")
sys.path.append(${JSON.stringify(library)})
import tqdm
sys.path.pop()
`;
    real = runPrograms(
      executable,
      Object.fromEntries(names.map((name) => [name, `${begin}${programs[name] ?? ''}`])),
    );
  }, 300_000);

  it.each(names)('%s prints the same', (name) => {
    expect(withoutBar(printed[name] ?? '')).toBe(withoutBar(real[name] ?? ''));
  });
});
