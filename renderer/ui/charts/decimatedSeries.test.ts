// A series that is thinned out as it grows: what must stay of it, however long it gets.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DecimatedSeries, type Point } from './decimatedSeries.ts';

const MAX_POINTS = 2 * 1025;
const notFinite = fc.constantFrom(NaN, Infinity, -Infinity);

/** What a series is made of: short enough to be read when a property fails. */
interface Recipe {
  readonly length: number;
  readonly replaced: readonly (readonly [at: number, value: number])[];
}

function recipes(replacement: fc.Arbitrary<number>): fc.Arbitrary<Recipe> {
  return fc.record({
    length: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1000, max: 9000 })),
    replaced: fc.array(fc.tuple(fc.nat({ max: 9000 }), replacement), { maxLength: 12 }),
  });
}

/** Wavy, rising values with some of them replaced. */
function seriesOf({ length, replaced }: Recipe): Float32Array {
  const values = Float32Array.from({ length }, (_, i) => Math.sin(i * 0.37) + i / 500);
  for (const [at, value] of replaced) values[at % length] = value;
  return values;
}

const finite = fc.float({ noNaN: true, noDefaultInfinity: true });

function pointsOf(...chunks: readonly Float32Array[]): Point[] {
  const decimated = new DecimatedSeries();
  for (const chunk of chunks) decimated.add(chunk);
  return decimated.points();
}

function chunksOf(values: Float32Array, lengths: readonly number[]): Float32Array[] {
  const chunks: Float32Array[] = [];
  let start = 0;
  for (const length of lengths) {
    chunks.push(values.slice(start, start + length));
    start += length;
  }
  return [...chunks, values.slice(start)];
}

function extremes(values: readonly number[]) {
  const sorted = Float64Array.from(values).sort();
  return [sorted.at(0), sorted.at(-1)];
}

describe('a decimated series', () => {
  it('keeps a short series exactly', () => {
    fc.assert(
      fc.property(fc.float32Array({ maxLength: 1024, noNaN: true }), (values) => {
        const expected = Array.from(values, (y, i) => ({ x: i + 1, y }));
        expect(pointsOf(values)).toEqual(expected.filter(({ y }) => Number.isFinite(y)));
      }),
    );
  });

  it('keeps the smallest and the largest value, however long it grows', () => {
    fc.assert(
      fc.property(recipes(finite), (recipe) => {
        const values = seriesOf(recipe);
        const kept = pointsOf(values).map(({ y }) => y);
        expect(extremes(kept)).toEqual(extremes([...values]));
      }),
    );
  });

  it('draws from left to right, each point where its value was', () => {
    fc.assert(
      fc.property(recipes(finite), (recipe) => {
        const values = seriesOf(recipe);
        let last = 0;
        for (const { x, y } of pointsOf(values)) {
          expect(x).toBeGreaterThan(last);
          expect(y).toBe(values[x - 1]);
          last = x;
        }
      }),
    );
  });

  it('never has more points than a chart can show, and counts every value', () => {
    const decimated = new DecimatedSeries();
    let added = 0;
    for (const length of [1, 1023, 1, 1, 1022, 5000, 60_000]) {
      decimated.add(Float32Array.from({ length }, (_, i) => Math.sin(i)));
      added += length;
      expect(decimated.length).toBe(added);
      expect(decimated.points().length).toBeLessThanOrEqual(MAX_POINTS);
    }
  });

  it('keeps one low and one high of every stretch of a long series', () => {
    const length = 40_000;
    const points = pointsOf(Float32Array.from({ length }, (_, i) => (i % 2 === 0 ? -1 : 1)));
    const stretch = Math.ceil(length / 256);
    for (let start = 0; start + stretch <= length; start += stretch) {
      const inside = points.filter(({ x }) => x > start && x <= start + stretch);
      expect(extremes(inside.map(({ y }) => y))).toEqual([-1, 1]);
    }
  });

  it('gives the same points in whatever chunks the values arrive', () => {
    const lengths = fc.array(fc.nat({ max: 3000 }), { maxLength: 8 });
    fc.assert(
      fc.property(recipes(fc.oneof(finite, notFinite)), lengths, (recipe, at) => {
        const values = seriesOf(recipe);
        expect(pointsOf(...chunksOf(values, at))).toEqual(pointsOf(values));
      }),
    );
  });

  it('gives no point for a value that is no finite number', () => {
    fc.assert(
      fc.property(recipes(notFinite), (recipe) => {
        const values = seriesOf(recipe);
        expect(pointsOf(values).every(({ y }) => Number.isFinite(y))).toBe(true);
      }),
    );
  });

  it('keeps the smallest and the largest finite value among others', () => {
    fc.assert(
      fc.property(recipes(notFinite), (recipe) => {
        const values = seriesOf(recipe);
        const kept = pointsOf(values).map(({ y }) => y);
        expect(extremes(kept)).toEqual(extremes([...values].filter(Number.isFinite)));
      }),
    );
  });

  it('keeps the peak right before the NaN that ends a long diverging run', () => {
    const values = Float32Array.from({ length: 1500 }, () => 1);
    values[1498] = 1e30;
    values[1499] = NaN;
    expect(pointsOf(values).at(-1)).toEqual({ x: 1499, y: Math.fround(1e30) });
  });

  it('is empty before the first value', () => {
    expect(pointsOf()).toEqual([]);
    expect(new DecimatedSeries().length).toBe(0);
  });
});
