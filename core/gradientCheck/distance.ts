// How far two gradients are apart, at a tolerance and as a relative error.

import { isClose, type Tolerance } from '../reference/closeness.ts';
import { relativeError } from '../reference/compare.ts';
import type { Matrix } from '../reference/matrix.ts';
import type { ChosenTolerance } from './checkResult.ts';
import type { Pair } from './measuredValues.ts';

export function toleranceFor(
  { data }: Matrix,
  { rtol, atol }: ChosenTolerance,
): Tolerance {
  return { rtol, atol: atol ?? 1e-6 * largestOf(data) };
}

/** NaN, where nothing was measured, counts as nothing. */
function largestOf(values: ArrayLike<number>): number {
  let largest = 0;
  for (let k = values.length - 1; k >= 0; k--) {
    const size = Math.abs(values[k]);
    if (size > largest) largest = size;
  }
  return largest;
}

/** Values in which the digits of larger ones cancel, as a part of the largest. */
const NEGLIGIBLE = 1e-4;

/**
 * The largest relative error of all values that are not negligible.
 * @param resolution the least size that the reference can tell from 0
 * @returns undefined when every value is below it
 */
export function largestRelativeError(
  { actual, expected }: Pair,
  resolution: number,
): number | undefined {
  const negligible = NEGLIGIBLE * largestOf(expected.data);
  const least = Math.max(resolution, negligible);
  let largest: number | undefined;
  for (let k = 0; k < expected.data.length; k++) {
    const [a, b] = [actual.data[k], expected.data[k]];
    const size = Math.max(Math.abs(a), Math.abs(b));
    if (size < least) continue;
    const error = relativeError(a, b);
    if (error > (largest ?? -1)) largest = error;
  }
  return largest;
}

export function countNotClose(
  { actual, expected }: Pair,
  tolerance: Tolerance,
): number {
  const float32 =
    actual.data instanceof Float32Array &&
    expected.data instanceof Float32Array;
  let far = 0;
  for (let k = 0; k < actual.data.length; k++) {
    const [a, b] = [actual.data[k], expected.data[k]];
    if (!isClose(a, b, tolerance, float32)) far += 1;
  }
  return far;
}
