// Why a test set is kept: the images held back in two halves, one to choose a network by and one that nothing was chosen by.

import type { Digits } from '../data/digits.ts';
import type { Portions } from '../portions.ts';
import { presets } from '../training/runConfig.ts';
import { Trainer } from '../training/trainer.ts';

export interface HeldOutScore {
  /** Images of the first half that are right: of all, those to choose by. */
  readonly validation: number;
  /** Of the second half. */
  readonly test: number;
  /** Images in each half. */
  readonly rows: number;
}

/**
 * Trains the article's network with other initial weights and another order,
 * and counts right answers in both halves of the 360 images that it never sees.
 *
 * @param seed 0 to 4294967295
 * @throws RangeError when there is no such seed
 */
export function* heldOutScoreInPortions(
  digits: Digits,
  seed: number,
): Portions<HeldOutScore> {
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new RangeError(
      `held-out score: the seed must be 0 to 4294967295, not ${seed}`,
    );
  }
  const config = {
    ...presets.article,
    torchSeed: seed,
    numpySeed: seed,
  };
  const trainer = new Trainer(config, digits);
  while (trainer.steps < trainer.totalSteps) {
    trainer.step();
    if (trainer.atEpochEnd) yield;
  }
  const { val, objective } = trainer;
  const right = trainer
    .predict(val)
    .map((answer, row) =>
      Number(objective.isCorrect(answer, val.labels[row])),
    );
  const rows = Math.floor(right.length / 2);
  const sum = (part: Float64Array) => part.reduce((a, b) => a + b, 0);
  return {
    validation: sum(right.subarray(0, rows)),
    test: sum(right.subarray(rows, 2 * rows)),
    rows,
  };
}
