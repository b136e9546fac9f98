// The products of a linear layer in portions: block by block of the result, with the very numbers of the whole.

import { commonKernels } from './commonKernels.ts';
import { blocksOf, isLong, type Portions } from '../portions.ts';
import { affine, matmul } from './operations.ts';
import { requireFit, requireShape } from './shapeError.ts';
import { Tensor } from './tensor.ts';

/** The fast kernels compute as many rows at once. */
const ROWS = 4;

/** `affine` in portions. @throws ShapeError */
export function* affineInPortions(
  X: Tensor,
  W: Tensor,
  b: Tensor,
  Z: Tensor,
): Portions<Tensor> {
  const work = W.rows * W.columns;
  for (const [from, to] of blocksOf(X.rows, work, ROWS)) {
    affine(rowsOf(X, from, to), W, b, rowsOf(Z, from, to));
    if (isLong((to - from) * work)) yield;
  }
  return Z;
}

/** `matmul` in portions. @throws ShapeError */
export function* matmulInPortions(
  A: Tensor,
  B: Tensor,
  out: Tensor,
): Portions<Tensor> {
  const work = B.rows * B.columns;
  for (const [from, to] of blocksOf(A.rows, work, ROWS)) {
    matmul(rowsOf(A, from, to), B, rowsOf(out, from, to));
    if (isLong((to - from) * work)) yield;
  }
  return out;
}

/** `matmulTransposedA` in portions. @throws ShapeError */
export function* matmulTransposedAInPortions(
  A: Tensor,
  B: Tensor,
  out: Tensor,
): Portions<Tensor> {
  const name = 'matmulTransposedA';
  const fits = A.rows === B.rows;
  requireFit(name, fits, A, B, 'A and B need the same rows');
  requireShape(name, 'the result', out, [A.columns, B.columns]);
  const kernels = commonKernels(out, A, B);
  const [k, n] = [A.rows, B.columns];
  for (const [from, to] of blocksOf(A.columns, k * n, ROWS)) {
    kernels.matmulTransposedA(
      A.data.subarray(from),
      B.data,
      rowsOf(out, from, to).data,
      to - from,
      k,
      n,
      A.columns,
    );
    if (isLong((to - from) * k * n)) yield;
  }
  return out;
}

/** Some rows of a tensor, in its own memory. */
export function rowsOf(
  { columns, data, kernels }: Tensor,
  from: number,
  to: number,
): Tensor {
  const rows = data.subarray(from * columns, to * columns);
  return new Tensor(to - from, columns, rows, kernels);
}
