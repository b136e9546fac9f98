// Sigmoid: squeezes every value between 0 and 1.

import { BatchBuffer } from '../tensor/batchBuffer.ts';
import { requireSameShape } from '../tensor/shapeError.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { Layer } from './layer.ts';

/** `A = 1 / (1 + exp(-Z))`, value by value, for `Z (batch, units)`. */
export class Sigmoid implements Layer {
  readonly parameters = [];

  private A!: Tensor;
  private readonly outputs: BatchBuffer;
  private readonly dZ: BatchBuffer;

  constructor(units: number) {
    this.outputs = new BatchBuffer(units);
    this.dZ = new BatchBuffer(units);
  }

  /** @throws ShapeError when Z has other than `units` columns */
  forward(Z: Tensor): Tensor {
    const A = this.outputs.withRowsOf(Z);
    requireSameShape('Sigmoid.forward', Z, A);
    this.A = A; // backward needs it
    for (let i = 0; i < A.data.length; i++) {
      A.data[i] = sigmoid(Z.data[i]);
    }
    return A;
  }

  /** The slope is `A (1 - A)`: at most a quarter, and almost 0 far from Z = 0. */
  backward(dA: Tensor): Tensor {
    const { A } = this;
    requireSameShape('Sigmoid.backward', dA, A);
    const dZ = this.dZ.withRowsOf(dA);
    for (let i = 0; i < dZ.data.length; i++) {
      const a = A.data[i];
      dZ.data[i] = dA.data[i] * a * (1 - a);
    }
    return dZ;
  }
}

/**
 * `1 / (1 + exp(-z))`; where `exp` overflows
 * the quotient is 0, as it should be.
 */
export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}
