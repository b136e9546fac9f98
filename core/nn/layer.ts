// What every layer can do: compute forward, and pass a gradient back.

import type { Portions } from '../portions.ts';
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

  /** `forward` in portions, by layers that take long for a large batch; its numbers are the same. */
  forwardInPortions?(input: Tensor): Portions<Tensor>;

  /** `backward` in portions, likewise. */
  backwardInPortions?(outputGradient: Tensor): Portions<Tensor>;
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

  /** The same in portions, likewise. */
  parameterGradientsInPortions?(
    outputGradient: Tensor,
  ): Portions<void>;
}

/** Forward, in portions where the layer has them. */
export function* forwardInPortions(
  layer: Layer,
  input: Tensor,
): Portions<Tensor> {
  return layer.forwardInPortions
    ? yield* layer.forwardInPortions(input)
    : layer.forward(input);
}

/** Backward, in portions where the layer has them. */
export function* backwardInPortions(
  layer: Layer,
  outputGradient: Tensor,
): Portions<Tensor> {
  return layer.backwardInPortions
    ? yield* layer.backwardInPortions(outputGradient)
    : layer.backward(outputGradient);
}

/** The layer's own gradients, in portions where it has them. */
export function* parameterGradientsInPortions(
  layer: WeightedLayer,
  outputGradient: Tensor,
): Portions<void> {
  if (layer.parameterGradientsInPortions) {
    yield* layer.parameterGradientsInPortions(outputGradient);
  } else {
    layer.parameterGradients(outputGradient);
  }
}
