// When two values are the same but for rounding in float32.

import type { Value } from '../exercises/values.ts';
import { isClose, type Tolerance } from '../reference/closeness.ts';

const RTOL = 5e-4;
/** On top of that, as a part of the largest value: where larger numbers cancel. */
const OF_LARGEST = 2e-5;
const ATOL = 1e-7;

/** Of values that are compared with many others. */
const known = new WeakMap<Value, Tolerance>();

function toleranceFor(value: Value): Tolerance {
  const kept = known.get(value);
  if (kept) return kept;
  const { data } = value;
  let largest = 0;
  for (const each of data) {
    const size = Math.abs(each);
    if (size > largest && size < Infinity) largest = size;
  }
  const tolerance = {
    rtol: RTOL,
    atol: ATOL + OF_LARGEST * largest,
    equalNan: true,
  };
  known.set(value, tolerance);
  return tolerance;
}

/** Index of the first value that is not close; -1 when all are. Both have as many. */
export function firstWrong(is: Value, shouldBe: Value): number {
  const tolerance = toleranceFor(shouldBe);
  return is.data.findIndex(
    (value, i) => !isClose(value, shouldBe.data[i], tolerance),
  );
}

/** How many values are not close. Both have as many. */
export function countWrong(is: Value, shouldBe: Value): number {
  const tolerance = toleranceFor(shouldBe);
  return is.data.filter(
    (value, i) => !isClose(value, shouldBe.data[i], tolerance),
  ).length;
}

/**
 * Whether the shapes say the same: a row or a number may have fewer or more
 * axes of length 1, since adding and subtracting them comes to the same.
 */
export function shapesFit(is: Value, shouldBe: Value): boolean {
  if (sameShape(is, shouldBe)) return true;
  if (is.data.length !== shouldBe.data.length) return false;
  if (shouldBe.data.length === 1) return true;
  const isRow = shouldBe.shape.length === 2 && shouldBe.shape[0] === 1;
  return isRow && is.shape.length === 1;
}

export function sameShape(a: Value, b: Value): boolean {
  return (
    a.shape.length === b.shape.length &&
    a.shape.every((length, i) => length === b.shape[i])
  );
}

/** Whether two values are the same: shapes that fit, numbers that are close. */
export function areClose(is: Value, shouldBe: Value): boolean {
  return shapesFit(is, shouldBe) && firstWrong(is, shouldBe) < 0;
}

/** The same, but for axes of length 1: whether `keepdim` was said is another question. */
export function sameNumbers(is: Value, other: Value): boolean {
  const sizes = ({ shape }: Value) =>
    shape.filter((length) => length !== 1).join();
  return sizes(is) === sizes(other) && firstWrong(is, other) < 0;
}
