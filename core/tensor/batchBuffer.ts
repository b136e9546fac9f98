// Reusable tensors: training needs the same few shapes thousands of times and allocates each only once.

import type { Kernels } from './kernelInterface.ts';
import { Tensor } from './tensor.ts';

/** One tensor for each number of rows that has been asked for, all with the same columns. */
export class BatchBuffer {
  private readonly tensors = new Map<number, Tensor>();

  constructor(private readonly columns: number) {}

  /** The tensor with as many rows as `input` has, in the same memory; its values are whatever the last use left. */
  withRowsOf({ rows, kernels }: Tensor): Tensor {
    return this.withRows(rows, kernels);
  }

  /** The tensor `(rows, columns)` in these kernels' memory; its values are whatever the last use left. */
  withRows(rows: number, kernels: Kernels): Tensor {
    const found = this.tensors.get(rows);
    if (found?.kernels === kernels) return found;
    const tensor = Tensor.zeros(rows, this.columns, kernels);
    this.tensors.set(rows, tensor);
    return tensor;
  }
}
