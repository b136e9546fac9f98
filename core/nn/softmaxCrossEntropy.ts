// Softmax and cross entropy in one piece, because together their gradient is simply `A - y`.

import { BatchBuffer } from '../tensor/batchBuffer.ts';
import { requireSameShape } from '../tensor/shapeError.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { Loss } from './loss.ts';

/** Keeps the division and the logarithm away from zero, as the article does. */
const EPSILON = 1e-10;

const f32 = Math.fround;

/**
 * `A = softmax(Z)` and `loss = mean over the batch of -Σ y log(A)`, for logits
 * `Z (batch, classes)` and one-hot targets `y (batch, classes)`.
 *
 * Every intermediate is rounded to float32, in the article's order, so that
 * saturated probabilities meet the 1e-10 as they do in PyTorch.
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
    this.A = softmax(Z, this.probabilityBuffer.withRows(Z.rows));
    this.y = y;
    return crossEntropy(this.A, y);
  }

  /** `dZ = (A - y) / batch`: the exact gradient of the loss without the two 1e-10. */
  backward(): Tensor {
    const { A, y } = this;
    const dZ = this.dZ.withRows(A.rows);
    for (let i = 0; i < dZ.data.length; i++) {
      dZ.data[i] = f32(A.data[i] - y.data[i]) / A.rows;
    }
    return dZ;
  }
}

/**
 * `exp(Z) / Σ exp(Z)`, row by row. The row's maximum is subtracted first: it
 * cancels in the quotient, and without it `exp` would overflow.
 *
 * @param Z logits `(batch, classes)`
 * @param out `(batch, classes)`
 * @returns `out`
 */
export function softmax(Z: Tensor, out: Tensor): Tensor {
  const classes = Z.columns;
  for (let row = 0; row < Z.data.length; row += classes) {
    let max = Z.data[row];
    for (let c = 1; c < classes; c++)
      max = Math.max(max, Z.data[row + c]);

    let sum = 0;
    for (let c = 0; c < classes; c++) {
      const e = f32(Math.exp(f32(Z.data[row + c] - max)));
      out.data[row + c] = e;
      sum += e;
    }

    const denominator = f32(f32(sum) + EPSILON);
    for (let c = 0; c < classes; c++)
      out.data[row + c] /= denominator;
  }
  return out;
}

/** The mean over the rows of `-Σ y log(A + 1e-10)`. */
function crossEntropy(A: Tensor, y: Tensor): number {
  let sum = 0;
  for (let i = 0; i < A.data.length; i++) {
    if (y.data[i] !== 0) {
      sum +=
        y.data[i] * f32(Math.log(f32(A.data[i] + f32(EPSILON))));
    }
  }
  return f32(-f32(sum) / A.rows);
}
