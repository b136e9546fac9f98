// The products of a linear layer in portions: block by block of the result, with the very numbers of the whole.

import { commonKernels } from './commonKernels.ts';
import type { Portions } from '../portions.ts';
import { affine, matmul } from './operations.ts';
import { requireFit, requireShape } from './shapeError.ts';
import { Tensor } from './tensor.ts';

/** Multiply-adds of a portion: up to 20 ms on the plain kernels. */
const PORTION = 2 ** 24;
/** Less than this is done without a pause afterwards. */
const NEGLIGIBLE = PORTION / 4;
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
  for (const [from, to] of blocksOf(X.rows, work)) {
    affine(rowsOf(X, from, to), W, b, rowsOf(Z, from, to));
    if ((to - from) * work > NEGLIGIBLE) yield;
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
  for (const [from, to] of blocksOf(A.rows, work)) {
    matmul(rowsOf(A, from, to), B, rowsOf(out, from, to));
    if ((to - from) * work > NEGLIGIBLE) yield;
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
  for (const [from, to] of blocksOf(A.columns, k * n)) {
    kernels.matmulTransposedA(
      A.data.subarray(from),
      B.data,
      rowsOf(out, from, to).data,
      to - from,
      k,
      n,
      A.columns,
    );
    if ((to - from) * k * n > NEGLIGIBLE) yield;
  }
  return out;
}

/**
 * Rows of a result, from and to, that are a portion each.
 * @param work of one row, in multiply-adds
 */
export function* blocksOf(
  rows: number,
  work: number,
): Generator<readonly [from: number, to: number], void, undefined> {
  const most = Math.max(ROWS, Math.floor(PORTION / work / ROWS) * ROWS);
  for (let from = 0; from < rows; from += most) {
    yield [from, Math.min(rows, from + most)];
  }
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
