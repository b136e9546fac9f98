// Drawings of the panels: whatever is drawn stays within its width and height, and stands where its value says.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { expectWithin, placesOf } from '../../../tests/drawingPlaces.ts';
import type { Drawing } from '../../ui/charts/chartDrawing.ts';
import type { Palette } from '../gradients/heatColors.ts';
import { drawLandscape, heightsOf } from './landscapeDrawing.ts';
import { drawRidges, spread } from './ridgesDrawing.ts';
import { drawScatter } from './scatterDrawing.ts';
import { drawSeries } from './seriesDrawing.ts';
import { drawTable } from './tableDrawing.ts';
import { drawTrace } from './traceDrawing.ts';
import { drawWeights } from './weightsDrawing.ts';

const color = () => '#336699';
const palette: Palette = {
  paper: [255, 255, 255],
  negative: [0, 0, 255],
  positive: [255, 128, 0],
  difference: [128, 0, 128],
  wrong: [255, 0, 0],
  none: [200, 200, 200],
};

const width = fc.integer({ min: 320, max: 900 });
const value = fc.oneof(
  fc.float({ noNaN: true, noDefaultInfinity: true, min: -1000, max: 1000 }),
  fc.constantFrom(NaN, Infinity, -Infinity),
);
const values = (count: number) => fc.array(value, { minLength: count, maxLength: count });

describe('a drawing stays in its frame', () => {
  it('of weights, with their gradients or without', () => {
    const network = fc.record({
      rows: fc.integer({ min: 1, max: 60 }),
      columns: fc.constantFrom(1, 2, 5, 30, 64, 200),
      hasGradient: fc.boolean(),
    });
    fc.assert(
      fc.property(width, network, (wide, { rows, columns, hasGradient }) => {
        const tensor = { rows, columns, values: new Float32Array(rows * columns).fill(0.5) };
        const gradient = hasGradient ? tensor : undefined;
        const words = { title: 'A', areImages: columns === 64 };
        expectWithin(drawWeights(tensor, gradient, wide, color, palette, words));
      }),
      { numRuns: 40 },
    );
  });

  it('of one example', () => {
    fc.assert(
      fc.property(width, fc.constantFrom(2, 64), values(4), values(3), (wide, inputs, Z, A) => {
        const layers = [
          { Z: Float32Array.from(Z), A: Float32Array.from(Z) },
          { Z: Float32Array.from(A), A: Float32Array.of(0.2, 0.3, 0.5) },
        ];
        const X = new Float32Array(inputs);
        const row = { ...{ steps: 1, row: 0, label: 1 }, answer: 1, isRight: true, loss: 0 };
        const words = {
          title: 'A',
          isImage: inputs === 64,
          input: 'X',
          sums: (number: number) => `Z${number}`,
          activations: (number: number) => `A${number}`,
          predictions: [0.2, 0.3, NaN].map((share) => ({ name: 'a', value: '0.1', share })),
          others: 'others',
          cut: () => 'cut',
        };
        expectWithin(drawTrace({ ...row, X, layers }, wide, color, palette, words));
      }),
    );
  });

  it('of lines, ridges, points and cells, whatever their numbers', () => {
    fc.assert(
      fc.property(width, values(6), (wide, numbers) => {
        const frame = { title: 'A', xLabel: 'x', yLabel: 'y', xMin: 0 };
        const points = numbers.map((y, i) => ({ x: i + 1, y }));
        expectWithin(drawSeries([{ label: 'a', points }], frame, wide, color));
        const pairs = numbers.map((truth, i) => [truth, numbers[5 - i] ?? 0] as const);
        expectWithin(drawScatter(pairs, wide, color, frame));
        const rows = [{ name: 'a', values: [1, 0, 7] }];
        expectWithin(drawTable({ title: 'A', columns: ['a', 'b', 'c'], rows }, wide, color));
        const known = numbers.filter(Number.isFinite).map((each) => Math.round(each));
        const from = Math.min(0, ...known);
        const spreadOut = { from, to: from + 2, counts: Uint32Array.of(1, 5, 0), lost: 0 };
        const ridges = [1, 2, 3].map((step) => ({ step, value: spreadOut }));
        const words = { title: 'A', xLabel: 'x', step: String };
        expectWithin(drawRidges(ridges, wide, color, words));
      }),
    );
  });

  it('of a landscape from above and as a surface', () => {
    fc.assert(
      fc.property(width, values(12), fc.constantFrom('above', 'surface'), (wide, losses, view) => {
        const landscape = {
          ...{ steps: 1, rows: 3, firstSteps: [-1, 0, 1, 2], secondSteps: [-1, 0, 1] },
          losses: Float64Array.from(losses, Math.abs),
          way: [[-1, 1] as const, [9, 9] as const, [0, 0] as const],
        };
        const words = { title: 'A', first: 'a', second: 'b', loss: 'l' };
        expectWithin(drawLandscape(landscape, view, wide, color, words));
      }),
    );
  });
});

