// Broadcasting: a single row or column stands for as many as the other operand has, and its gradient is the sum over them.

import {
  shapeText,
  type Float64Matrix,
  type Shape,
} from '../matrix.ts';

/**
 * The shape `[rows, columns]` that both operands are repeated to.
 * @throws RangeError when an axis differs and is 1 in neither
 */
export function commonShape(
  operation: string,
  a: Shape,
  b: Shape,
): [rows: number, columns: number] {
  const fits = (n: number, m: number) => n === m || n === 1 || m === 1;
  if (!fits(a.rows, b.rows) || !fits(a.columns, b.columns)) {
    throw new RangeError(
      `${operation}: the shapes ${shapeText(a)} and ${shapeText(b)} do not fit: each axis must be equal or 1`,
    );
  }
  return [
    a.rows === 1 ? b.rows : a.rows,
    a.columns === 1 ? b.columns : a.columns,
  ];
}

/** The values of `a`, its row or column repeated up to `(rows, columns)`. */
export function repeated(
  a: Float64Matrix,
  rows: number,
  columns: number,
): Float64Array {
  const values = new Float64Array(rows * columns);
  const [rowStep, columnStep] = steps(a);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const from = i * rowStep + j * columnStep;
      values[i * columns + j] = a.data[from];
    }
  }
  return values;
}

/** The other way: the values of `A`, summed up into the shape of `a`. */
export function sumToShape(A: Float64Matrix, a: Shape): Float64Array {
  const sums = new Float64Array(a.rows * a.columns);
  const [rowStep, columnStep] = steps(a);
  for (let i = 0; i < A.rows; i++) {
    for (let j = 0; j < A.columns; j++) {
      const to = i * rowStep + j * columnStep;
      sums[to] += A.data[i * A.columns + j];
    }
  }
  return sums;
}

/** How far apart in `a` two neighbouring rows and two neighbouring columns are: not at all where there is only one. */
function steps({
  rows,
  columns,
}: Shape): [row: number, column: number] {
  return [rows === 1 ? 0 : columns, columns === 1 ? 0 : 1];
}
