// Where training stands, and what it has come to.

import type { OptimizerState } from '../nn/optimizer.ts';

/** What is known after an epoch. */
export interface EpochResult {
  /** Counted from 1. */
  readonly epoch: number;
  /** Mean of the epoch's batch losses, each weighing the same. */
  readonly trainLoss: number;
  /** Mean loss over the validation rows. */
  readonly valLoss: number;
  /** Validation rows answered rightly, as the task understands it. */
  readonly valCorrect: number;
}

/** The state of training: together with the RunConfig, all that is needed to continue bit for bit. */
export interface TrainingPosition {
  /** Mini-batches done. */
  readonly steps: number;
  /** Sum of the losses of this epoch's mini-batches so far. */
  readonly runningLoss: number;
  /** The order of the training rows in this epoch. */
  readonly order: Int32Array;
  /** State of the generator that shuffles. */
  readonly shuffles: Int32Array;
  /** Values of `W1, b1, W2, b2, ...` */
  readonly parameters: readonly Float32Array[];
  /** What the optimiser remembers. */
  readonly optimizer: OptimizerState;
}
