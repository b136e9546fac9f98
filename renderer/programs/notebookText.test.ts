// Notebooks as text and back: cells stay what they are, and whatever is no notebook is told so.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cellsOfText, hasCells, notebookOfText, textOfNotebook } from './notebookText.ts';

const notebook = (cells: unknown, more: object = {}) =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells, ...more });

function textOf(json: string): string {
  const read = textOfNotebook(json);
  if ('problem' in read) throw new Error(read.problem);
  return read.text;
}

const problemOf = (json: string) => {
  const read = textOfNotebook(json);
  return 'problem' in read ? read.problem : undefined;
};

describe('a notebook', () => {
  it('is text with a line before each cell', () => {
    const text = textOf(
      notebook([
        { cell_type: 'markdown', source: ['# Title\n', '\n', 'words'] },
        { cell_type: 'code', source: 'x = 1\r\nprint(x)', outputs: [{}], execution_count: 3 },
        { cell_type: 'raw', source: [] },
      ]),
    );
    expect(text).toBe(
      '# %% [markdown]\n# # Title\n#\n# words\n\n# %%\nx = 1\nprint(x)\n\n# %% [raw]\n#\n',
    );
    expect(hasCells(text)).toBe(true);
  });

  it('comes back cell by cell, in the format of Jupyter', () => {
    const line = fc.stringMatching(/^[\w =().#']*$/).filter((each) => !/^# ?%%/.test(each));
    const body = fc
      .array(line, { maxLength: 5 })
      .map((lines) => lines.join('\n').replace(/\n+$/, ''));
    const cell = fc.record({
      cell_type: fc.constantFrom('code', 'markdown', 'raw'),
      source: body,
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const made = JSON.parse(notebookOfText(textOf(notebook(cells)))) as {
          nbformat: number;
          cells: { cell_type: string; source: string[]; id: string; outputs?: unknown }[];
        };
        expect(made.nbformat).toBe(4);
        expect(
          made.cells.map(({ cell_type, source }) => ({ cell_type, source: source.join('') })),
        ).toEqual(cells);
        expect(new Set(made.cells.map(({ id }) => id)).size).toBe(cells.length);
        for (const { cell_type, outputs } of made.cells)
          expect(Array.isArray(outputs)).toBe(cell_type === 'code');
      }),
    );
  });

  it('of a program without cells has a single one', () => {
    expect(cellsOfText('x = 1\n\nprint(x)\n')).toEqual([
      { kind: 'code', text: 'x = 1\n\nprint(x)' },
    ]);
    expect(cellsOfText('')).toEqual([{ kind: 'code', text: '' }]);
  });

  it('keeps what stands above the first mark', () => {
    expect(cellsOfText('import torch\n# %% second\nx = 1').map(({ text }) => text)).toEqual([
      'import torch',
      'x = 1',
    ]);
  });
});

describe('what is no notebook', () => {
  it.each([
    ['', 'notANotebook'],
    ['x = 1', 'notANotebook'],
    ['null', 'notANotebook'],
    ['[]', 'notANotebook'],
    ['{"nbformat": 4}', 'notANotebook'],
    ['{"nbformat": 4, "cells": {}}', 'notANotebook'],
    [notebook([{ cell_type: 'code' }]), 'notANotebook'],
    [notebook([{ cell_type: 'code', source: [1] }]), 'notANotebook'],
    [notebook([{ cell_type: 'slide', source: '' }]), 'notANotebook'],
    [notebook([null]), 'notANotebook'],
    ['{"nbformat": 3, "worksheets": []}', 'oldNotebook'],
    ['{"nbformat": 5, "cells": []}', 'notANotebook'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'notANotebook'],
    ['{"__proto__": {"nbformat": 4, "cells": []}}', 'notANotebook'],
  ])('%.60s is told so', (json, problem) => {
    expect(problemOf(json)).toBe(problem);
  });

  it('is told so, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(problemOf(json)).toBeDefined();
      }),
    );
  });
});

it.each([
  ['\r', ''],
  ['x = 1\r\n\r\n# %%\r\ny = 2\r\n', 'x = 1'],
  ['# %%\rx = 1\r# %%\ry = 2', 'x = 1'],
])('%j has cells without a carriage return', (text, first) => {
  expect(cellsOfText(text)[0]?.text).toBe(first);
  expect(notebookOfText(text)).not.toContain(String.raw`\r`);
});

it('any text is a notebook that is read as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const once = textOf(notebookOfText(text));
      expect(textOf(notebookOfText(once))).toBe(once);
    }),
  );
});
