// A whole run at once, for tests that claim what training comes to.

import type { Dataset } from '../data/dataset.ts';
import type { RunConfig } from '../training/runConfig.ts';
import { Trainer, type EpochResult } from '../training/trainer.ts';

/** `trainLoss`, `valLoss`, `valCorrect`: after the last epoch that was finished; NaN where none was. */
export interface Trained extends Omit<EpochResult, 'epoch'> {
  readonly trainer: Trainer;
  /** Of each mini-batch; the last is no number where the run diverged. */
  readonly losses: readonly number[];
  readonly epochs: readonly EpochResult[];
  readonly diverged: boolean;
}

/** Trains with these settings to the end, or until the loss is no number. */
export function trained(config: RunConfig, data: Dataset): Trained {
  return trainedOn(new Trainer(config, data));
}

/**
 * The same with a trainer that was made before.
 * @param watch is called before the first step and after each
 */
export function trainedOn(
  trainer: Trainer,
  watch?: (trainer: Trainer) => void,
): Trained {
  const losses: number[] = [];
  const epochs: EpochResult[] = [];
  let diverged = false;
  watch?.(trainer);
  while (trainer.steps < trainer.totalSteps && !diverged) {
    const loss = trainer.step();
    losses.push(loss);
    diverged = !Number.isFinite(loss);
    if (trainer.atEpochEnd) epochs.push(trainer.finishEpoch());
    watch?.(trainer);
  }
  const { trainLoss, valLoss, valCorrect } = epochs.at(-1) ?? {
    trainLoss: NaN,
    valLoss: NaN,
    valCorrect: NaN,
  };
  return {
    trainer,
    losses,
    epochs,
    trainLoss,
    valLoss,
    valCorrect,
    diverged,
  };
}

/** How many of its own training rows the network answers correctly. */
export function trainCorrect({ trainer }: Trained): number {
  const { objective, train } = trainer;
  const answers = trainer.predict(train);
  return answers.filter((answer, row) =>
    objective.isCorrect(answer, train.labels[row]),
  ).length;
}
