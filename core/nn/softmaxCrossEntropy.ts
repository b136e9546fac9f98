// Softmax and cross entropy in one piece, because together their gradient is simply `A - y`.

import { BatchBuffer } from '../tensor/batchBuffer.ts';
import {
  crossEntropy,
  meanDifference,
  softmax,
} from '../tensor/operations.ts';
import { requireSameShape } from '../tensor/shapeError.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { Loss } from './loss.ts';

const f32 = Math.fround;

/**
 * `A = softmax(Z)` and `loss = mean over the batch of -Σ y log(A)`, for logits
 * `Z (batch, classes)` and one-hot targets `y (batch, classes)`.
 *
 * Every intermediate is a float32, in the article's order, so that saturated
 * probabilities meet the 1e-10 as they do in PyTorch.
 */
export class SoftmaxCrossEntropy implements Loss {
  private A!: Tensor;
  private y!: Tensor;
  private readonly probabilityBuffer: BatchBuffer;
  private readonly dZ: BatchBuffer;

  constructor(classes: number) {
    this.probabilityBuffer = new BatchBuffer(classes);
    this.dZ = new BatchBuffer(classes);
  }

  /** The probabilities `(batch, classes)` of the last forward pass. */
  get prediction(): Tensor {
    return this.A;
  }

  /**
   * @returns the mean loss of the batch
   * @throws ShapeError when Z and y differ in shape
   */
  forward(Z: Tensor, y: Tensor): number {
    requireSameShape('SoftmaxCrossEntropy.forward', Z, y);
    this.A = softmax(Z, this.probabilityBuffer.withRowsOf(Z));
    this.y = y;
    return f32(-f32(crossEntropy(this.A, y)) / Z.rows);
  }

  /** `dZ = (A - y) / batch`: the exact gradient of the loss without the two 1e-10. */
  backward(): Tensor {
    const { A, y } = this;
    return meanDifference(A, y, this.dZ.withRowsOf(A));
  }
}
