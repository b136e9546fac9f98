// A heat map's layout: every value has its square, and a square that stands for many shows the one that matters.

import type { CheckedParameter } from '@backprop-lab/core/service';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { differenceAt, heatGrid, isJudged, isKink, squareOf, type HeatGrid } from './heatGrid.ts';

type Values = Pick<CheckedParameter, 'manual' | 'reference'> & { status?: Uint8Array };

function parameterOf(rows: number, columns: number, values: Values): CheckedParameter {
  return { name: 'W1', rows, columns, kinks: 0, unmeasured: 0, ...values };
}

/** Shapes of every kind, biases among them; larger ones are summarised. */
const shapes = fc.oneof(
  fc.record({ rows: fc.integer({ min: 1, max: 40 }), columns: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ rows: fc.integer({ min: 1, max: 400 }), columns: fc.constant(3) }),
  fc.record({ rows: fc.constant(1), columns: fc.integer({ min: 1, max: 1024 }) }),
  fc.record({ rows: fc.constant(120), columns: fc.integer({ min: 100, max: 400 }) }),
);

/** Few different values, so that some differences are equal; some values are none. */
const value = fc.constantFrom(0, 0.25, -1, 3, 1e-9, NaN, Infinity, -Infinity);

const parameters = shapes.chain(({ rows, columns }) => {
  const length = rows * columns;
  // The few that are drawn are repeated: large arrays take long to draw and to shrink.
  const few = <Value>(of: fc.Arbitrary<Value>) =>
    fc
      .array(of, { minLength: 1, maxLength: 30 })
      .map((some) => Array.from({ length }, (_, k) => some[(k * k + k) % some.length]));
  return fc
    .record({
      manual: few(value),
      reference: few(value),
      status: fc.option(few(fc.constantFrom(0, 1, 1, 2)), { nil: undefined }),
    })
    .map(({ manual, reference, status }) =>
      parameterOf(rows, columns, {
        manual: Float32Array.from(manual),
        reference: Float64Array.from(reference),
        ...(status && { status: Uint8Array.from(status) }),
      }),
    );
});

const widths = fc.integer({ min: 60, max: 500 });

/** The positions of all values, by the square they belong to. */
function blocksOf({ rows, columns }: CheckedParameter, grid: HeatGrid): number[][] {
  const blocks = Array.from({ length: grid.rows * grid.columns }, (): number[] => []);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const { x, y } = squareOf(grid, row, column);
      blocks[y * grid.columns + x]?.push(row * columns + column);
    }
  }
  return blocks;
}

describe('a grid of squares', () => {
  it('has every value in exactly one square, and in each square the value it shows', () => {
    fc.assert(
      fc.property(parameters, widths, (parameter, width) => {
        const grid = heatGrid(parameter, width);
        const blocks = blocksOf(parameter, grid);
        expect(blocks.flat()).toHaveLength(parameter.manual.length);
        expect(grid.places).toHaveLength(blocks.length);
        const most = grid.blockRows * grid.blockColumns;
        expect(blocks.filter(({ length }) => length === 0 || length > most)).toEqual([]);
        const shown = (block: number[], square: number) =>
          block.includes(grid.places[square] ?? NaN);
        expect(blocks.every(shown)).toBe(true);
      }),
    );
  });

  it('shows of each block the largest difference, and never what is not judged where something is', () => {
    fc.assert(
      fc.property(parameters, widths, (parameter, width) => {
        const grid = heatGrid(parameter, width);
        const shown = Array.from(grid.places, (k) => differenceAt(parameter, k));
        const largest = blocksOf(parameter, grid).map((block) => {
          const judged = block.filter((k) => isJudged(parameter, k));
          const differences = judged.map((k) => differenceAt(parameter, k) ?? NaN);
          return judged.length > 0 ? Math.max(...differences) : undefined;
        });
        expect(shown).toEqual(largest);
      }),
    );
  });

  it('fits the width and 320 pixels of height, in squares of at least 3 pixels', () => {
    fc.assert(
      fc.property(parameters, widths, (parameter, width) => {
        const { rows, columns, size } = heatGrid(parameter, width);
        expect(columns * size).toBeLessThanOrEqual(width);
        expect(rows * size).toBeLessThanOrEqual(320);
        expect(Number.isInteger(size)).toBe(true);
        expect(size).toBeGreaterThanOrEqual(3);
        expect(size).toBeLessThanOrEqual(16);
      }),
    );
  });

  it('summarises nothing where every value has room', () => {
    const zeros = (rows: number, columns: number) =>
      parameterOf(rows, columns, {
        manual: new Float32Array(rows * columns),
        reference: new Float64Array(rows * columns),
      });
    expect(heatGrid(zeros(30, 64), 290)).toMatchObject({ blockRows: 1, blockColumns: 1, size: 4 });
    expect(heatGrid(zeros(1, 10), 290)).toMatchObject({ rows: 1, columns: 10, size: 16 });
    expect(heatGrid(zeros(512, 512), 290)).toMatchObject({
      rows: 103,
      columns: 86,
      blockRows: 5,
      blockColumns: 6,
      size: 3,
    });
  });
});

describe('a difference', () => {
  const at = (a: number, b: number) =>
    differenceAt(
      parameterOf(1, 1, { manual: Float32Array.of(a), reference: Float64Array.of(b) }),
      0,
    );

  it('is the distance of two numbers, infinite where only one side is a number', () => {
    expect(at(0.5, 0.25)).toBe(0.25);
    expect(at(0, -0)).toBe(0);
    expect(at(NaN, 1)).toBe(Infinity);
    expect(at(1, -Infinity)).toBe(Infinity);
  });

  it('is infinite between two that are no numbers, unless they are the same infinity', () => {
    expect(at(NaN, NaN)).toBe(Infinity);
    expect(at(Infinity, -Infinity)).toBe(Infinity);
    expect(at(Infinity, Infinity)).toBe(0);
  });

  it('is told only of values that were measured and lie on no kink', () => {
    const parameter = parameterOf(1, 3, {
      manual: Float32Array.of(1, 1, 1),
      reference: Float64Array.of(NaN, 1, 0.5),
      status: Uint8Array.of(0, 1, 2),
    });
    const places = [0, 1, 2];
    expect(places.map((k) => differenceAt(parameter, k))).toEqual([undefined, 0, undefined]);
    expect(places.map((k) => isKink(parameter, k))).toEqual([false, false, true]);
    expect(places.map((k) => isJudged(parameter, k))).toEqual([false, true, false]);
  });
});
