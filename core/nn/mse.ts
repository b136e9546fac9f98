// Mean squared error, the loss of regression.

import { BatchBuffer } from '../tensor/batchBuffer.ts';
import { requireSameShape } from '../tensor/shapeError.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { Loss } from './loss.ts';

const f32 = Math.fround;

/** `loss = mean((Z - y)²)`, for outputs and targets `(batch, 1)`. */
export class MSE implements Loss {
  private Z!: Tensor;
  private y!: Tensor;
  private readonly dZ = new BatchBuffer(1);

  /** The outputs `(batch, 1)` of the last forward pass. */
  get prediction(): Tensor {
    return this.Z;
  }

  /** @throws ShapeError when Z and y differ in shape */
  forward(Z: Tensor, y: Tensor): number {
    requireSameShape('MSE.forward', Z, y);
    this.Z = Z;
    this.y = y;
    let sum = 0;
    for (let i = 0; i < Z.data.length; i++) {
      sum += f32(f32(Z.data[i] - y.data[i]) ** 2);
    }
    return f32(f32(sum) / Z.rows);
  }

  /** `dZ = 2 (Z - y) / batch`. */
  backward(): Tensor {
    const { Z, y } = this;
    const dZ = this.dZ.withRowsOf(Z);
    for (let i = 0; i < dZ.data.length; i++) {
      dZ.data[i] = f32(2 * f32(Z.data[i] - y.data[i])) / Z.rows;
    }
    return dZ;
  }
}
