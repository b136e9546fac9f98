// Sigmoid and binary cross entropy in one piece, on logits: the loss of a question with two answers.

import { BatchBuffer } from '../tensor/batchBuffer.ts';
import { requireSameShape } from '../tensor/shapeError.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { Loss } from './loss.ts';
import { sigmoid } from './sigmoid.ts';

const f32 = Math.fround;

/**
 * `A = sigmoid(Z)` and `loss = mean of -(y log(A) + (1 - y) log(1 - A))`, for
 * logits `Z (batch, 1)` and targets `y (batch, 1)`, each 0 or 1.
 *
 * Written with Z instead of A, as PyTorch's `BCEWithLogitsLoss`: the logarithm
 * of a saturated probability would be minus infinity.
 */
export class BinaryCrossEntropy implements Loss {
  private A!: Tensor;
  private y!: Tensor;
  private readonly probabilityBuffer = new BatchBuffer(1);
  private readonly dZ = new BatchBuffer(1);

  /** The probabilities of a yes, `(batch, 1)`, of the last forward pass. */
  get prediction(): Tensor {
    return this.A;
  }

  /**
   * @returns the mean loss of the batch
   * @throws ShapeError when Z and y differ in shape
   */
  forward(Z: Tensor, y: Tensor): number {
    requireSameShape('BinaryCrossEntropy.forward', Z, y);
    this.A = this.probabilityBuffer.withRowsOf(Z);
    this.y = y;
    let sum = 0;
    for (let i = 0; i < Z.data.length; i++) {
      const z = Z.data[i];
      this.A.data[i] = sigmoid(z);
      // log(1 + exp(z)) - y z, without overflow
      sum +=
        Math.max(z, 0) -
        z * y.data[i] +
        Math.log1p(Math.exp(-Math.abs(z)));
    }
    return f32(f32(sum) / Z.rows);
  }

  /** `dZ = (A - y) / batch`: the same form as with softmax. */
  backward(): Tensor {
    const { A, y } = this;
    const dZ = this.dZ.withRowsOf(A);
    for (let i = 0; i < dZ.data.length; i++) {
      dZ.data[i] = f32(A.data[i] - y.data[i]) / A.rows;
    }
    return dZ;
  }
}
