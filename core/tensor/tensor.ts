// A tensor: a shape and its float32 values, row after row.

import type { Kernels } from './kernelInterface.ts';
import { standardKernels } from './kernels.ts';
import { plainKernels } from './plainKernels.ts';

/** `[rows, columns]`. A batch of data is `(batch, features)`, a weight `(out, in)`, a bias `(1, out)`. */
export type Shape = readonly [rows: number, columns: number];

/**
 * A matrix of float32 numbers, stored row after row.
 *
 * Everything a multi-layer perceptron needs has two axes, as in the article:
 * a bias is one row `(1, out)`, so there is no third kind of shape to learn.
 */
export class Tensor {
  readonly shape: Shape;

  /**
   * @param data `rows * columns` values, row after row
   * @param kernels in whose memory `data` lies: any array will do for the plain ones
   * @throws RangeError when the number of values does not fit the shape
   */
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly data: Float32Array,
    readonly kernels: Kernels = plainKernels,
  ) {
    if (data.length !== rows * columns) {
      throw new RangeError(
        `Tensor: the shape ${formatShape([rows, columns])} holds ${rows * columns} values, but ${data.length} were given`,
      );
    }
    this.shape = [rows, columns];
  }

  /** A tensor of the given shape, filled with zeros. */
  static zeros(
    rows: number,
    columns: number,
    kernels = standardKernels,
  ): Tensor {
    const data = kernels.allocate(rows * columns);
    return new Tensor(rows, columns, data, kernels);
  }

  /**
   * A tensor of the given shape with a copy of the values.
   * @throws RangeError when there are more than the shape holds
   */
  static from(
    rows: number,
    columns: number,
    values: ArrayLike<number>,
    kernels = standardKernels,
  ): Tensor {
    const tensor = Tensor.zeros(rows, columns, kernels);
    tensor.data.set(values);
    return tensor;
  }

  /**
   * A tensor from nested arrays.
   * @throws RangeError when the rows differ in length
   */
  static fromRows(values: readonly (readonly number[])[]): Tensor {
    const columns = values[0]?.length ?? 0;
    const tensor = Tensor.zeros(values.length, columns);
    values.forEach((row, i) => {
      if (row.length !== columns) {
        throw new RangeError(
          `Tensor.fromRows: row ${i} has ${row.length} values where row 0 has ${columns}`,
        );
      }
      tensor.data.set(row, i * columns);
    });
    return tensor;
  }

  /** A copy in the memory of these kernels. */
  copiedTo(kernels: Kernels): Tensor {
    return Tensor.from(this.rows, this.columns, this.data, kernels);
  }

  /** The values as nested arrays, one per row. */
  toRows(): number[][] {
    return Array.from({ length: this.rows }, (_, i) =>
      Array.from(
        this.data.subarray(i * this.columns, (i + 1) * this.columns),
      ),
    );
  }
}

/** A shape as it is written in the lessons: `(30, 64)`. */
export function formatShape(shape: Shape): string {
  return `(${shape[0]}, ${shape[1]})`;
}
