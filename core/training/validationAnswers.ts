// What a network answers to the rows that training never sees, in portions and without touching a network that trains.

import type { Dataset } from '../data/dataset.ts';
import type { Examples } from '../data/examples.ts';
import type { Model } from '../nn/model.ts';
import type { Portions } from '../portions.ts';
import type {
  ParameterValues,
  ValidationAnswers,
} from '../serviceAnswers.ts';
import type { Kernels } from '../tensor/kernelInterface.ts';
import type { RunConfig } from './hyperparameters.ts';
import { emptyNetwork, takeParameters } from './networkCopy.ts';
import type { Objective } from './objective.ts';
import { prepareData } from './prepare.ts';
import type { Trainer } from './trainer.ts';

/** A network of a run's shape with the rows that are held back: prepared once, asked as often as one likes, one question after another. */
export class ValidationNetwork {
  private readonly objective: Objective;
  private readonly model: Model;
  private readonly val: Examples;

  /**
   * @param kernels in whose memory it is computed
   * @throws TableRefused as `prepareData` does
   */
  constructor(config: RunConfig, data: Dataset, kernels: Kernels) {
    const { objective, val } = prepareData(config, data);
    this.objective = objective;
    this.val = {
      ...val,
      X: val.X.copiedTo(kernels),
      y: val.y.copiedTo(kernels),
    };
    this.model = emptyNetwork(
      config,
      data.features,
      objective,
      kernels,
    );
  }

  /**
   * @param parameters `W1, b1, W2, b2, ...` of the network; copied before the first portion
   * @param steps that it was trained with
   */
  *answers(
    parameters: readonly ParameterValues[],
    steps: number,
  ): Portions<ValidationAnswers> {
    const { model, objective, val } = this;
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
