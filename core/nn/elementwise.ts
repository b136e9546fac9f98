// A layer made of one function and its derivative, applied value by value.

import { BatchBuffer } from '../tensor/batchBuffer.ts';
import { requireSameShape } from '../tensor/shapeError.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { Layer } from './layer.ts';

/** A function and its derivative. */
export interface Differentiable {
  /** `a = g(z)`. */
  value(z: number): number;
  /** `g'(z)`, from z or from `a = g(z)`, whichever is easier. */
  slope(z: number, a: number): number;
}

/** `A = g(Z)`, value by value, for `Z (batch, units)`. */
export class Elementwise implements Layer {
  readonly parameters = [];

  private Z!: Tensor;
  private A!: Tensor;
  private readonly outputs: BatchBuffer;
  private readonly dZ: BatchBuffer;

  constructor(
    private readonly g: Differentiable,
    units: number,
  ) {
    this.outputs = new BatchBuffer(units);
    this.dZ = new BatchBuffer(units);
  }

  /** @throws ShapeError when Z has other than `units` columns */
  forward(Z: Tensor): Tensor {
    const A = this.outputs.withRowsOf(Z);
    requireSameShape('Elementwise.forward', Z, A);
    this.Z = Z; // backward needs both
    this.A = A;
    for (let i = 0; i < A.data.length; i++) {
      A.data[i] = this.g.value(Z.data[i]);
    }
    return A;
  }

  /** `dZ = dA ⊙ g'(Z)`. */
  backward(dA: Tensor): Tensor {
    const { g, Z, A } = this;
    requireSameShape('Elementwise.backward', dA, Z);
    const dZ = this.dZ.withRowsOf(dA);
    for (let i = 0; i < dZ.data.length; i++) {
      dZ.data[i] = dA.data[i] * g.slope(Z.data[i], A.data[i]);
    }
    return dZ;
  }
}
