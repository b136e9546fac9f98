// What every layer can do: compute forward, and pass a gradient back.

import type { Tensor } from '../tensor/tensor.ts';

/** A tensor that training changes, with the gradient of the loss with respect to it. */
export interface Parameter {
  /** As in the article: `W1`, `b1`, `W2`, `b2`, ... */
  readonly name: string;
  readonly value: Tensor;
  /** Same shape as `value`; set by the backward pass. */
  readonly grad: Tensor;
}

/** A step of the network with a hand-written derivative. */
export interface Layer {
  readonly parameters: readonly Parameter[];

  /** Input `(batch, in)` to output `(batch, out)`. The output is overwritten by the next call with as many rows. */
  forward(input: Tensor): Tensor;

  /**
   * From the gradient of the loss with respect to the last output to the one
   * with respect to the last input. Sets `grad` of the layer's parameters.
   */
  backward(outputGradient: Tensor): Tensor;
}

/** A layer with a weight and a bias. */
export interface WeightedLayer extends Layer {
  readonly weight: Parameter;
  readonly bias: Parameter;

  /**
   * `backward` without the gradient with respect to the input: the first layer
   * has nothing before it to pass one back to.
   */
  parameterGradients(outputGradient: Tensor): void;
}
