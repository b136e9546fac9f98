// The operations the layers are written with: each checks that the shapes fit, then runs a kernel into `out`.

import { commonKernels } from './commonKernels.ts';
import {
  requireFit,
  requireSameShape,
  requireShape,
} from './shapeError.ts';
import type { Tensor } from './tensor.ts';

/**
 * `Z = X Wᵀ + b`, the weighted sums of a linear layer.
 *
 * @param X `(batch, in)`
 * @param W `(out, in)`
 * @param b `(1, out)`, added to every row
 * @param Z `(batch, out)`, receives the result
 * @returns `Z`
 * @throws ShapeError
 */
export function affine(
  X: Tensor,
  W: Tensor,
  b: Tensor,
  Z: Tensor,
): Tensor {
  const fits = X.columns === W.columns;
  requireFit('affine', fits, X, W, 'X and W need the same columns');
  requireShape('affine', 'b', b, [1, W.rows]);
  requireShape('affine', 'the result', Z, [X.rows, W.rows]);
  const [m, k, n] = [X.rows, X.columns, W.rows];
  commonKernels(Z, X, W, b).affine(
    X.data,
    W.data,
    b.data,
    Z.data,
    m,
    k,
    n,
  );
  return Z;
}

/**
 * `A B`.
 *
 * @param A `(m, k)`
 * @param B `(k, n)`
 * @param out `(m, n)`, receives the result
 * @returns `out`
 * @throws ShapeError
 */
export function matmul(A: Tensor, B: Tensor, out: Tensor): Tensor {
  const fits = A.columns === B.rows;
  requireFit('matmul', fits, A, B, 'A needs a column per row of B');
  requireShape('matmul', 'the result', out, [A.rows, B.columns]);
  const [m, k, n] = [A.rows, A.columns, B.columns];
  commonKernels(out, A, B).matmul(A.data, B.data, out.data, m, k, n);
  return out;
}

/**
 * `Aᵀ B`, without building the transpose.
 *
 * @param A `(k, m)`
 * @param B `(k, n)`
 * @param out `(m, n)`, receives the result
 * @returns `out`
 * @throws ShapeError
 */
export function matmulTransposedA(
  A: Tensor,
  B: Tensor,
  out: Tensor,
): Tensor {
  const name = 'matmulTransposedA';
  const fits = A.rows === B.rows;
  requireFit(name, fits, A, B, 'A and B need the same rows');
  requireShape(name, 'the result', out, [A.columns, B.columns]);
  const [m, k, n] = [A.columns, A.rows, B.columns];
  commonKernels(out, A, B).matmulTransposedA(
    A.data,
    B.data,
    out.data,
    m,
    k,
    n,
  );
  return out;
}

/**
 * The sum of the rows.
 *
 * @param A `(m, n)`
 * @param out `(1, n)`, receives the result
 * @returns `out`
 * @throws ShapeError
 */
export function sumRows(A: Tensor, out: Tensor): Tensor {
  requireShape('sumRows', 'the result', out, [1, A.columns]);
  commonKernels(out, A).sumRows(A.data, out.data, A.rows, A.columns);
  return out;
}

/**
 * `max(Z, 0)`, value by value.
 *
 * @param Z any shape
 * @param out the same shape, receives the result
 * @returns `out`
 * @throws ShapeError
 */
export function relu(Z: Tensor, out: Tensor): Tensor {
  requireSameShape('relu', Z, out);
  commonKernels(out, Z).relu(Z.data, out.data);
  return out;
}

/**
 * `gradient ⊙ (Z > 0)`: the gradient passes where Z was positive.
 *
 * @param gradient any shape
 * @param Z the same shape
 * @param out the same shape, receives the result
 * @returns `out`
 * @throws ShapeError
 */
export function reluMask(
  gradient: Tensor,
  Z: Tensor,
  out: Tensor,
): Tensor {
  requireSameShape('reluMask', gradient, Z);
  requireSameShape('reluMask', Z, out);
  commonKernels(out, gradient, Z).reluMask(
    gradient.data,
    Z.data,
    out.data,
  );
  return out;
}

/**
 * The rows of `source` that `indices` names from `start` on, one per row of `out`.
 *
 * @param source `(n, features)`
 * @param indices row numbers, each 0 to n - 1
 * @param out `(count, features)`, receives the result
 * @returns `out`
 * @throws ShapeError
 * @throws RangeError when there are fewer indices than rows of `out`
 */
export function gatherRows(
  source: Tensor,
  indices: Int32Array,
  start: number,
  out: Tensor,
): Tensor {
  const width = source.columns;
  requireShape('gatherRows', 'the result', out, [out.rows, width]);
  if (start + out.rows > indices.length) {
    throw new RangeError(
      `gatherRows: ${out.rows} rows from ${start} on, but only ${indices.length} indices`,
    );
  }
  commonKernels(out, source).gatherRows(
    source.data,
    indices,
    start,
    out.data,
    out.rows,
    width,
  );
  return out;
}

/**
 * `exp(Z) / (Σ exp(Z) + 1e-10)`, row by row.
 *
 * @param Z logits `(batch, classes)`
 * @param out `(batch, classes)`, receives the probabilities
 * @returns `out`
 * @throws ShapeError
 */
export function softmax(Z: Tensor, out: Tensor): Tensor {
  requireSameShape('softmax', Z, out);
  commonKernels(out, Z).softmax(Z.data, out.data, Z.rows, Z.columns);
  return out;
}

/**
 * `Σ y log(A + 1e-10)` over all values.
 *
 * @param A probabilities of any shape
 * @param y targets, the same shape
 * @throws ShapeError
 */
export function crossEntropy(A: Tensor, y: Tensor): number {
  requireSameShape('crossEntropy', A, y);
  return commonKernels(A, y).crossEntropy(A.data, y.data);
}

/**
 * `(A - y) / rows`.
 *
 * @param A any shape
 * @param y the same shape
 * @param out the same shape, receives the result
 * @returns `out`
 * @throws ShapeError
 */
export function meanDifference(
  A: Tensor,
  y: Tensor,
  out: Tensor,
): Tensor {
  requireSameShape('meanDifference', A, y);
  requireSameShape('meanDifference', y, out);
  commonKernels(out, A, y).meanDifference(
    A.data,
    y.data,
    out.data,
    A.rows,
  );
  return out;
}
