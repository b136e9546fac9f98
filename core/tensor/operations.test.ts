// The operations that add and multiply, against naive float64 loops on random shapes and values.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { operands, used } from '../testing/arbitraries.ts';
import { standardKernels } from './kernels.ts';
import {
  affine,
  matmul,
  matmulTransposedA,
  subtractScaled,
  sumRows,
} from './operations.ts';
import { Tensor } from './tensor.ts';

/** Half a float32 ulp of 1: what one rounding may cost. */
const ROUNDING = 2 ** -24;
const SMALLEST = 2 ** -149;

/** How often a sum of so many products may be rounded: the plain kernels add in float64 and round now and then, the others in float32, rounding every product and every sum. */
function roundingsOf(terms: number): number {
  return standardKernels.name === 'plain'
    ? Math.ceil(terms / 4) + 4
    : 2 * terms;
}

/** The terms whose sum an entry of the result must be. */
type Terms = (i: number, j: number) => number[];

/**
 * Every entry is the sum of its terms: equal when that is not finite, and
 * otherwise no further off than the roundings allow.
 */
function expectSums(
  result: Tensor,
  terms: Terms,
  roundings: number,
): void {
  result.toRows().forEach((row, i) => {
    row.forEach((actual, j) => {
      const naive = terms(i, j);
      const sum = naive.reduce((total, term) => total + term, 0);
      if (!Number.isFinite(sum)) {
        expect(actual).toBe(sum);
        return;
      }
      const size = naive.reduce(
        (total, term) => total + Math.abs(term),
        0,
      );
      expect(Math.abs(actual - sum)).toBeLessThanOrEqual(
        roundings * (ROUNDING * size + SMALLEST),
      );
    });
  });
}

const upTo = (count: number) =>
  Array.from({ length: count }, (_, p) => p);

describe('the sums', () => {
  it('affine gives every weighted sum plus its bias', () => {
    const arguments_ = operands(
      (m, k) => [m, k],
      (_m, k, n) => [n, k],
      (_m, _k, n) => [1, n],
    );
    fc.assert(
      fc.property(arguments_, ([X, W, b]) => {
        const x = X.toRows();
        const w = W.toRows();
        const terms: Terms = (i, j) => [
          ...x[i].map((value, p) => value * w[j][p]),
          b.data[j],
        ];
        const Z = affine(X, W, b, used(X.rows, W.rows));
        const plain = standardKernels.name === 'plain';
        expectSums(Z, terms, plain ? 1 : roundingsOf(X.columns + 1));
      }),
      { numRuns: 50 },
    );
  });

  it('matmul gives every row times column', () => {
    const arguments_ = operands(
      (m, k) => [m, k],
      (_m, k, n) => [k, n],
    );
    fc.assert(
      fc.property(arguments_, ([A, B]) => {
        const a = A.toRows();
        const b = B.toRows();
        expectSums(
          matmul(A, B, used(A.rows, B.columns)),
          (i, j) => upTo(A.columns).map((p) => a[i][p] * b[p][j]),
          roundingsOf(A.columns),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('matmulTransposedA gives every column times column', () => {
    const arguments_ = operands(
      (m, k) => [k, m],
      (_m, k, n) => [k, n],
    );
    fc.assert(
      fc.property(arguments_, ([A, B]) => {
        const a = A.toRows();
        const b = B.toRows();
        expectSums(
          matmulTransposedA(A, B, used(A.columns, B.columns)),
          (i, j) => upTo(A.rows).map((p) => a[p][i] * b[p][j]),
          roundingsOf(A.rows),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('sumRows adds up every column', () => {
    fc.assert(
      fc.property(
        operands((m, k) => [m, k]),
        ([A]) => {
          const a = A.toRows();
          expectSums(
            sumRows(A, used(1, A.columns)),
            (_, j) => a.map((row) => row[j]),
            1,
          );
        },
      ),
    );
  });

  it('subtractScaled takes the scaled gradient away, value by value', () => {
    const factors = fc.double({ min: 1e-6, max: 1000, noNaN: true });
    const arguments_ = operands(
      (m, k) => [m, k],
      (m, k) => [m, k],
    );
    fc.assert(
      fc.property(arguments_, factors, ([target, gradient], factor) => {
        const before = target.toRows();
        const g = gradient.toRows();
        subtractScaled(target, gradient, factor);
        expectSums(
          target,
          (i, j) => [before[i][j], -factor * g[i][j]],
          4,
        );
      }),
    );
  });
});
