// How a run's steps lie in its epochs, and what each is done with: the settings, and what was changed while it was paused.

import type { RunChange } from './runChanges.ts';

export interface Scheduled {
  readonly learningRate: number;
  readonly batchSize: number;
  readonly epochs: number;
  readonly changes: readonly RunChange[];
}

export class Schedule {
  /** Steps before each epoch, and after the last. */
  private readonly starts: readonly number[];
  /** Of each epoch. */
  private readonly batchSizes: readonly number[];
  /** The epoch that was asked about last: most questions are about the same or the next. */
  private lastFound = 0;

  /** @param rows that are trained with */
  constructor(
    private readonly config: Scheduled,
    private readonly rows: number,
  ) {
    const starts = [0];
    const batchSizes: number[] = [];
    for (let epoch = 0; epoch < config.epochs; epoch++) {
      const size = batchSizeAt(config, starts[epoch]);
      batchSizes.push(size);
      starts.push(starts[epoch] + Math.ceil(rows / size));
    }
    this.starts = starts;
    this.batchSizes = batchSizes;
  }

  /** Steps from the start of training to its end. */
  get totalSteps(): number {
    return this.starts[this.config.epochs];
  }

  /** Whole epochs that so many steps make. */
  epochsDone(steps: number): number {
    const { lastFound, starts } = this;
    if (starts[lastFound] <= steps && steps < starts[lastFound + 1]) {
      return lastFound;
    }
    let [low, high] = [0, this.config.epochs];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.starts[middle] <= steps) low = middle;
      else high = middle - 1;
    }
    this.lastFound = low;
    return low;
  }

  /** Epochs that so many steps have begun: the number, counted from 1, of the one that the last step was in. */
  epochsBegun(steps: number): number {
    const done = this.epochsDone(steps);
    return this.starts[done] < steps ? done + 1 : done;
  }

  /** Steps since the last whole epoch. */
  stepInEpoch(steps: number): number {
    return steps - this.starts[this.epochsDone(steps)];
  }

  /** Steps of an epoch, counted from 0; of the last one beyond the end. */
  stepsIn(epoch: number): number {
    return Math.ceil(this.rows / this.batchSizeIn(epoch));
  }

  /** Examples of a step in an epoch, counted from 0; of the last one beyond the end. */
  batchSizeIn(epoch: number): number {
    return this.batchSizes[Math.min(epoch, this.config.epochs - 1)];
  }

  /** @param step counted from 1 over the whole run */
  learningRateOf(step: number): number {
    const { changes, learningRate } = this.config;
    const last = changes.findLast(
      (change) =>
        change.learningRate !== undefined && change.afterStep < step,
    );
    return last?.learningRate ?? learningRate;
  }
}

/** Of an epoch that begins after so many steps. */
function batchSizeAt(
  { changes, batchSize }: Scheduled,
  steps: number,
): number {
  const last = changes.findLast(
    (change) =>
      change.batchSize !== undefined && change.afterStep <= steps,
  );
  return last?.batchSize ?? batchSize;
}
