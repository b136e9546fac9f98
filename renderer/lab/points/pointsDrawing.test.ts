// The plane of points for files: what a network answers lies below the points, in their classes' colours and within the plane.

import { presets } from '@backprop-lab/core/training/runConfig';
import { describe, expect, it } from 'vitest';

import { drawPoints, planeIn } from './pointsDrawing.ts';

/** A colour that can be told from all others, and mixed as one. */
const colors: Readonly<Record<string, string>> = {
  '--paper': '#ffffff',
  '--run-1': '#ff0000',
  '--run-4': '#0000ff',
};
const color = (token: string) => colors[token] ?? '#336699';

const points = [
  { x: -1, y: 0, label: 0 },
  { x: 1, y: 0, label: 3 },
];
/** On the left the first class, on the right the second, and further than the plane reaches. */
const surface = {
  config: { ...presets.article, data: 'moons' } as const,
  answers: {
    ...{ steps: 1, size: 2, certainty: new Float64Array(4).fill(1) },
    ranges: [[-3, 3] as const, [-1, 1] as const],
    answers: Float64Array.of(0, 1, 0, 1),
  },
  classes: [0, 3],
};

describe('points with a surface', () => {
  const plane = planeIn(400, 1.5);
  const alone = drawPoints(plane, points, undefined, color, 'A');
  const both = drawPoints(plane, points, undefined, color, 'A', surface);
  const [below] = both.marks.flatMap((mark) => (mark.kind === 'cells' ? [mark] : []));
  if (!below) throw new Error('There is no surface');

  it('have two halves, each tinted as its class of points', () => {
    expect(below.colors).toHaveLength(4);
    expect(below.columns).toBe(2);
    for (const [i, [red, , blue]] of below.colors.entries()) {
      if (i % 2 === 0) expect(red).toBeGreaterThan(blue);
      else expect(blue).toBeGreaterThan(red);
    }
  });

  it('are cut where the plane ends, halves meeting at 0, and all points lie above it', () => {
    // The surface reaches from −3 to 3 and from −1 to 1, the plane from −1.5 to 1.5 both ways.
    expect(below.x).toBeCloseTo(44);
    expect(below.x + below.width).toBeCloseTo(44 + plane.side);
    expect(below.y).toBeCloseTo(8 + plane.side / 6);
    expect(below.y + below.height).toBeCloseTo(8 + (plane.side * 5) / 6);
    expect(both.marks.slice(-alone.marks.length)).toEqual(alone.marks);
  });
});
