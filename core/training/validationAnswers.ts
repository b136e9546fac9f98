// What a network answers to the rows that training never sees, in portions and without touching a network that trains.

import type { Dataset } from '../data/dataset.ts';
import { layersWith, Model } from '../nn/model.ts';
import type { Portions } from '../portions.ts';
import type {
  ParameterValues,
  ValidationAnswers,
} from '../serviceAnswers.ts';
import type { Kernels } from '../tensor/kernelInterface.ts';
import { Tensor } from '../tensor/tensor.ts';
import { isWeight } from '../nn/parameterName.ts';
import type { RunConfig } from './hyperparameters.ts';
import { prepareData } from './prepare.ts';

/**
 * @param parameters `W1, b1, W2, b2, ...` of the network; copied
 * @param steps that it was trained with
 * @param kernels in whose memory it is computed
 */
export function* validationAnswers(
  config: RunConfig,
  data: Dataset,
  parameters: readonly ParameterValues[],
  steps: number,
  kernels: Kernels,
): Portions<ValidationAnswers> {
  const { objective, val } = prepareData(config, data, kernels);
  const weights = parameters
    .filter(({ name }) => isWeight(name))
    .map(({ rows, columns, values }) =>
      Tensor.from(rows, columns, values, kernels),
    );
  const model = new Model(
    weights,
    objective.loss,
    layersWith(config.activations),
  );
  model.parameters.forEach(({ value }, i) => {
    value.data.set(parameters[i].values);
  });
  yield* model.forwardInPortions(val.X, val.y);
  const { prediction } = objective.loss;
  return {
    steps,
    rows: val.rows.slice(),
    labels: val.labels.slice(),
    answers: Float64Array.from(val.labels, (_, row) =>
      objective.answer(prediction, row),
    ),
  };
}
