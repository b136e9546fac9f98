// Leaky ReLU: what is positive passes, the rest is made a hundred times smaller instead of zero.

import { BatchBuffer } from '../tensor/batchBuffer.ts';
import { requireSameShape } from '../tensor/shapeError.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { Layer } from './layer.ts';

/** The slope below zero: PyTorch's default. */
export const NEGATIVE_SLOPE = 0.01;

/** `A = Z` where Z is positive, else `0.01 Z`, for `Z (batch, units)`. */
export class LeakyReLU implements Layer {
  readonly parameters = [];

  private Z!: Tensor;
  private readonly A: BatchBuffer;
  private readonly dZ: BatchBuffer;

  constructor(units: number) {
    this.A = new BatchBuffer(units);
    this.dZ = new BatchBuffer(units);
  }

  /** @throws ShapeError when Z has other than `units` columns */
  forward(Z: Tensor): Tensor {
    const A = this.A.withRowsOf(Z);
    requireSameShape('LeakyReLU.forward', Z, A);
    this.Z = Z; // backward needs its signs
    for (let i = 0; i < A.data.length; i++) {
      A.data[i] = Z.data[i] * slopeAt(Z.data[i]);
    }
    return A;
  }

  /** The slope is 1 where Z was positive and 0.01 elsewhere. */
  backward(dA: Tensor): Tensor {
    requireSameShape('LeakyReLU.backward', dA, this.Z);
    const dZ = this.dZ.withRowsOf(dA);
    for (let i = 0; i < dZ.data.length; i++) {
      dZ.data[i] = dA.data[i] * slopeAt(this.Z.data[i]);
    }
    return dZ;
  }
}

function slopeAt(z: number): number {
  return z > 0 ? 1 : NEGATIVE_SLOPE;
}
