// How long our core trains on one image, for any size of network and batch.

import type { Digits } from '../../core/data/digits.ts';
import { presets } from '../../core/training/runConfig.ts';
import { Trainer } from '../../core/training/trainer.ts';

/** Long enough for a clock, short enough for dozens of sizes. */
const MILLISECONDS = 40;

export class SampleTimer {
  private readonly trainers = new Map<string, Trainer>();

  constructor(private readonly digits: Digits) {}

  /**
   * Whole epochs without validation, so that every image counts once, also in an epoch's smaller last batch.
   * @throws RangeError when training diverges: then steps do less, and the time would say nothing
   */
  nanosecondsPerSample(hidden: number, batchSize: number): number {
    const trainer = this.trainerOf(hidden, batchSize);
    const beginning = trainer.position;
    trainEpoch(trainer); // not timed: everything is there and optimised afterwards
    const start = performance.now();
    let samples = 0;
    let elapsed: number;
    do {
      trainEpoch(trainer);
      samples += trainer.train.X.rows;
      elapsed = performance.now() - start;
    } while (elapsed < MILLISECONDS);
    trainer.position = beginning;
    return (elapsed * 1e6) / samples;
  }

  private trainerOf(hidden: number, batchSize: number): Trainer {
    const name = `${hidden} ${batchSize}`;
    let trainer = this.trainers.get(name);
    if (!trainer) {
      // A small rate, with which the widest network does not diverge either.
      const config = { ...presets.article, hiddenSizes: [hidden], batchSize, learningRate: 1e-4 };
      trainer = new Trainer(config, this.digits);
      this.trainers.set(name, trainer);
    }
    return trainer;
  }
}

function trainEpoch(trainer: Trainer): void {
  do {
    const loss = trainer.step();
    if (!Number.isFinite(loss)) throw new RangeError('A training that diverges cannot be timed');
  } while (!trainer.atEpochEnd);
}
