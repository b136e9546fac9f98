// The same run twice, with a mistake in the backward pass and without, epoch by epoch.

import type { Dataset } from '../data/dataset.ts';
import { unsaid, type Portions } from '../portions.ts';
import { newKernels } from '../tensor/kernels.ts';
import { prepareInPortions } from '../training/prepare.ts';
import type { RunConfig } from '../training/runConfig.ts';
import type { TrainerParts } from '../training/trainerParts.ts';
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

/** Multiply-adds that a step with next to none is worth. */
const STEP = 2 ** 14;
/** Multiply-adds between two pauses. */
const PORTION = 2 ** 24;

/** One epoch of both with each `next()`; where that takes long, `undefined` comes in between. */
export function* trainSideBySide(
  config: RunConfig,
  mistake: MistakeName,
  data: Dataset,
): Generator<EpochPair | undefined, void, undefined> {
  const trainerOf = function* (parts: TrainerParts): Portions<Trainer> {
    const kernels = newKernels();
    const work = prepareInPortions(config, data, kernels);
    const prepared = yield* work;
    return new Trainer(config, data, { ...parts, kernels, prepared });
  };
  const correct = yield* unsaid(trainerOf({}));
  const build = buildMistaken(mistake);
  const mistaken = yield* unsaid(trainerOf({ build }));
  for (let epoch = 1; epoch <= config.epochs; epoch++) {
    yield {
      epoch,
      correct: yield* unsaid(trainEpoch(correct)),
      mistaken: yield* unsaid(trainEpoch(mistaken)),
    };
  }
}

function* trainEpoch(trainer: Trainer): Portions<EpochLosses> {
  const { isSlow, parameterCount, config } = trainer;
  const work = STEP + 3 * parameterCount * config.batchSize;
  let sincePause = 0;
  do {
    const loss = isSlow
      ? yield* trainer.stepInPortions()
      : trainer.step();
    if (!Number.isFinite(loss)) {
      return { trainLoss: loss, valLoss: NaN, valCorrect: 0 };
    }
    sincePause += work;
    if (sincePause > PORTION) {
      sincePause = 0;
      yield;
    }
  } while (!trainer.atEpochEnd);
  return isSlow
    ? yield* trainer.finishEpochInPortions()
    : trainer.finishEpoch();
}
