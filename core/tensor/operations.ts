// The operations the layers are written with: each checks that the shapes fit, then runs a kernel into `out`.

import { kernels } from './kernels.ts';
import { formatShape, type Tensor } from './tensor.ts';

/** Two shapes that do not fit the operation they were given to. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';

  constructor(
    operation: string,
    left: Tensor,
    right: Tensor,
    rule: string,
  ) {
    super(
      `${operation}: the shapes ${formatShape(left.shape)} and ${formatShape(right.shape)} do not fit: ${rule}`,
    );
  }
}

/**
 * `Z = X Wᵀ + b`, the weighted sums of a linear layer.
 *
 * @param X `(batch, in)`
 * @param W `(out, in)`
 * @param b `(1, out)`, added to every row
 * @param out `(batch, out)`
 * @returns `out`
 * @throws ShapeError
 */
export function affine(
  X: Tensor,
  W: Tensor,
  b: Tensor,
  out: Tensor,
): Tensor {
  const operation = 'affine (X Wᵀ + b)';
  if (X.columns !== W.columns) {
    throw new ShapeError(
      operation,
      X,
      W,
      'X and W need equally many columns',
    );
  }
  requireShape(
    operation,
    b,
    1,
    W.rows,
    W,
    'b needs one value per row of W',
  );
  requireShape(
    operation,
    out,
    X.rows,
    W.rows,
    X,
    'the result needs one row per row of X and one column per row of W',
  );
  kernels.affine(
    X.data,
    W.data,
    b.data,
    out.data,
    X.rows,
    X.columns,
    W.rows,
  );
  return out;
}

/**
 * `A B`.
 *
 * @param A `(m, k)`
 * @param B `(k, n)`
 * @param out `(m, n)`
 * @returns `out`
 * @throws ShapeError
 */
export function matmul(A: Tensor, B: Tensor, out: Tensor): Tensor {
  const operation = 'matmul (A B)';
  if (A.columns !== B.rows) {
    throw new ShapeError(
      operation,
      A,
      B,
      'A needs as many columns as B has rows',
    );
  }
  requireShape(
    operation,
    out,
    A.rows,
    B.columns,
    B,
    'the result needs the rows of A and the columns of B',
  );
  kernels.matmul(
    A.data,
    B.data,
    out.data,
    A.rows,
    A.columns,
    B.columns,
  );
  return out;
}

/**
 * `Aᵀ B`, without building the transpose.
 *
 * @param A `(k, m)`
 * @param B `(k, n)`
 * @param out `(m, n)`
 * @returns `out`
 * @throws ShapeError
 */
export function matmulTransposedA(
  A: Tensor,
  B: Tensor,
  out: Tensor,
): Tensor {
  const operation = 'matmulTransposedA (Aᵀ B)';
  if (A.rows !== B.rows) {
    throw new ShapeError(
      operation,
      A,
      B,
      'A and B need equally many rows',
    );
  }
  requireShape(
    operation,
    out,
    A.columns,
    B.columns,
    B,
    'the result needs the columns of A as rows and the columns of B',
  );
  kernels.matmulTransposedA(
    A.data,
    B.data,
    out.data,
    A.columns,
    A.rows,
    B.columns,
  );
  return out;
}

/**
 * The sum over the rows.
 *
 * @param A `(m, n)`
 * @param out `(1, n)`
 * @returns `out`
 * @throws ShapeError
 */
export function sumRows(A: Tensor, out: Tensor): Tensor {
  requireShape(
    'sumRows',
    out,
    1,
    A.columns,
    A,
    'the result needs one row with the columns of A',
  );
  kernels.sumRows(A.data, out.data, A.rows, A.columns);
  return out;
}

/**
 * `max(Z, 0)`, value by value.
 *
 * @param Z any shape
 * @param out the same shape
 * @returns `out`
 * @throws ShapeError
 */
export function relu(Z: Tensor, out: Tensor): Tensor {
  requireSameShape('relu', Z, out);
  kernels.relu(Z.data, out.data);
  return out;
}

/**
 * `gradient ⊙ (Z > 0)`: the gradient passes where Z was positive.
 *
 * @param gradient any shape
 * @param Z the same shape
 * @param out the same shape
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
  kernels.reluMask(gradient.data, Z.data, out.data);
  return out;
}

/**
 * `target -= factor · gradient`, in place.
 *
 * @throws ShapeError
 */
export function subtractScaled(
  target: Tensor,
  gradient: Tensor,
  factor: number,
): void {
  requireSameShape('subtractScaled', target, gradient);
  kernels.subtractScaled(target.data, gradient.data, factor);
}

/**
 * The rows of `source` that `indices` names from `start` on, one per row of `out`.
 *
 * @param source `(n, features)`
 * @param indices row numbers, each 0 to n - 1
 * @param out `(count, features)`
 * @returns `out`
 * @throws ShapeError
 */
export function gatherRows(
  source: Tensor,
  indices: Int32Array,
  start: number,
  out: Tensor,
): Tensor {
  const width = source.columns;
  if (out.columns !== width) {
    throw new ShapeError(
      'gatherRows',
      source,
      out,
      'both need equally many columns',
    );
  }
  for (let i = 0; i < out.rows; i++) {
    const from = indices[start + i] * width;
    for (let j = 0; j < width; j++) {
      out.data[i * width + j] = source.data[from + j];
    }
  }
  return out;
}

/** @throws ShapeError naming both shapes when they differ */
export function requireSameShape(
  operation: string,
  left: Tensor,
  right: Tensor,
): void {
  if (left.rows !== right.rows || left.columns !== right.columns) {
    throw new ShapeError(operation, left, right, 'they must be equal');
  }
}

function requireShape(
  operation: string,
  tensor: Tensor,
  rows: number,
  columns: number,
  other: Tensor,
  rule: string,
): void {
  if (tensor.rows !== rows || tensor.columns !== columns) {
    throw new ShapeError(operation, other, tensor, rule);
  }
}
