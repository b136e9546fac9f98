// The matrix product and the transpose.

import { shapeText, type Float64Matrix } from '../matrix.ts';
import { Variable } from './variable.ts';

/**
 * `A B`, with `A (m, k)` and `B (k, n)`. Backward: `dA = dC Bᵀ`, `dB = Aᵀ dC`.
 * @throws RangeError when A has not as many columns as B has rows
 */
export function matmul(A: Variable, B: Variable): Variable {
  if (A.columns !== B.rows) {
    throw new RangeError(
      `matmul: the shapes ${shapeText(A)} and ${shapeText(B)} do not fit: A needs a column per row of B`,
    );
  }
  const shape = { rows: A.rows, columns: B.columns };
  const C = product(A, B);
  return new Variable(A.rows, B.columns, C, [A, B], (data) => {
    const dC = { ...shape, data };
    return [product(dC, flipped(B)), product(flipped(A), dC)];
  });
}

/** `Aᵀ`; the gradient is transposed back. */
export function transpose(A: Variable): Variable {
  const { rows, columns, data } = flipped(A);
  return new Variable(rows, columns, data, [A], (dAT) => [
    flipped({ rows, columns, data: dAT }).data,
  ]);
}

function product(A: Float64Matrix, B: Float64Matrix): Float64Array {
  const { rows, columns: inner, data: a } = A;
  const { columns, data: b } = B;
  const C = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let p = 0; p < inner; p++) {
      const factor = a[i * inner + p];
      for (let j = 0; j < columns; j++) {
        C[i * columns + j] += factor * b[p * columns + j];
      }
    }
  }
  return C;
}

function flipped({
  rows,
  columns,
  data,
}: Float64Matrix): Float64Matrix {
  const turned = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      turned[j * rows + i] = data[i * columns + j];
    }
  }
  return { rows: columns, columns: rows, data: turned };
}
