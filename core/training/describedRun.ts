// What is told of a run, and what its settings become when it is changed while it is paused.

import type { RunDescription } from '../serviceAnswers.ts';
import type { Run } from './run.ts';
import { withChange, type RunChange } from './runChanges.ts';
import type { RunConfig } from './runConfig.ts';
import { parseRunConfig } from './runConfigProblem.ts';
import type { Trainer } from './trainer.ts';

/** @param lesson it was started in. @param recordId it is kept by */
export function describe(
  { id, trainer }: Run,
  {
    id: recordId,
    lesson,
  }: { readonly id: string; readonly lesson: string },
): RunDescription {
  return {
    id,
    recordId,
    lesson,
    config: trainer.config,
    kernels: trainer.kernels.name,
    stepsPerEpoch: trainer.stepsPerEpoch,
    totalSteps: trainer.totalSteps,
    trainRows: trainer.train.X.rows,
    valRows: trainer.val.X.rows,
    parameterCount: trainer.parameterCount,
  };
}

/**
 * A change at the same place takes the place of the one before.
 * @throws InvalidRunConfig
 */
export function changedConfig(
  { config, steps }: Trainer,
  change: Omit<RunChange, 'afterStep'>,
): RunConfig {
  const changes = withChange(config.changes, steps, change);
  return parseRunConfig({ ...config, changes });
}
