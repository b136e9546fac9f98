// Thinning out a part of a series: as few points as can be seen, no peak lost.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decimated } from './decimate.ts';

const series = fc.array(fc.double({ noDefaultInfinity: false }), { minLength: 1, maxLength: 300 });

describe('decimated', () => {
  it('gives every finite value where there are few', () => {
    const values = Float64Array.of(3, NaN, 1, Infinity, 2);
    expect(decimated(values, 1, 5, 100)).toEqual([
      { x: 1, y: 3 },
      { x: 3, y: 1 },
      { x: 5, y: 2 },
    ]);
    expect(decimated(values, -3, 3.2, 100).map(({ x }) => x)).toEqual([1, 3]);
  });

  it('gives at most two points a bucket, each a value of the series, in order, with the extremes of every part', () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: -5, max: 320 }),
        fc.integer({ min: -5, max: 320 }),
        (values, buckets, a, b) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const points = decimated(values, from, to, buckets);
          expect(points.length).toBeLessThanOrEqual(2 * buckets);
          points.forEach(({ x, y }, i) => {
            expect(y).toBe(values[x - 1]);
            expect(x).toBeGreaterThan(points[i - 1]?.x ?? 0);
          });
          const part = values
            .slice(Math.max(0, from - 1), Math.max(0, to))
            .filter((value) => Number.isFinite(value));
          const drawn = points.map(({ y }) => y);
          if (part.length > 0) {
            expect(Math.max(...drawn)).toBe(Math.max(...part));
            expect(Math.min(...drawn)).toBe(Math.min(...part));
          } else expect(drawn).toEqual([]);
        },
      ),
    );
  });

  it('shows single steps of a run of 200,000 once one looks close enough', () => {
    const values = Float32Array.from({ length: 200_000 }, (_, i) => Math.fround(Math.sin(i)));
    const near = decimated(values, 150_001, 150_400, 600);
    expect(near.map(({ x }) => x)).toEqual(Array.from({ length: 400 }, (_, i) => 150_001 + i));
    expect(near.every(({ x, y }) => y === values[x - 1])).toBe(true);
    expect(decimated(values, 1, 200_000, 600).length).toBeLessThanOrEqual(1200);
  });
});
