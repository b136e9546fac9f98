// Finite differences may cover only some of the values: those are compared, the others are left out.

import type { Comparison } from '../reference/compare.ts';
import type { Matrix } from '../reference/matrix.ts';
import { MEASURED } from './referenceGradients.ts';

/** Two matrices to be compared. */
export interface Pair {
  readonly actual: Matrix;
  readonly expected: Matrix;
  /** Where the values come from in the whole matrix, when they are not all of it. */
  readonly places?: readonly number[];
}

/** Both whole, or where only some values were measured, those in one row. */
export function measuredOnly(
  actual: Matrix,
  expected: Matrix,
  status?: Uint8Array,
): Pair {
  if (!status?.some((s) => s !== MEASURED)) return { actual, expected };
  const places: number[] = [];
  status.forEach((each, k) => {
    if (each === MEASURED) places.push(k);
  });
  const at = ({ data }: Matrix): Matrix => ({
    rows: 1,
    columns: places.length,
    data: Float64Array.from(places, (k) => data[k]),
  });
  return { actual: at(actual), expected: at(expected), places };
}

/** How many values have this status. */
export function count(
  status: Uint8Array | undefined,
  wanted: number,
): number {
  return status?.filter((s) => s === wanted).length ?? 0;
}

/** Converts the places in a comparison of the measured values alone to rows and columns of the whole matrix. */
export function toWholeMatrix(
  comparison: Comparison,
  { rows, columns }: Matrix,
  places?: readonly number[],
): Comparison {
  if (!places) return comparison;
  const placed = (difference: Comparison['absolute']) => {
    const k = places[difference.column];
    return {
      ...difference,
      row: Math.floor(k / columns),
      column: k % columns,
    };
  };
  return {
    ...comparison,
    rows,
    columns,
    absolute: placed(comparison.absolute),
    relative: placed(comparison.relative),
  };
}
