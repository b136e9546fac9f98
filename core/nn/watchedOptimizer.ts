// An optimiser that can be asked to remember its next step: what the gradients were, and what it made of them.

import type { Parameter } from './layer.ts';
import type { Optimizer, OptimizerState } from './optimizer.ts';

/** One update of all parameters `W1, b1, W2, b2, ...` */
export interface Update {
  /** Counted from 1 over the whole run. */
  readonly step: number;
  /** The gradients that the step began with. */
  readonly gradients: readonly Float32Array[];
  /** New value minus old value. */
  readonly changes: readonly Float32Array[];
  /** The values before the step. */
  readonly before: readonly Float32Array[];
}

export class WatchedOptimizer implements Optimizer {
  /** The last step that was watched. */
  last: Update | undefined;
  private isWatched = false;

  /**
   * @param nextStep the number of the step to come
   * @param rateOf the learning rate of a step
   */
  constructor(
    private readonly optimizer: Optimizer,
    private readonly parameters: readonly Parameter[],
    private readonly nextStep: () => number,
    private readonly rateOf: (step: number) => number,
  ) {}

  /** Remembers the step that comes next, and no other: copies take time. */
  watchNext(): void {
    this.isWatched = true;
  }

  step(): void {
    this.optimizer.learningRate = this.rateOf(this.nextStep());
    if (this.isWatched) this.watchedStep();
    else this.optimizer.step();
  }

  get learningRate(): number {
    return this.optimizer.learningRate;
  }

  get state(): OptimizerState {
    return this.optimizer.state;
  }

  set state(state: OptimizerState) {
    this.optimizer.state = state;
  }

  private watchedStep(): void {
    this.isWatched = false;
    const { parameters } = this;
    const gradients = parameters.map(({ grad }) =>
      grad.data.slice(),
    );
    const before = parameters.map(({ value }) =>
      value.data.slice(),
    );
    this.optimizer.step();
    const changes = parameters.map(({ value }, p) =>
      value.data.map((entry, i) => entry - before[p][i]),
    );
    this.last = {
      step: this.nextStep(),
      gradients,
      changes,
      before,
    };
  }
}
