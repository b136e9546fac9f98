// The same run twice, with a mistake in the backward pass and without, epoch by epoch.

import type { Dataset } from '../data/dataset.ts';
import type { RunConfig } from '../training/runConfig.ts';
import { Trainer } from '../training/trainer.ts';
import { buildMistaken } from './mistakenModel.ts';
import type { MistakeName } from './mistakes.ts';

/** Both runs after an epoch. A run whose loss is no longer finite stays where it is. */
export interface EpochPair {
  /** Counted from 1. */
  readonly epoch: number;
  readonly correct: EpochLosses;
  readonly mistaken: EpochLosses;
}

interface EpochLosses {
  /** NaN or an infinity once the run has diverged. */
  readonly trainLoss: number;
  readonly valLoss: number;
  readonly valCorrect: number;
}

/** One epoch of both with each `next()`. */
export function* trainSideBySide(
  config: RunConfig,
  mistake: MistakeName,
  data: Dataset,
): Generator<EpochPair, void, undefined> {
  const correct = new Trainer(config, data);
  const mistaken = new Trainer(config, data, {
    build: buildMistaken(mistake),
  });
  for (let epoch = 1; epoch <= config.epochs; epoch++) {
    yield {
      epoch,
      correct: trainEpoch(correct),
      mistaken: trainEpoch(mistaken),
    };
  }
}

function trainEpoch(trainer: Trainer): EpochLosses {
  do {
    const loss = trainer.step();
    if (!Number.isFinite(loss)) {
      return { trainLoss: loss, valLoss: NaN, valCorrect: 0 };
    }
  } while (!trainer.atEpochEnd);
  return trainer.finishEpoch();
}
