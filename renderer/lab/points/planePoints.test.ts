// What the hand does to points: nothing is lost or moved that was not meant, whatever the points.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MAX_POINTS, type PlanePoint } from '../../../electron/settings.ts';
import {
  countsOf,
  inside,
  nearest,
  pointAt,
  pointsOf,
  reachOf,
  sprayed,
  withClass,
  withMoved,
  without,
  withPoints,
} from './planePoints.ts';

const coordinate = fc.integer({ min: -20_000, max: 20_000 }).map((each) => each / 1e4);
const place = fc.record({ x: coordinate, y: coordinate });
const point: fc.Arbitrary<PlanePoint> = fc
  .tuple(place, fc.nat(4))
  .map(([at, label]) => pointAt(at, label));
const points = fc.array(point, { maxLength: 40 });
const radius = fc.double({ min: 0.01, max: 1, noNaN: true });

/** Squares, where the app takes square roots. */
function isWithin(a: { x: number; y: number }, b: { x: number; y: number }, size: number): boolean {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2 <= size ** 2;
}

describe('a brush', () => {
  it('erases and recolours what lies in its disc, and nothing else', () => {
    fc.assert(
      fc.property(points, place, radius, fc.nat(4), (all, at, size, label) => {
        const outside = all.filter((each) => !isWithin(each, at, size));
        expect(without(all, at, size)).toEqual(outside);
        const recoloured = withClass(all, at, size, label);
        const expected = all.map((each) => (isWithin(each, at, size) ? { ...each, label } : each));
        expect(recoloured).toEqual(expected);
      }),
    );
  });

  it('sprays several points of one class into its disc and into the plane', () => {
    fc.assert(
      fc.property(
        place,
        radius,
        fc.nat(4),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (at, size, label, stream) => {
          const reach = 2;
          const added = sprayed(at, size, label, reach, () => stream.next().value as number);
          expect(added.length).toBeGreaterThan(1);
          for (const each of added) {
            expect(each.label).toBe(label);
            expect(Math.max(Math.abs(each.x), Math.abs(each.y))).toBeLessThanOrEqual(reach);
            // Coordinates are kept with four decimals.
            expect(isWithin(each, at, size + 1e-4)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('points', () => {
  it('are picked up where they are nearest, and only within reach', () => {
    fc.assert(
      fc.property(points, place, radius, (all, at, size) => {
        const found = nearest(all, at, size);
        const near = all.filter((each) => isWithin(each, at, size));
        if (found === undefined) {
          expect(near).toEqual([]);
          return;
        }
        const squared = ({ x, y }: PlanePoint) => (x - at.x) ** 2 + (y - at.y) ** 2;
        const least = Math.min(...near.map(squared));
        expect(all.slice(found, found + 1).map(squared)).toEqual([expect.closeTo(least, 12)]);
      }),
    );
  });

  it('move alone, and keep their class', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), fc.nat(), place, (all, seed, at) => {
        const moved = seed % all.length;
        const after = withMoved(all, moved, at);
        expect(after[moved]).toEqual({ ...all[moved], ...at });
        expect(after.toSpliced(moved, 1)).toEqual(all.toSpliced(moved, 1));
      }),
    );
  });

  it('are never more than can be kept', () => {
    const many = Array.from({ length: MAX_POINTS - 1 }, (_, i) => pointAt({ x: i, y: 0 }, 0));
    const added = withPoints(many, [pointAt({ x: 1, y: 1 }, 1), pointAt({ x: 2, y: 2 }, 2)]);
    expect(added).toHaveLength(MAX_POINTS);
    expect(added.at(-1)).toEqual({ x: 1, y: 1, label: 1 });
    expect(added.slice(0, -1)).toEqual(many);
  });

  it('are counted by class, and all of them', () => {
    fc.assert(
      fc.property(points, (all) => {
        const counts = countsOf(all);
        expect(counts).toHaveLength(5);
        expect(counts).toEqual([0, 1, 2, 3, 4].map((k) => all.filter((p) => p.label === k).length));
      }),
    );
  });

  it('come from the rows of a data set that have a place in the plane', () => {
    const X = [0.123456, -0.00001, NaN, 1, 0, 1001, 3, -4];
    expect(pointsOf({ X, labels: [1, 0, 2, 4] })).toEqual([
      { x: 0.1235, y: 0, label: 1 },
      { x: 3, y: -4, label: 4 },
    ]);
    expect(Object.is(pointsOf({ X, labels: [1] })[0]?.y, 0)).toBe(true);
  });
});

describe('the plane', () => {
  it('has room for all points, and is never twice as large as it need be', () => {
    const far = fc.double({ min: 1.5, max: 1000, noNaN: true });
    fc.assert(
      fc.property(far, (x) => {
        const reach = reachOf([{ x: -x, y: 0, label: 0 }]);
        expect(reach).toBeGreaterThanOrEqual(x);
        expect(reach).toBeLessThan(1.51 * x);
      }),
    );
    expect(reachOf([])).toBe(1.5);
  });

  it('keeps what comes from outside at its edge', () => {
    expect(inside({ x: 3, y: -0.5 }, 2)).toEqual({ x: 2, y: -0.5 });
    expect(inside({ x: -3, y: 7 }, 2)).toEqual({ x: -2, y: 2 });
  });
});
