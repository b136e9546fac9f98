// What every loss can do: judge an output, and say how each value of it should have moved.

import type { Tensor } from '../tensor/tensor.ts';

export interface Loss {
  /**
   * @param Z the last layer's output `(batch, out)`
   * @param y the targets, same shape
   * @returns the mean loss of the batch
   */
  forward(Z: Tensor, y: Tensor): number;

  /** What the last output says, `(batch, out)`: probabilities, or for MSE the numbers themselves. */
  readonly prediction: Tensor;

  /** The gradient of the last loss with respect to Z, `(batch, out)`. */
  backward(): Tensor;
}
