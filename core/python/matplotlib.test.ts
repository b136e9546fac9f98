// Figures of the small matplotlib, as the descriptions that the app draws.

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

describe('plot', () => {
  it.each([
    ["'r--o'", 'red', 'dashed', 'circle'],
    ["'b'", 'blue', 'auto', 'none'],
    ["'g.'", 'green', 'none', 'dot'],
    ["'o-'", 'blue', 'solid', 'circle'],
    ["'-.k'", 'black', 'dashdot', 'none'],
    ["'C3:'", 'red', 'dotted', 'none'],
    ["'tomato'", 'tomato', 'auto', 'none'],
    ["'--', c='0.5'", '#808080', 'dashed', 'none'],
    ["color='#ABC'", '#aabbcc', 'auto', 'none'],
    [
      "color=(1, 0, 0.5), ls=':', marker='s'",
      '#ff0080',
      'dotted',
      'square',
    ],
  ])('%s', (style, color, stroke, marker) => {
    const { series } = axesOf(`plt.plot([1, 2], [3, 4], ${style})`);
    expect(series).toEqual([
      ...[
        {
          kind: 'line',
          x: [1, 2],
          y: [3, 4],
          label: null,
          color,
          stroke,
          marker,
        },
      ],
    ]);
  });

  it('counts x from 0 where it is left out, and takes the next colour for each line', () => {
    const { series, legend } = axesOf(
      'plt.plot([3, 4], label="train")\nplt.plot(torch.tensor([1., 2.]), label="val")\nplt.legend()',
    );
    expect(series).toMatchObject([
      { x: [0, 1], y: [3, 4], label: 'train', color: 'blue' },
      { x: [0, 1], y: [1, 2], label: 'val', color: 'orange' },
    ]);
    expect(legend).toBe(true);
  });

  it('draws several lines at once: by groups, and by the columns of an array', () => {
    expect(
      axesOf("plt.plot([1, 2], [1, 4], 'r', [1, 2], [1, 8], 'b--')")
        .series,
    ).toMatchObject([
      { y: [1, 4], color: 'red' },
      { y: [1, 8], color: 'blue', stroke: 'dashed' },
    ]);
    expect(
      axesOf('plt.plot(np.array([[1, 2], [3, 4]]))').series,
    ).toMatchObject([{ y: [1, 3] }, { y: [2, 4] }]);
  });

  it('keeps gaps where there is no number', () => {
    expect(
      axesOf('plt.plot([1.0, float("nan"), float("inf")])').series,
    ).toMatchObject([{ y: [1, null, null] }]);
  });

  it('refuses what PyTorch and matplotlib refuse', () => {
    expect(
      problem('plt.plot(torch.ones(2, requires_grad=True))'),
    ).toMatch(
      /RuntimeError: Can't call numpy\(\) on Tensor that requires grad/,
    );
    expect(problem('plt.plot([1, 2], [1, 2, 3])')).toBe(
      'ValueError: x and y must have same first dimension, but have shapes (2,) and (3,)',
    );
    expect(problem("plt.plot([1], [1], 'zz')")).toMatch(
      /Unrecognized format string 'zz'/,
    );
  });
});

describe('scatter, bar, hist', () => {
  it('colours points by class', () => {
    const { series } = axesOf(
      'plt.scatter([0, 1, 2], np.array([3., 4., 5.]), c=torch.tensor([0, 1, 1]), s=9, cmap="tab10")',
    );
    expect(series).toMatchObject([
      {
        kind: 'points',
        x: [0, 1, 2],
        y: [3, 4, 5],
        values: [0, 1, 1],
        map: 'classes',
        color: null,
        size: 9,
      },
    ]);
  });

  it('names bars at the axis', () => {
    const { series, xTicks } = axesOf('plt.bar(["a", "b"], [2, 3])');
    expect(series).toMatchObject([
      {
        kind: 'bars',
        from: [-0.4, 0.6],
        to: [0.4, 1.4],
        bottom: [0, 0],
        top: [2, 3],
      },
    ]);
    expect(xTicks).toEqual({ at: [0, 1], labels: ['a', 'b'] });
  });

  it('counts as numpy.histogram does: the last bin holds both its edges', () => {
    const { series } = axesOf(
      'counts, edges, _ = plt.hist([0, 1, 1, 2, 3, 4], bins=4)\nassert counts.tolist() == [1, 2, 1, 2] and edges.tolist() == [0, 1, 2, 3, 4]',
    );
    expect(series).toMatchObject([{ top: [1, 2, 1, 2] }]);
    expect(
      axesOf('plt.hist([0., 1, 1, 2], bins=2, density=True)').series,
    ).toMatchObject([{ top: [0.25, 0.75] }]);
  });
});

