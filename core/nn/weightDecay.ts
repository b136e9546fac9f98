// Weight decay (L2 regularisation): parameters are pulled towards zero, by an addition to their gradients.

import { Tensor } from '../tensor/tensor.ts';
import { addScaled } from '../tensor/updates.ts';
import type { Parameter } from './layer.ts';

/**
 * The parameters as an optimiser is to see them: with
 * `grad = gradient + weightDecay · parameter`, the gradient of
 * `loss + weightDecay / 2 · Σ parameter²`. As in PyTorch's
 * `weight_decay`, biases decay too.
 *
 * The parameters' own `grad` stays what the backward pass set.
 */
export function withWeightDecay(
  parameters: readonly Parameter[],
  weightDecay: number,
): readonly Parameter[] {
  if (weightDecay === 0) return parameters;
  return parameters.map(
    (parameter) => new DecayingParameter(parameter, weightDecay),
  );
}

class DecayingParameter implements Parameter {
  readonly name: string;
  readonly value: Tensor;

  private readonly sum: Tensor;

  constructor(
    private readonly parameter: Parameter,
    private readonly weightDecay: number,
  ) {
    const { name, value } = parameter;
    this.name = name;
    this.value = value;
    this.sum = Tensor.zeros(
      value.rows,
      value.columns,
      value.kernels,
    );
  }

  /** Computed anew whenever it is read, which an optimiser does once a step. */
  get grad(): Tensor {
    const { parameter, value, weightDecay, sum } = this;
    return addScaled(parameter.grad, value, weightDecay, sum);
  }
}
