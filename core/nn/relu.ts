// ReLU: positive values pass unchanged, all others become zero.

import { BatchBuffer } from '../tensor/batchBuffer.ts';
import { relu, reluMask } from '../tensor/operations.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { Layer } from './layer.ts';

/** `A = max(Z, 0)`, value by value, for `Z (batch, units)`. */
export class ReLU implements Layer {
  readonly parameters = [];

  private Z!: Tensor;
  private readonly A: BatchBuffer;
  private readonly dZ: BatchBuffer;

  constructor(units: number) {
    this.A = new BatchBuffer(units);
    this.dZ = new BatchBuffer(units);
  }

  forward(Z: Tensor): Tensor {
    this.Z = Z; // backward needs its signs
    return relu(Z, this.A.withRowsOf(Z));
  }

  /** The slope is 1 where Z was positive and 0 elsewhere (at exactly 0 too). */
  backward(dA: Tensor): Tensor {
    return reluMask(dA, this.Z, this.dZ.withRowsOf(dA));
  }
}
