// Strokes of the pen: which dots they reach, whatever the way.

import { BITMAP_SIDE, emptyBitmap } from '@backprop-lab/core/drawing/bitmap';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { stroke, type Place } from './strokes.ts';

const RADIUS = 2.2;
const place = fc.record({
  x: fc.double({ min: 0, max: BITMAP_SIDE, noNaN: true }),
  y: fc.double({ min: 0, max: BITMAP_SIDE, noNaN: true }),
});

/** The distance to a line, by the nearest of many points on it. */
function nearest(dot: Place, from: Place, to: Place): number {
  const points = Array.from({ length: 401 }, (_, i) => i / 400);
  return Math.min(
    ...points.map((share) =>
      Math.hypot(
        dot.x - from.x - share * (to.x - from.x),
        dot.y - from.y - share * (to.y - from.y),
      ),
    ),
  );
}

describe('a stroke', () => {
  it('draws the dots whose middles are as near as the pen is wide, and no others', () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const drawn = stroke(emptyBitmap(), from, to, 1);
        drawn.forEach((ink, i) => {
          const dot = { x: (i % BITMAP_SIDE) + 0.5, y: Math.floor(i / BITMAP_SIDE) + 0.5 };
          const distance = nearest(dot, from, to);
          // Many points are not all of them.
          if (Math.abs(distance - RADIUS) > 0.01) expect(ink).toBe(Number(distance < RADIUS));
        });
      }),
      { numRuns: 30 },
    );
  });

  it('is the same there and back, erases what it drew, and leaves the bitmap that it was given', () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const empty = emptyBitmap();
        const drawn = stroke(empty, from, to, 1);
        expect(stroke(empty, to, from, 1)).toEqual(drawn);
        expect(empty).toEqual(emptyBitmap());
        expect(stroke(drawn, to, from, 0)).toEqual(empty);
      }),
      { numRuns: 50 },
    );
  });
});
