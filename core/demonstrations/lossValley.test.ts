// The loss over two weights against float64 sums over the images, and its descent against finite differences of them.

import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { trainValSplit } from '../data/split.ts';
import { lossValley, type ValleyPoint } from './lossValley.ts';
import {
  valleyPixels,
  valleyRates,
  valleyStart,
} from './lossValleyPixels.ts';

/** A pixel of the training images with mean 0 and deviation 1. */
function pixel(place: number): number[] {
  const { train } = trainValSplit(digits.count, 0.2, 42);
  const values = Array.from(train, (row) => digits.X[64 * row + place]);
  const mean = values.reduce((a, b) => a + b) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return values.map(
    (x) => (x - mean) / Math.sqrt(squares / values.length),
  );
}

const [first, second] = valleyPixels.inputs.map(pixel);
const target = pixel(valleyPixels.target);

function loss(w1: number, w2: number): number {
  const squares = target.map(
    (y, i) => (w1 * first[i] + w2 * second[i] - y) ** 2,
  );
  return squares.reduce((a, b) => a + b) / squares.length;
}

const h = 1e-3;
const slope = ({ w1, w2 }: ValleyPoint) => [
  (loss(w1 + h, w2) - loss(w1 - h, w2)) / (2 * h),
  (loss(w1, w2 + h) - loss(w1, w2 - h)) / (2 * h),
];

describe('the loss over two weights', () => {
  const valley = lossValley(digits, valleyRates);
  const { lowest, curvatures, contours, paths } = valley;

  it('is lowest where both finite differences are 0', () => {
    for (const each of slope(lowest)) expect(each).toBeCloseTo(0, 5);
    expect(lowest.loss).toBeCloseTo(loss(lowest.w1, lowest.w2), 5);
    expect(lowest.loss).toBeLessThan(loss(0, 0) - 0.4);
  });

  it('bends as its second differences say, far more across the valley than along it', () => {
    const [along, across] = curvatures;
    const { w1, w2 } = lowest;
    const here = loss(w1, w2);
    const second2 = (d1: number, d2: number) =>
      (loss(w1 + d1, w2 + d2) + loss(w1 - d1, w2 - d2) - 2 * here) /
      (d1 ** 2 + d2 ** 2);
    expect(across).toBeCloseTo(second2(0.1, 0.1), 5);
    expect(along).toBeCloseTo(second2(0.1, -0.1), 5);
    expect(across / along).toBeGreaterThan(5);
  });

  it('is the same all along a contour', () => {
    expect(contours.map(({ loss: level }) => level)).toEqual(
      contours
        .map(({ loss: level }) => level)
        .toSorted((a, b) => a - b),
    );
    for (const { loss: level, w1, w2 } of contours) {
      expect(w1.length).toBe(w2.length);
      w1.forEach((x, i) => {
        expect(loss(x, w2[i]) / level).toBeCloseTo(1, 3);
      });
      expect([w1.at(-1), w2.at(-1)]).toEqual([
        expect.closeTo(w1[0], 9),
        expect.closeTo(w2[0], 9),
      ]);
    }
  });

  it.each(paths)(
    'goes against finite differences at the rate $rate',
    ({ rate, points }) => {
      const [start] = points;
      expect([start.w1, start.w2]).toEqual(
        Array.from(valleyStart, (w) => Math.fround(w)),
      );
      // Where the path has run away, float32 and differences have no digits left.
      const followed = points.filter(
        ({ w1, w2 }) => Math.hypot(w1, w2) < 100,
      );
      expect(followed.length).toBeGreaterThan(2);
      followed.forEach((point, i) => {
        expect(point.loss / loss(point.w1, point.w2)).toBeCloseTo(1, 5);
        const next = points.at(i + 1);
        if (!next) return;
        const [d1, d2] = slope(point);
        expect(next.w1).toBeCloseTo(point.w1 - rate * d1, 3);
        expect(next.w2).toBeCloseTo(point.w2 - rate * d2, 3);
      });
    },
  );

  it('is reached slowly, soon, and never', () => {
    const ends = paths.map(({ points }) => points.at(-1)?.loss ?? NaN);
    const above = ends.map((end) => end - lowest.loss);
    expect(above[0]).toBeGreaterThan(0.05);
    expect(above[1]).toBeLessThan(1e-4);
    expect(ends[2]).toBe(Infinity);
  });

  it('grows from step to step at rates above 2 divided by the largest second derivative', () => {
    const limit = 2 / curvatures[1];
    const [below, beyond] = lossValley(digits, [
      0.98 * limit,
      1.02 * limit,
    ]).paths;
    const last = (points: readonly ValleyPoint[]) =>
      points.at(-1)?.loss ?? NaN;
    expect(last(below.points)).toBeLessThan(below.points[10].loss);
    expect(last(beyond.points)).toBeGreaterThan(beyond.points[10].loss);
  });

  it.each([0, -0.1, NaN, Infinity])('refuses the rate %d', (rate) => {
    expect(() => lossValley(digits, [0.03, rate])).toThrow(RangeError);
  });
});
