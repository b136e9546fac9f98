// Axes of the small matplotlib, and how clear, wide and large what is drawn in them is.

import { beforeAll, describe, expect, it } from 'vitest';

import { pythonFiles } from '../cli/pythonFiles.ts';
import type { Figure, FigureAxes } from './figure.ts';
import type { Python } from './python.ts';
import { startPython } from './startPython.ts';

let python: Python;
let figures: Figure[] = [];

beforeAll(async () => {
  python = await startPython(await pythonFiles(), {
    onLine: () => undefined,
    onFigure: (figure) => figures.push(figure),
  });
});

const START = 'import numpy as np, torch, matplotlib.pyplot as plt\n';

function shown(source: string): readonly Figure[] {
  figures = [];
  const outcome = python.newNamespace().run(START + source);
  if (!outcome.ok) throw new Error(outcome.error.traceback);
  return figures;
}

function axesOf(source: string): FigureAxes {
  const [figure] = shown(source);
  const [axes] = figure?.axes ?? [];
  if (!axes) throw new Error('There is no figure');
  return axes;
}

function problem(source: string): string {
  const outcome = python.newNamespace().run(START + source);
  if (outcome.ok) throw new Error('There was no error');
  return `${outcome.error.type}: ${outcome.error.message}`;
}

describe('looks', () => {
  it.each([
    [
      'plt.plot([1], lw=3, ms=12, alpha=0.5)',
      { linewidth: 3, markersize: 12, opacity: 0.5 },
    ],
    [
      'plt.plot([1], linewidth=0.5, markersize=2)',
      { linewidth: 0.5, markersize: 2 },
    ],
    ['plt.scatter([1], [2], alpha=0)', { opacity: 0 }],
    ['plt.bar([1], [2], alpha=1)', { opacity: 1 }],
    ['plt.hist([1, 2], alpha=0.3)', { opacity: 0.3 }],
    ['plt.imshow(np.eye(2), alpha=0.4)', { opacity: 0.4 }],
  ])('%s', (source, look) => {
    const [series] = axesOf(source).series;
    expect(series).toMatchObject(look);
  });

  it('that a program does not tell are left to the app', () => {
    const [series] = axesOf('plt.plot([1], alpha=None)').series;
    for (const name of ['opacity', 'linewidth', 'markersize'])
      expect(series).not.toHaveProperty(name);
  });

  it('of rules', () => {
    expect(
      axesOf('plt.axhline(1, lw=2, alpha=0.2)').rules,
    ).toMatchObject([{ linewidth: 2, opacity: 0.2 }]);
  });

  it('beyond the limits of matplotlib end as there', () => {
    expect(problem('plt.plot([1], alpha=2)')).toBe(
      'ValueError: alpha (2) is outside 0-1 range',
    );
  });
});

describe('axes', () => {
  it.each([
    ['plt.axis("equal")', true],
    ['plt.axis("scaled")', true],
    ['plt.gca().set_aspect("equal")', true],
    ['plt.gca().set_aspect(1)', true],
    ['plt.axis("equal"); plt.axis("auto")', false],
    ['plt.axis("tight")', false],
    ['plt.axis([0, 1, 0, 2])', false],
  ])('%s: units equally long, %s', (source, equal) => {
    expect(axesOf(`plt.plot([1, 2])\n${source}`).equal).toBe(equal);
  });

  it('of subplots come by row and column', () => {
    const [figure] = shown(
      'fig, ax = plt.subplots(2, 2, figsize=(4, 4))\nax[1, 0].plot([1])\nax[0][1].set_title("t")\nfor each in ax.flat: each.grid(True)\nassert ax.shape == (2, 2) and len(ax.ravel()) == 4\nfig.tight_layout()',
    );
    expect(
      figure?.axes.map(({ row, column, title, grid }) => ({
        row,
        column,
        title,
        grid,
      })),
    ).toEqual([
      ...[
        { row: 0, column: 0, title: '', grid: true },
        { row: 0, column: 1, title: 't', grid: true },
      ],
      ...[
        { row: 1, column: 0, title: '', grid: true },
        { row: 1, column: 1, title: '', grid: true },
      ],
    ]);
    expect(figure?.axes[2]?.series).toHaveLength(1);
  });

  it('have labels, limits, scales, ticks, rules and texts', () => {
    const axes = axesOf(
      'plt.plot([1, 10])\nplt.xlabel("epoch")\nplt.ylabel("loss")\nplt.xlim(0, 5)\nplt.ylim(bottom=1)\nplt.yscale("log")\nplt.xticks([0, 5], ["a", "b"])\nplt.yticks(rotation=45)\nplt.axhline(2, color="k", ls="--")\nplt.axvline(1, label="here")\nplt.text(1, 2, "note")\nplt.grid()',
    );
    expect(axes).toMatchObject({
      ...{
        xLabel: 'epoch',
        yLabel: 'loss',
        xLimits: [0, 5],
        yLimits: [1, null],
      },
      ...{ xScale: 'linear', yScale: 'log', grid: true },
      xTicks: { at: [0, 5], labels: ['a', 'b'] },
      yTicks: null,
      rules: [
        {
          direction: 'horizontal',
          at: 2,
          color: 'black',
          stroke: 'dashed',
        },
        { direction: 'vertical', at: 1, label: 'here' },
      ],
      texts: [{ x: 1, y: 2, text: 'note' }],
    });
  });
});
