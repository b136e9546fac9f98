// Notebooks with letters and with entries changed, and figures of a learner's code: none is opened or drawn that is of no use.

import { figureIn, type Figure } from '../../../core/python/figure.ts';
import { notebookOfText, textOfNotebook } from '../../../renderer/programs/notebookText.ts';
import { rangeOf } from '../../../renderer/python/plots/plotRange.ts';
import { attempts, expectThat, type Kind, type Verdict } from '../kind.ts';
import { changedBytes, changedValue } from '../mutations.ts';

const notebooks = ['x = 1\n', '# %% [markdown]\n# # Title\n\n# %%\nx = 1\n\n# %% [raw]\n# a\n'].map(
  notebookOfText,
);

const axes: Figure['axes'][number] = {
  ...{ row: 0, column: 0, title: 'loss', xLabel: 'x', yLabel: 'y', xLimits: [0, null] },
  ...{
    yLimits: null,
    xScale: 'linear',
    yScale: 'log',
    grid: true,
    legend: true,
    frame: true,
    equal: true,
  },
  ...{ xTicks: { at: [0, 1], labels: ['a', 'b'] }, yTicks: null },
  series: [
    {
      ...{ kind: 'line', x: [0, 1, null], y: [1, 2, 3], label: 'a' },
      ...{ color: 'blue', stroke: 'auto', marker: 'star' },
    },
    {
      ...{ kind: 'points', x: [0, 1], y: [1, 2], label: null, color: null, values: [0.5, 2] },
      ...{ map: 'scale', marker: 'circle', size: 36, bar: true },
    },
    {
      ...{ kind: 'bars', from: [0], to: [1], bottom: [0], top: [2], label: 'b' },
      color: '#aabbcc',
    },
    {
      ...{ kind: 'image', rows: 1, columns: 2, values: [0, null], low: 0, high: 1 },
      ...{ map: 'diverging', extent: [0, 1, 0, 1], bar: true },
    },
  ],
  rules: [{ direction: 'vertical', at: 1, color: 'tomato', stroke: 'dashed', label: 'c' }],
  texts: [{ x: 0, y: 1, text: 'note' }],
};

const figures: readonly Figure[] = [
  { title: '', axes: [axes] },
  { title: 'all', axes: [axes, { ...axes, column: 1, yScale: 'linear', frame: false }] },
];

function attemptNotebook(json: string): Verdict {
  const read = textOfNotebook(json);
  if ('problem' in read) return 'refused';
  const again = textOfNotebook(notebookOfText(read.text));
  expectThat('text' in again, 'a notebook that was opened is saved as one');
  return 'accepted';
}

export const notebookText: Kind = {
  name: 'notebook, letters changed',
  inputs: 4000,
  async begin() {
    const files = notebooks.map((text) => new TextEncoder().encode(text));
    return attempts(changedBytes(files), (bytes) =>
      attemptNotebook(new TextDecoder().decode(bytes)),
    );
  },
};

export const notebookValue: Kind = {
  name: 'notebook, entries changed',
  inputs: 4000,
  async begin() {
    const values = notebooks.map((text) => JSON.parse(text) as unknown);
    return attempts(changedValue(values), (value) => attemptNotebook(JSON.stringify(value)));
  },
};

export const figureValues: Kind = {
  name: 'figure, entries changed',
  inputs: 4000,
  async begin() {
    return attempts(changedValue(figures), (value) => {
      const figure = figureIn(value);
      if (!figure) return 'refused';
      for (const each of figure.axes) {
        for (const { from, to } of [rangeOf(each, 'x'), rangeOf(each, 'y')]) {
          expectThat(from < to && Number.isFinite(to - from), 'axes show a stretch of numbers');
        }
      }
      return 'accepted';
    });
  },
};
