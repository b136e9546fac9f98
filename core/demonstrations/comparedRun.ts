// A whole run for a comparison of lessons 7 and 8: its curves, and how many of its hidden neurons are dead. Nothing of it is kept.

import type { Digits } from '../data/digits.ts';
import { buildMistaken } from '../mistakes/mistakenModel.ts';
import type { Portions } from '../portions.ts';
import { Trainer } from '../training/trainer.ts';
import { activeSharesOf } from './activations.ts';
import {
  comparedConfig,
  comparedMistake,
  type ComparedRunName,
} from './comparedRunNames.ts';

export interface ComparedRun {
  /** Of all training images before the first step. */
  readonly startLoss: number;
  /** One value for each epoch that was finished, as in the three below. */
  readonly trainLosses: Float64Array;
  readonly valLosses: Float64Array;
  readonly valCorrect: Float64Array;
  /** Hidden neurons that are active for no training image: before training, then after each epoch. */
  readonly dead: Float64Array;
  readonly hidden: number;
  readonly valRows: number;
  readonly epochs: number;
  /** The step, counted from 1, whose loss was not finite: training ended there. */
  readonly divergedAt: number | undefined;
}

/** Steps between two pauses, where an epoch has many. */
const PORTION = 200;

/**
 * @param seed 0 to 4294967295
 * @throws RangeError when there is no such seed
 */
export function* comparedRunInPortions(
  digits: Digits,
  name: ComparedRunName,
  seed: number,
): Portions<ComparedRun> {
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new RangeError(
      `compared run: the seed must be 0 to 4294967295, not ${seed}`,
    );
  }
  const config = comparedConfig(name, seed);
  const mistake = comparedMistake(name);
  const trainer = new Trainer(
    config,
    digits,
    mistake && { build: buildMistaken(mistake) },
  );
  const { model, train, val } = trainer;
  const startLoss = model.forward(train.X, train.y);
  const deadNow = () =>
    activeSharesOf(trainer).filter((share) => share === 0).length;
  const dead = [deadNow()];
  const results = [];
  let divergedAt: number | undefined;
  while (
    trainer.steps < trainer.totalSteps &&
    divergedAt === undefined
  ) {
    const loss = trainer.step();
    if (!Number.isFinite(loss)) divergedAt = trainer.steps;
    else if (trainer.atEpochEnd) {
      results.push(trainer.finishEpoch());
      dead.push(deadNow());
      yield;
    } else if (trainer.steps % PORTION === 0) yield;
  }
  return {
    startLoss,
    trainLosses: Float64Array.from(
      results,
      ({ trainLoss }) => trainLoss,
    ),
    valLosses: Float64Array.from(results, ({ valLoss }) => valLoss),
    valCorrect: Float64Array.from(
      results,
      ({ valCorrect }) => valCorrect,
    ),
    dead: Float64Array.from(dead),
    hidden: config.hiddenSizes[0],
    valRows: val.X.rows,
    epochs: config.epochs,
    divergedAt,
  };
}
