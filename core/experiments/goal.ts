// Whether a run has reached an experiment's goal, by the figures of its epochs.

import {
  classesOf,
  type RunConfig,
  type RunConfigField,
} from '../training/hyperparameters.ts';
import {
  brokenLocks,
  type Experiment,
  type ExperimentGoal,
} from './experiment.ts';

/** A run as far as it has come. */
export interface TrainedSoFar {
  readonly config: RunConfig;
  /** Weights and biases. */
  readonly parameterCount: number;
  /** Rows that it is validated on. */
  readonly valRows: number;
  /** Epoch by epoch, as many as are done. */
  readonly trainLosses: ArrayLike<number>;
  readonly valLosses: ArrayLike<number>;
  /** Validation rows that are answered correctly. */
  readonly valCorrect: ArrayLike<number>;
  /** No epoch follows. */
  readonly hasEnded: boolean;
}

export type GoalVerdict =
  /** No epoch is done. */
  | { readonly kind: 'waiting' }
  /** At the end of this epoch for the first time, counted from 1. */
  | {
      readonly kind: 'reached';
      readonly epoch: number;
      readonly value: number;
    }
  /** Epochs are left; the best so far, undefined where it is no number, and its epoch. */
  | {
      readonly kind: 'notYet';
      readonly best: number | undefined;
      readonly epoch: number;
      /** Epochs in which it can still be reached. */
      readonly left: number;
    }
  /** No epoch that counts is left. */
  | {
      readonly kind: 'missed';
      readonly best: number | undefined;
      readonly epoch: number;
    }
  | { readonly kind: 'tooManyParameters'; readonly parameters: number }
  /** The run was not trained with what the experiment fixes. */
  | {
      readonly kind: 'otherSettings';
      readonly fields: readonly RunConfigField[];
    }
  /** An accuracy is asked for, and these data have no classes. */
  | { readonly kind: 'notMeasured' };

/** @param experiment with its goal */
export function goalVerdict(
  experiment: Pick<Experiment, 'config' | 'locked' | 'hidden'> & {
    readonly goal: ExperimentGoal;
  },
  run: TrainedSoFar,
): GoalVerdict {
  const { goal } = experiment;
  const fields = brokenLocks(experiment, run.config);
  if (fields.length > 0) return { kind: 'otherSettings', fields };
  const { parameterCount: parameters } = run;
  if (parameters > (goal.parameters ?? Infinity))
    return { kind: 'tooManyParameters', parameters };
  if (
    goal.metric === 'validationAccuracy' &&
    classesOf(run.config) === 0
  )
    return { kind: 'notMeasured' };

  const all = figures(goal, run);
  if (all.length === 0 && !run.hasEnded) return { kind: 'waiting' };
  const last = Math.min(goal.epochs ?? Infinity, run.config.epochs);
  const counted = all.slice(0, last);
  const isHigh = goal.metric === 'validationAccuracy';
  const at = counted.findIndex((each) =>
    isHigh ? each >= goal.value : each <= goal.value,
  );
  if (at >= 0)
    return { kind: 'reached', epoch: at + 1, value: counted[at] };
  const best = bestOf(counted, isHigh);
  const left = last - counted.length;
  return run.hasEnded || left <= 0
    ? { kind: 'missed', ...best }
    : { kind: 'notYet', ...best, left };
}

/** Epoch by epoch, what the goal is about. */
function figures(
  { metric }: ExperimentGoal,
  run: TrainedSoFar,
): number[] {
  switch (metric) {
    case 'validationAccuracy':
      // A quotient, not a product: 342 of 360 are exactly the 0.95 that is written.
      return Array.from(run.valCorrect, (each) => each / run.valRows);
    case 'validationLoss':
      return Array.from(run.valLosses);
    case 'trainingLoss':
      return Array.from(run.trainLosses);
  }
}

/** The first epoch with the best figure; those that are no numbers are passed over. */
function bestOf(
  values: readonly number[],
  isHigh: boolean,
): { best: number | undefined; epoch: number } {
  let best: number | undefined;
  let epoch = values.length;
  for (const [i, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    if (best === undefined || (isHigh ? value > best : value < best)) {
      best = value;
      epoch = i + 1;
    }
  }
  return { best, epoch };
}
