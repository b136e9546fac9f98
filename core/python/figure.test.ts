// Figures that come from a learner's code are looked at before they are drawn.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { figureIn, readFigure } from './figure.ts';

const axes = {
  ...{ row: 0, column: 0, title: '', xLabel: '', yLabel: '' },
  ...{
    xLimits: null,
    yLimits: null,
    xScale: 'linear',
    yScale: 'linear',
  },
  ...{ grid: false, legend: false, frame: true, equal: false },
  ...{ xTicks: null, yTicks: null, series: [], rules: [], texts: [] },
};
const line = {
  ...{ kind: 'line', x: [0, null], y: [1, 2], label: null },
  ...{ color: 'blue', stroke: 'auto', marker: 'none' },
};
const points = {
  ...{ kind: 'points', x: [0], y: [1], label: null, color: 'blue' },
  ...{ values: null, map: null, marker: 'dot', size: 4 },
};
const image = {
  ...{ kind: 'image', rows: 1, columns: 2, values: [0, 1] },
  ...{ low: 0, high: 1, map: 'grey', bar: false },
  extent: [0, 1, 0, 1],
};
const figure = (series: object) => ({
  title: '',
  axes: [{ ...axes, series: [series] }],
});

describe('a figure that is none', () => {
  it.each([
    ['a colour that is none', figure({ ...line, color: 'url(x)' })],
    ['a kind that is none', figure({ ...line, kind: 'script' })],
    ['a text for a number', figure({ ...line, y: ['1', 2] })],
    ['an infinite number', figure({ ...line, y: [Infinity, 2] })],
    ['fewer values than places', figure({ ...image, values: [0] })],
    ['an image larger than a canvas', figure({ ...image, rows: 1e9 })],
    ['more than there is', { ...figure(line), html: '<b>' }],
    ['marks of a size that is none', figure({ ...points, size: -31 })],
    ['axes far away', { title: '', axes: [{ ...axes, row: 1e9 }] }],
    ['a long text', { title: 'x'.repeat(501), axes: [] }],
    ['nothing', undefined],
  ])('%s', (_name, given) => {
    expect(figureIn(given)).toBeUndefined();
  });

  it('what is no figure is not drawn, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        expect(figureIn(given)).toBeUndefined();
      }),
    );
  });
});

it('a figure is read as it was written', () => {
  for (const each of [figure(line), figure(points), figure(image)]) {
    expect(readFigure(JSON.stringify(each))).toEqual(each);
    expect(figureIn(each)).toEqual(each);
  }
});
