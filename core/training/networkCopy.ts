// A network of a run's shape that can be asked without touching the one that trains.

import { layersWith, Model } from '../nn/model.ts';
import type { ParameterValues } from '../serviceAnswers.ts';
import type { Kernels } from '../tensor/kernelInterface.ts';
import { Tensor } from '../tensor/tensor.ts';
import type { RunConfig } from './hyperparameters.ts';
import type { Objective } from './objective.ts';

/** All its parameters are 0. @param kernels in whose memory it computes */
export function emptyNetwork(
  { hiddenSizes, activations }: RunConfig,
  features: number,
  { outputs, loss }: Objective,
  kernels: Kernels,
): Model {
  const units = [features, ...hiddenSizes, outputs];
  const weights = units
    .slice(1)
    .map((rows, i) => Tensor.zeros(rows, units[i], kernels));
  return new Model(weights, loss, layersWith(activations));
}

/** @param parameters `W1, b1, W2, b2, ...` of a network of the same shape; copied */
export function takeParameters(
  model: Model,
  parameters: readonly Pick<ParameterValues, 'values'>[],
): void {
  model.parameters.forEach(({ value }, i) => {
    value.data.set(parameters[i].values);
  });
}
