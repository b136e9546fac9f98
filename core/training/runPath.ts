// Where a run's parameters have been: before its first step, and after its epochs.

import type { Trainer, TrainingPosition } from './trainer.ts';

/** Single numbers that are remembered at most, of all points together: 32 MB. */
const MOST_NUMBERS = 2 ** 23;
const MOST_POINTS = 129;
/** Fewer make no path. */
const LEAST_POINTS = 3;

export interface PathPoint {
  /** Mini-batches done. */
  readonly steps: number;
  /** `W1, b1, W2, b2, ...` */
  readonly parameters: readonly Float32Array[];
}

export class RunPath {
  /** The first as the run began or was gone on with. */
  private points: PathPoint[] = [];
  private starts: readonly TrainingPosition[] = [];
  /** Epochs from one point to the next. */
  private stride = 1;
  private epochs = 0;

  /** Notes where training stands, to be called before the first step and after each epoch. */
  note(trainer: Trainer): void {
    const { position, parameterCount } = trainer;
    this.starts = [...this.starts.slice(-1), position];
    if (this.epochs++ % this.stride > 0) return;
    const { steps, parameters } = position;
    this.points.push({ steps, parameters });
    const most = Math.min(
      MOST_POINTS,
      Math.max(LEAST_POINTS, MOST_NUMBERS / parameterCount),
    );
    if (this.points.length <= most) return;
    // From now on half as many.
    this.points = this.points.filter((_, i) => i % 2 === 0);
    this.stride *= 2;
  }

  has(steps: number): boolean {
    return this.points.some((point) => point.steps === steps);
  }

  /** All of them, and where training stands now. */
  to({ steps, position }: Trainer): readonly PathPoint[] {
    const isThere = this.points.at(-1)?.steps === steps;
    const now = { steps, parameters: position.parameters };
    return isThere ? [...this.points] : [...this.points, now];
  }

  /**
   * Where training stood some time before it had done so many steps, at most an epoch:
   * from there they can be repeated, bit for bit.
   */
  startBefore(steps: number): TrainingPosition | undefined {
    return this.starts.findLast((start) => start.steps < steps);
  }
}
