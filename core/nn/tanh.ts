// Hyperbolic tangent: squeezes every value between -1 and 1.

import { BatchBuffer } from '../tensor/batchBuffer.ts';
import { requireSameShape } from '../tensor/shapeError.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { Layer } from './layer.ts';

/** `A = tanh(Z)`, value by value, for `Z (batch, units)`. */
export class Tanh implements Layer {
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
    requireSameShape('Tanh.forward', Z, A);
    this.A = A; // backward needs it
    for (let i = 0; i < A.data.length; i++) {
      A.data[i] = Math.tanh(Z.data[i]);
    }
    return A;
  }

  /** The slope is `1 - A²`: 1 at Z = 0, almost 0 far from it. */
  backward(dA: Tensor): Tensor {
    const { A } = this;
    requireSameShape('Tanh.backward', dA, A);
    const dZ = this.dZ.withRowsOf(dA);
    for (let i = 0; i < dZ.data.length; i++) {
      dZ.data[i] = dA.data[i] * (1 - A.data[i] ** 2);
    }
    return dZ;
  }
}
