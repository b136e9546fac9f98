// A run under way: drives a Trainer in short slices, so that pause and stop are heard at once.

import type { Host } from '../host.ts';
import {
  ProgressFeed,
  type Divergence,
  type ProgressListener,
  type RunState,
} from './progress.ts';
import type { Trainer } from './trainer.ts';

/** How far a run goes before it pauses by itself. */
export type Goal = 'step' | 'epoch' | 'end';

/** Milliseconds of training before the host gets a turn. */
const SLICE = 8;

export class Run {
  private state: RunState = 'paused';
  private goal: Goal = 'end';
  private looping = false;
  private milliseconds = 0;
  private divergence: Divergence | undefined;
  private readonly feed: ProgressFeed;

  constructor(
    readonly id: number,
    readonly trainer: Trainer,
    private readonly host: Host,
    listener: ProgressListener,
  ) {
    this.feed = new ProgressFeed(host, listener, () => ({
      runId: id,
      state: this.state,
      milliseconds: this.milliseconds,
      ...(this.divergence && { divergence: this.divergence }),
    }));
  }

  /** Trains on from where the run stands; a run that has ended stays as it is. */
  train(goal: Goal): void {
    this.goal = goal;
    if (this.state !== 'paused') return;
    this.change('running');
    // A loop that has not yet noticed the pause simply goes on.
    if (!this.looping) void this.trainInSlices();
  }

  /** Holds the run where it stands. A paused run does nothing at all until it is told to train. */
  pause(): void {
    if (this.state === 'running') this.change('paused');
  }

  /** Ends the run where it stands. */
  stop(): void {
    if (this.state === 'running' || this.state === 'paused') {
      this.change('stopped');
    }
  }

  private async trainInSlices(): Promise<void> {
    this.looping = true;
    while (this.isRunning()) {
      const start = this.host.now();
      let elapsed: number;
      do {
        this.step();
        elapsed = this.host.now() - start;
      } while (this.isRunning() && elapsed < SLICE);
      this.milliseconds += elapsed;

      if (this.isRunning()) this.feed.offer();
      else this.feed.flush();
      await this.host.nextTurn();
    }
    this.looping = false;
  }

  /** A method, because the state changes between two looks at it. */
  private isRunning(): boolean {
    return this.state === 'running';
  }

  private step(): void {
    const { trainer } = this;
    const loss = trainer.step();
    this.feed.addStep(loss);
    if (!Number.isFinite(loss)) {
      this.diverge(loss);
      return;
    }
    if (trainer.atEpochEnd) {
      const result = trainer.finishEpoch();
      this.feed.addEpoch(result);
      if (!Number.isFinite(result.valLoss)) {
        this.diverge(result.valLoss);
        return;
      }
    }

    if (trainer.steps === trainer.totalSteps) this.state = 'finished';
    else if (this.goal === 'step') this.state = 'paused';
    else if (this.goal === 'epoch' && trainer.atEpochEnd)
      this.state = 'paused';
  }

  private diverge(loss: number): void {
    const { steps, stepsPerEpoch, model } = this.trainer;
    this.divergence = {
      step: steps,
      epoch: Math.ceil(steps / stepsPerEpoch),
      loss,
      largestParameter: model.largestParameter(),
    };
    this.state = 'diverged';
  }

  private change(state: RunState): void {
    this.state = state;
    this.feed.flush();
  }
}
