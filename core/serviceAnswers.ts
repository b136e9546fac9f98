// What the service answers about runs and networks, as plain data that crosses between processes.

import type { Labels } from './data/dataset.ts';
import type { TensorValues } from './tensor/tensorValues.ts';
import type { RunConfig } from './training/hyperparameters.ts';

/** What is fixed about a run from its first moment. */
export interface RunDescription {
  /** Names the run in its progress messages; later runs have larger numbers, also those of a later core. Never 0. */
  readonly id: number;
  /** Names the run among the kept ones. */
  readonly recordId: string;
  /** The lesson it was started in, by its folder's name. */
  readonly lesson: string;
  readonly config: RunConfig;
  /** What it is computed with: a name of kernels, perhaps of a later version's. */
  readonly kernels: string;
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
  readonly trainRows: number;
  readonly valRows: number;
  /** Single numbers that training changes. */
  readonly parameterCount: number;
}

export interface ParameterValues extends TensorValues {
  readonly name: string;
}

/** What an untrained network says about the training images. */
export interface UntrainedForward {
  /** `(n, 10)`, the last layer's weighted sums. */
  readonly logits: TensorValues;
  /** `(n, 10)`, softmax of the logits. */
  readonly probabilities: TensorValues;
  /** Rows that give one digit a probability above 0.99. */
  readonly saturatedOver99: number;
}

/** What a run's network says about its validation rows. */
export interface ValidationAnswers {
  /** Mini-batches it had been trained on. */
  readonly steps: number;
  /** `n` positions in the data set, counted from 0. */
  readonly rows: Int32Array;
  /** `n` labels as they stand in the data set. */
  readonly labels: Labels;
  /** `n` answers: classes, numbers on the labels' scale, or probabilities, by the run's task. */
  readonly answers: Float64Array;
}
