// What is timed: whole training loops, from the initial parameters to the last epoch, with validation after each epoch.

import { presets, type RunConfig } from '../core/training/runConfig.ts';

/** In the order in which they are reported. */
export const workloads = {
  /** The article's loop. */
  article: presets.article,
  /** The article's version with classes. */
  refactored: presets.refactored,
  hidden256: { ...presets.article, hiddenSizes: [256], epochs: 5 },
  hidden512: { ...presets.article, hiddenSizes: [512], batchSize: 128, epochs: 5 },
} as const satisfies Record<string, RunConfig>;

export type WorkloadName = keyof typeof workloads;

export const workloadNames = Object.keys(workloads) as WorkloadName[];
