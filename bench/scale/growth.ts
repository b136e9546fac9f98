// Whether cost grows faster than the arithmetic that is asked for.

import type { SizePoint } from './scale.ts';

/** What two measurements of the same thing may differ by on a machine that others use as well. */
const NOISE = 1.2;

/** Nanoseconds for one operation. */
export function costOf({ nanosecondsPerSample, operationsPerSample }: SizePoint): number {
  return nanosecondsPerSample / operationsPerSample;
}

/** By how much one operation costs more at some size than at a smaller one, at most; 1 where it only gets cheaper. */
export function growthOf(points: readonly SizePoint[]): number {
  let cheapest = Infinity;
  let growth = 1;
  for (const point of points) {
    cheapest = Math.min(cheapest, costOf(point));
    growth = Math.max(growth, costOf(point) / cheapest);
  }
  return growth;
}

export function growsNoFasterThanArithmetic(points: readonly SizePoint[]): boolean {
  return growthOf(points) <= NOISE;
}