describe('images', () => {
  it('are values with a scale of colours', () => {
    const { series, frame } = axesOf(
      'im = plt.imshow(np.array([[0., 1.], [2., 4.]]), cmap="gray")\nplt.colorbar(im)\nplt.axis("off")',
    );
    expect(series).toEqual([
      {
        kind: 'image',
        ...{ rows: 2, columns: 2, values: [0, 1, 2, 4] },
        ...{ low: 0, high: 4, map: 'grey', bar: true },
        extent: [-0.5, 1.5, 1.5, -0.5],
      },
    ]);
    expect(frame).toBe(false);
  });

  it('stand in rows and columns', () => {
    const source =
      'for i in range(3):\n    plt.subplot(1, 3, i + 1)\n    plt.imshow(torch.eye(2), cmap=plt.cm.gray_r)\n    plt.title(i)\nplt.tight_layout()\nplt.suptitle("all")';
    const [figure] = shown(source);
    expect(figure?.title).toBe('all');
    expect(figure?.axes).toMatchObject(
      [0, 1, 2].map((column) => ({
        row: 0,
        column,
        title: String(column),
      })),
    );
    expect(figure?.axes[0]?.series).toMatchObject([
      { map: 'grey-reversed' },
    ]);
  });
});

describe('showing', () => {
  it('happens at show(), and at the end for what is left open', () => {
    expect(
      shown('plt.plot([1])\nplt.show()\nplt.plot([2])'),
    ).toHaveLength(2);
    expect(
      shown('plt.figure()\nplt.plot([1])\nplt.close()'),
    ).toHaveLength(0);
    expect(
      shown(
        'plt.figure()\nplt.plot([1])\nplt.figure()\nplt.plot([2])\nplt.show()',
      ),
    ).toHaveLength(2);
    expect(shown('import matplotlib.pyplot')).toHaveLength(0);
  });

  it('leaves nothing for the next program', () => {
    problem('plt.plot([1])\n1 / 0');
    expect(shown('')).toHaveLength(0);
  });

  it('does not save, and says how to', () => {
    expect(problem('plt.plot([1])\nplt.savefig("a.png")')).toMatch(
      /NotImplementedError: savefig\(\) writes no file here: each figure has buttons below it/,
    );
  });
});

it.each([
  [
    'plt.pcolormesh([[1]])',
    /does not have it, the nearest is contourf/,
  ],
  ['plt.semilogy([1])', /the nearest is plot with yscale\('log'\)/],
  [
    'plt.subplots()[1].boxplot([1])',
    /'Axes' object has no attribute 'boxplot'.*nearest is hist/,
  ],
  ['plt.sctter([1], [1])', /the nearest is scatter/],
  [
    'plt.plot([1], colour="r")',
    /plot\(\) does not take colour in this small matplotlib/,
  ],
  ['plt.imshow([1, 2, 3])', /along two axes/],
  [
    'plt.imshow(np.eye(2), cmap="x")',
    /'x' is not a known colormap name/,
  ],
  ['plt.imshow(np.zeros((20_000, 2)))', /up to 10,000 rows/],
  ['plt.plot(range(300_000))', /up to 200,000 numbers/],
])('%s is refused in one sentence', (source, sentence) => {
  expect(problem(source)).toMatch(sentence);
});
