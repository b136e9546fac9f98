// Tensors that are used again: training asks for the same few shapes thousands of times and should allocate them once.

import { Tensor } from './tensor.ts';

/** One tensor for each number of rows that has been asked for, all with the same columns. */
export class BatchBuffer {
  private readonly tensors = new Map<number, Tensor>();

  constructor(private readonly columns: number) {}

  /** The tensor `(rows, columns)`; its values are whatever the last use left. */
  withRows(rows: number): Tensor {
    let tensor = this.tensors.get(rows);
    if (!tensor) {
      tensor = Tensor.zeros(rows, this.columns);
      this.tensors.set(rows, tensor);
    }
    return tensor;
  }
}
