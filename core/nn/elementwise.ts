// A layer made of one function and its derivative, applied value by value.

import { blocksOf, isLong, type Portions } from '../portions.ts';
import { BatchBuffer } from '../tensor/batchBuffer.ts';
import { requireSameShape } from '../tensor/shapeError.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { Layer } from './layer.ts';

/** Simple operations that one value takes, as `Math.tanh` does. */
const OPERATIONS = 32;

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
    const A = this.begin(Z);
    this.values(0, A.data.length);
    return A;
  }

  /** `dZ = dA ⊙ g'(Z)`. */
  backward(dA: Tensor): Tensor {
    const dZ = this.beginBackward(dA);
    this.slopes(dA, dZ, 0, dZ.data.length);
    return dZ;
  }

  *forwardInPortions(Z: Tensor): Portions<Tensor> {
    const A = this.begin(Z);
    for (const [from, to] of blocksOf(
      A.data.length,
      OPERATIONS,
    )) {
      this.values(from, to);
      if (isLong((to - from) * OPERATIONS)) yield;
    }
    return A;
  }

  *backwardInPortions(dA: Tensor): Portions<Tensor> {
    const dZ = this.beginBackward(dA);
    for (const [from, to] of blocksOf(
      dZ.data.length,
      OPERATIONS,
    )) {
      this.slopes(dA, dZ, from, to);
      if (isLong((to - from) * OPERATIONS)) yield;
    }
    return dZ;
  }

  private begin(Z: Tensor): Tensor {
    const A = this.outputs.withRowsOf(Z);
    requireSameShape('Elementwise.forward', Z, A);
    this.Z = Z; // backward needs both
    this.A = A;
    return A;
  }

  private beginBackward(dA: Tensor): Tensor {
    requireSameShape('Elementwise.backward', dA, this.Z);
    return this.dZ.withRowsOf(dA);
  }

  private values(from: number, to: number): void {
    const { g, Z, A } = this;
    for (let i = from; i < to; i++)
      A.data[i] = g.value(Z.data[i]);
  }

  private slopes(
    dA: Tensor,
    dZ: Tensor,
    from: number,
    to: number,
  ): void {
    const { g, Z, A } = this;
    for (let i = from; i < to; i++) {
      dZ.data[i] = dA.data[i] * g.slope(Z.data[i], A.data[i]);
    }
  }
}