describe('heights of a landscape', () => {
  it('rise with the loss from 0 to 1; what is no number is as high as the highest', () => {
    const { heights, least, most } = heightsOf(Float64Array.of(0.1, 10, 1, NaN, Infinity));
    expect([least, most]).toEqual([0.1, 10]);
    expect([...heights].map((height) => Math.round(height * 1000) / 1000)).toEqual([
      0, 1, 0.5, 1, 1,
    ]);
    expect([...heightsOf(Float64Array.of(NaN, NaN)).heights]).toEqual([1, 1]);
    expect([...heightsOf(Float64Array.of(2, 2)).heights]).toEqual([0, 0]);
  });
});

describe('names beside and above the cells of a table', () => {
  const names = Array.from({ length: 20 }, (_, i) => `a rather long name of a class ${i}`);
  const rows = names.map((name) => ({ name, values: names.map((_, i) => i) }));
  const texts = ({ marks }: Drawing) =>
    marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));

  it('are written upwards where they are wider than a cell, and cut where they are too long', () => {
    const drawing = drawTable({ title: 'A', columns: names, rows }, 640, color);
    expectWithin(drawing);
    const above = texts(drawing).filter(({ upright }) => upright);
    expect(above).toHaveLength(20);
    expect(above.every(({ text }) => text.endsWith('…'))).toBe(true);
    // Twenty cells with two figures each have room for them.
    expect(drawing.width).toBeGreaterThanOrEqual(20 * 28);
  });

  it('stand above their cells where there is room', () => {
    const drawing = drawTable({ title: 'A', columns: ['1', '2'], rows: [] }, 640, color);
    expect(texts(drawing).map(({ text, upright }) => [text, upright])).toEqual([
      ['1', false],
      ['2', false],
    ]);
  });
});

describe('ridges', () => {
  it('are the first, the last, and some evenly between', () => {
    const all = Array.from({ length: 100 }, (_, i) => i);
    const shown = spread(all);
    expect(shown).toHaveLength(12);
    expect([shown[0], shown.at(-1)]).toEqual([0, 99]);
    expect(shown.every((each, i) => each === all[Math.round((i * 99) / 11)])).toBe(true);
    expect(spread([1, 2])).toEqual([1, 2]);
  });
});

describe('points of a scatter', () => {
  it('lie on the diagonal where the prediction is the truth', () => {
    const { marks } = drawScatter(
      [
        [1, 1],
        [3, 3],
      ],
      400,
      color,
      { title: 'A', xLabel: 'x', yLabel: 'y' },
    );
    const line = marks.find((mark) => mark.kind === 'line' && mark.width === 1.5);
    const [[x0, y0] = [0, 0], [x1, y1] = [0, 0]] = line ? placesOf(line) : [];
    const dots = marks.filter(({ kind }) => kind === 'area').map((mark) => placesOf(mark));
    expect(dots).toHaveLength(2);
    for (const [[left, top] = [0, 0]] of dots) {
      const along = (left + 2 - x0) / (x1 - x0);
      expect(y0 + along * (y1 - y0)).toBeCloseTo(top + 2, 6);
    }
  });
});
