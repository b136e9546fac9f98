// What a network answers to the rows that training never sees, in portions and without touching a network that trains.

import type { Dataset } from '../data/dataset.ts';
import type { Portions } from '../portions.ts';
import type {
  ParameterValues,
  ValidationAnswers,
} from '../serviceAnswers.ts';
import type { Kernels } from '../tensor/kernelInterface.ts';
import type { RunConfig } from './hyperparameters.ts';
import { emptyNetwork, takeParameters } from './networkCopy.ts';
import { prepareData } from './prepare.ts';
import type { Trainer } from './trainer.ts';

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
  const model = emptyNetwork(config, data.features, objective, kernels);
  takeParameters(model, parameters);
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

/** What a network that can be asked at once answers now. */
export function answersNow(trainer: Trainer): ValidationAnswers {
  const { steps, val } = trainer;
  const { rows, labels } = val;
  return {
    steps,
    rows: rows.slice(),
    labels: labels.slice(),
    answers: trainer.predict(val),
  };
}
