// The matrix product and the transpose, values and derivatives.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { gradientCheckError } from '../testing/gradientCheck.ts';
import { leaf, leaves, shapes, sizes } from '../testing/matrices.ts';
import { matmul, transpose } from './products.ts';

const factors = fc
  .tuple(sizes, sizes, sizes)
  .chain(([m, k, n]) => fc.tuple(leaves(m, k), leaves(k, n)));

describe('matmul', () => {
  it('multiplies rows by columns', () => {
    const A = leaf([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    const C = matmul(A, leaf([[1], [10], [100]]));
    expect([C.rows, C.columns]).toEqual([2, 1]);
    expect(Array.from(C.data)).toEqual([321, 654]);
  });

  it('has the derivatives that finite differences measure', () => {
    fc.assert(
      fc.property(
        factors,
        ([A, B]) => gradientCheckError(matmul, A, B) < 1e-7,
      ),
    );
  });

  it('multiplies a matrix by itself', () => {
    fc.assert(
      fc.property(
        sizes.chain((n) => leaves(n, n)),
        (A) => gradientCheckError((X) => matmul(X, X), A) < 1e-7,
      ),
    );
  });

  it('names both shapes when they do not fit', () => {
    expect(() => matmul(leaf([[1, 2]]), leaf([[1, 2]]))).toThrow(
      'matmul: the shapes (1, 2) and (1, 2) do not fit',
    );
  });
});

describe('transpose', () => {
  it('swaps rows and columns', () => {
    const T = transpose(leaf([[1, 2, 3]]));
    expect([T.rows, T.columns]).toEqual([3, 1]);
    expect(
      Array.from(
        transpose(
          leaf([
            [1, 2],
            [3, 4],
            [5, 6],
          ]),
        ).data,
      ),
    ).toEqual([1, 3, 5, 2, 4, 6]);
  });

  it('has the derivative that finite differences measure', () => {
    fc.assert(
      fc.property(
        shapes.chain((shape) => leaves(...shape)),
        (A) => gradientCheckError(transpose, A) < 1e-7,
      ),
    );
  });
});
