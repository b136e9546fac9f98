// A tensor as plain data that crosses between processes.

import type { Tensor } from './tensor.ts';

/** `(rows, columns)`, row after row. */
export interface TensorValues {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** A copy of the tensor's values. */
export function valuesOf({
  rows,
  columns,
  data,
}: Tensor): TensorValues {
  return { rows, columns, values: data.slice() };
}
