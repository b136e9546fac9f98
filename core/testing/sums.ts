// Holds tensors against sums that a test adds up in float64.

import type { Tensor } from '../tensor/tensor.ts';
import { expectAtMost, expectSame } from './everyValue.ts';
import { ROUNDING } from './kernelArrays.ts';

const SMALLEST = 2 ** -149;

/** The terms whose sum an entry of the result must be. */
export type Terms = (i: number, j: number) => number[];

/**
 * Every entry is the sum of its terms: equal when that is not finite, and
 * otherwise no further off than the roundings allow.
 */
export function expectSums(
  result: Tensor,
  terms: Terms,
  roundings: number,
): void {
  result.toRows().forEach((row, i) => {
    row.forEach((actual, j) => {
      const naive = terms(i, j);
      const sum = naive.reduce((total, term) => total + term, 0);
      if (!Number.isFinite(sum)) {
        expectSame(actual, sum);
        return;
      }
      const size = naive.reduce(
        (total, term) => total + Math.abs(term),
        0,
      );
      expectAtMost(
        Math.abs(actual - sum),
        roundings * (ROUNDING * size + SMALLEST),
      );
    });
  });
}
