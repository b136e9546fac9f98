// What an engine is to the benchmark: something that trains a network from its initial parameters to the last epoch.

import type { Digits } from '../../core/data/digits.ts';
import type { RunConfig } from '../../core/training/runConfig.ts';

/** What a training took, and what came of it: by that one sees whether engines computed the same. */
export interface Outcome {
  /** From the first step to the last validation. */
  readonly milliseconds: number;
  /** Mean of the last epoch's batch losses. */
  readonly trainLoss: number;
  /** After the last epoch. */
  readonly valLoss: number;
  /** Validation images answered rightly after the last epoch. */
  readonly valCorrect: number;
}

/** One whole training, always from the same beginning; it reads the clock itself. */
export type TrainingLoop = () => Outcome;

export interface Engine {
  /** What it is made of, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** Everything that is not timed: data, split, standardisation, initial parameters, memory. */
  prepare(config: RunConfig, digits: Digits): TrainingLoop;
}
