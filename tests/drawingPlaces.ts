// Where the marks of a drawing stand.

import { expect } from 'vitest';

import type { Drawing, Mark } from '../renderer/ui/charts/chartDrawing.ts';

const ROUNDING = 1e-9;

type Place = readonly [x: number, y: number];

/** Corners of what is drawn; of a text, whose letters reach further, where it stands. */
export function placesOf(mark: Mark): readonly Place[] {
  if ('points' in mark) return mark.points;
  const { x, y } = mark;
  if (mark.kind === 'text') return [[x, y]];
  return [
    [x, y],
    [x + mark.width, y + mark.height],
  ];
}

export function expectWithin({ marks, width, height }: Drawing): void {
  const places = marks.flatMap(placesOf);
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...xs)).toBeLessThanOrEqual(width + ROUNDING);
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(-1);
  expect(Math.max(...ys)).toBeLessThanOrEqual(height + ROUNDING);
}
