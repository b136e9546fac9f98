// Two matrices that should be equal: how far they are apart, where, and whether that is close enough.

import { shapeText, type Matrix } from './matrix.ts';

/** A difference and where it was found. */
interface Difference {
  /** 0 for equal values, equal infinities too; infinite when either value is NaN. */
  readonly value: number;
  /** The first such place, row and column counted from 0. */
  readonly row: number;
  readonly column: number;
}

export interface Comparison {
  readonly rows: number;
  readonly columns: number;
  /** The largest `|a - b|`. */
  readonly absolute: Difference;
  /** The largest `|a - b| / max(|a|, |b|)`. */
  readonly relative: Difference;
  /** The part of the values that are exactly equal, 0 to 1. NaN equals nothing. */
  readonly equalShare: number;
  /** The cosine of the angle between the two, taken as vectors; NaN when one is zero or not finite. */
  readonly cosine: number;
}

/**
 * All figures for one pair.
 * @throws RangeError when the shapes differ or the matrices are empty
 */
export function compare(actual: Matrix, expected: Matrix): Comparison {
  requireSameShape('compare', actual, expected);
  const { rows, columns, data } = actual;
  let equal = 0;
  let absolute = { value: -1, row: 0, column: 0 };
  let relative = absolute;
  for (let k = 0; k < data.length; k++) {
    const [a, b] = [data[k], expected.data[k]];
    if (a === b) equal += 1;
    const difference = absoluteDifference(a, b);
    if (difference > absolute.value)
      absolute = { value: difference, ...placeOf(k, columns) };
    const ratio = relativeError(a, b);
    if (ratio > relative.value)
      relative = { value: ratio, ...placeOf(k, columns) };
  }
  return {
    rows,
    columns,
    absolute,
    relative,
    equalShare: equal / data.length,
    cosine: cosine(data, expected.data),
  };
}

function placeOf(k: number, columns: number) {
  return { row: Math.floor(k / columns), column: k % columns };
}

/** `|a - b| / max(|a|, |b|)`: 0 for equal values, infinite when either is NaN or only one is infinite. */
export function relativeError(a: number, b: number): number {
  const difference = absoluteDifference(a, b);
  return difference === 0 || difference === Infinity
    ? difference
    : difference / Math.max(Math.abs(a), Math.abs(b));
}

function absoluteDifference(a: number, b: number): number {
  if (a === b) return 0;
  const difference = Math.abs(a - b);
  return Number.isNaN(difference) ? Infinity : difference;
}

/** Both vectors are brought to a largest value of 1 first, so that no square overflows or vanishes. */
function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const scaleA = largest(a);
  const scaleB = largest(b);
  let dot = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let k = 0; k < a.length; k++) {
    const x = a[k] / scaleA;
    const y = b[k] / scaleB;
    dot += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return dot / Math.sqrt(squaresA * squaresB);
}

function largest(values: ArrayLike<number>): number {
  let max = 0;
  for (let k = values.length - 1; k >= 0; k--) {
    max = Math.max(max, Math.abs(values[k]));
  }
  return max;
}

/** @throws RangeError naming the operation and both shapes when they differ or hold nothing */
export function requireSameShape(
  operation: string,
  a: Matrix,
  b: Matrix,
): void {
  const same = a.rows === b.rows && a.columns === b.columns;
  if (!same || a.data.length === 0) {
    throw new RangeError(
      `${operation}: the shapes ${shapeText(a)} and ${shapeText(b)} cannot be compared: they must be equal and not empty`,
    );
  }
}
