// The run on screen as an experiment's goal looks at it.

import type { TrainedSoFar } from '@backprop-lab/core/experiments/goal';

import type { RunForm } from '../training/runForm.svelte.ts';
import type { TrainingRun } from '../training/trainingRun.svelte.ts';

const ENDED: readonly string[] = ['finished', 'stopped', 'diverged', 'lost'];

/** Before there is a run, one with the form's values that has not begun. */
export function soFar({ description, epochs, status }: TrainingRun, form: RunForm): TrainedSoFar {
  return {
    config: description?.config ?? form.basisConfig,
    parameterCount: description?.parameterCount ?? 0,
    valRows: description?.valRows ?? 0,
    trainLosses: epochs.map(({ trainLoss }) => trainLoss),
    valLosses: epochs.map(({ valLoss }) => valLoss),
    valCorrect: epochs.map(({ valCorrect }) => valCorrect),
    hasEnded: description !== undefined && ENDED.includes(status),
  };
}
