// The operations that add and multiply, against naive float64 loops on random shapes and values.

import fc from 'fast-check';
import { describe, it } from 'vitest';

import { operands, used } from '../testing/arbitraries.ts';
import { expectSums, type Terms } from '../testing/sums.ts';
import { standardKernels } from './kernels.ts';
import {
  affine,
  matmul,
  matmulTransposedA,
  sumRows,
} from './operations.ts';

/** How often a sum of so many products may be rounded: the plain kernels add in float64 and round now and then, the others in float32, rounding every product and every sum. */
function roundingsOf(terms: number): number {
  return standardKernels.name === 'plain'
    ? Math.ceil(terms / 4) + 4
    : 2 * terms;
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
});
