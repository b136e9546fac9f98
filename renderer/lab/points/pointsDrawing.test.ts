// The plane of points for files: what a network answers lies below the points, in their classes' colours and within the plane.

import { presets } from '@backprop-lab/core/training/runConfig';
import { describe, expect, it } from 'vitest';

import type { Mark } from '../../ui/charts/chartDrawing.ts';
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

const areas = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === 'area' ? [mark] : []));

describe('points with a surface', () => {
  const plane = planeIn(400, 1.5);
  const alone = drawPoints(plane, points, undefined, color, 'A');
  const both = drawPoints(plane, points, undefined, color, 'A', surface);
  const below = areas(both.marks).slice(0, areas(both.marks).length - areas(alone.marks).length);

  it('have two halves, each tinted as its class of points', () => {
    expect(below).toHaveLength(4);
    const tints = new Set(below.map((area) => area.color));
    expect(tints.size).toBe(2);
    const tintAt = (left: boolean) =>
      below.find(({ points: corners }) => (corners[0]?.[0] ?? 0) < 200 === left)?.color ?? '';
    const channels = (tint: string) => (tint.match(/\d+/g) ?? []).map(Number);
    const [red = 0, , blue = 0] = channels(tintAt(true));
    expect(red).toBeGreaterThan(blue);
    const [otherRed = 0, , otherBlue = 0] = channels(tintAt(false));
    expect(otherBlue).toBeGreaterThan(otherRed);
  });

  it('keep the surface within the plane, and all points above it', () => {
    const [left, right] = [44, 44 + plane.side];
    for (const [x, y] of below.flatMap(({ points: corners }) => corners)) {
      expect(x).toBeGreaterThanOrEqual(left);
      expect(x).toBeLessThanOrEqual(right);
      expect(y).toBeGreaterThanOrEqual(8);
      expect(y).toBeLessThanOrEqual(8 + plane.side);
    }
    expect(both.marks.slice(-alone.marks.length)).toEqual(alone.marks);
  });
});
