// A run under way: drives a Trainer in short slices, so that pause and stop take effect at once.

import type { Host } from '../host.ts';
import type { Portions } from '../portions.ts';
import {
  ProgressFeed,
  type Divergence,
  type ProgressListener,
  type RunState,
} from './progress.ts';
import { RunLog, type RunCurves } from './runLog.ts';
import { RunPath } from './runPath.ts';
import { StepPace } from './stepPace.ts';
import {
  stopReason,
  type StopConditions,
  type StopReason,
} from './stopConditions.ts';
import type { Trainer } from './trainer.ts';
import { UpdateHistory } from './updateHistory.ts';

/** How far a run goes before it pauses by itself. */
export const goals = ['step', 'epoch', 'end'] as const;

export type Goal = (typeof goals)[number];

/** Saves a run. No call ever throws: training continues even if saving fails. */
export interface RunKeeper {
  /** Resolves when the first checkpoint is written, or could not be. */
  begins(run: Run): Promise<void>;
  /** Called after every slice of training and at every pause. */
  afterSlice(run: Run): void;
  /** Resolves when the run is kept, or cannot be. */
  ended(run: Run): Promise<void>;
}

/** What an interrupted run had come to. */
export interface RunSoFar {
  readonly milliseconds: number;
  readonly curves: RunCurves;
}

/** Milliseconds of training before the event loop runs. */
const SLICE = 8;

export class Run {
  /** Where its parameters have been. */
  readonly path = new RunPath();
  /** The last update of every epoch, as long as somebody looks at them. */
  readonly updates = new UpdateHistory();
  /** When it pauses by itself. */
  stopWhen: StopConditions = {};
  private current: RunState = 'paused';
  private goal: Goal = 'end';
  private looping = false;
  private hasBegun = false;
  /** The step that is being done, where it takes several portions. */
  private underWay: Portions<void> | undefined;
  /** Steps that were done when it began. */
  private stepsBefore = 0;
  private ending: Promise<void> | undefined;
  private trained: number;
  private diverged: Divergence | undefined;
  /** The condition that it pauses for just now. */
  private stoppedBy: StopReason | undefined;
  private readonly log: RunLog;
  private readonly feed: ProgressFeed;
  private readonly pace: StepPace;

  constructor(
    readonly id: number,
    readonly trainer: Trainer,
    private readonly host: Host,
    listener: ProgressListener,
    private readonly keeper?: RunKeeper,
    soFar?: RunSoFar,
  ) {
    this.trained = soFar?.milliseconds ?? 0;
    this.pace = new StepPace(host);
    this.path.note(trainer);
    this.log = new RunLog(soFar?.curves);
    const head = () => ({
      runId: id,
      state: this.state,
      milliseconds: this.milliseconds,
      ...(this.divergence && { divergence: this.divergence }),
      ...(this.stoppedBy && { stoppedBy: this.stoppedBy }),
    });
    this.feed = new ProgressFeed(host, listener, head, this.log);
  }

  get state(): RunState {
    return this.current;
  }

  /** Time spent training so far, pauses and waits left out. */
  get milliseconds(): number {
    return this.trained;
  }

  /** Present when `state` is `diverged`. */
  get divergence(): Divergence | undefined {
    return this.diverged;
  }

  /** A copy of everything the run has said so far. */
  curves(): RunCurves {
    return this.log.since(0, 0);
  }

  /** Sends everything again from the beginning, for a listener that has just connected. */
  startOver(): void {
    this.feed.startOver();
  }

  /**
   * Trains on from where the run stands; a run that has ended stays as it is.
   * @param stepsPerSecond full speed without it
   */
  train(goal: Goal, stepsPerSecond?: number): void {
    this.goal = goal;
    this.setSpeed(stepsPerSecond);
    if (this.state !== 'paused') return;
    this.pace.begin();
    this.stoppedBy = undefined;
    this.change('running');
    // A loop that has not yet noticed the pause simply continues.
    if (!this.looping) void this.trainInSlices();
  }

  /** Takes effect at once, also while it trains. @param stepsPerSecond full speed without it */
  setSpeed(stepsPerSecond?: number): void {
    this.pace.change(stepsPerSecond);
  }

  /** Pauses the run. But for the step that it is in, a paused run does nothing until `train` is called. */
  pause(): void {
    if (!this.isRunning()) return;
    this.change('paused');
    this.pace.interrupt();
    if (!this.underWay) this.keeper?.afterSlice(this);
  }

  /** Resolves when no step is under way. */
  async atRest(): Promise<void> {
    while (this.underWay) await this.host.yieldToEventLoop();
  }

  /** Ends the run where it stands. Resolves when it is kept, also when it had ended before. */
  async stop(): Promise<void> {
    if (this.state === 'running' || this.state === 'paused') {
      this.current = 'stopped';
      this.pace.interrupt();
    }
    await this.end();
  }

  private async trainInSlices(): Promise<void> {
    this.looping = true;
    if (this.keeper && !this.hasBegun) await this.keeper.begins(this);
    this.hasBegun = true;
    while (this.isRunning() || this.underWay) {
      const start = this.host.now();
      let elapsed: number;
      do {
        this.advance();
        elapsed = this.host.now() - start;
      } while (this.goesOnNow() && elapsed < SLICE);
      this.trained += elapsed;

      if (this.hasEnded()) {
        await this.end();
        break;
      }
      // Only whole steps are kept.
      if (!this.underWay) this.afterSteps();
      if (this.isRunning()) this.tell();
      await this.host.yieldToEventLoop();
      if (!this.underWay && !this.pace.isFull) {
        await this.pace.untilNext(() => this.isRunning());
      }
    }
    this.looping = false;
  }

  /** Whether there is something to do without a wait: a step that has begun is finished first. */
  private goesOnNow(): boolean {
    if (this.underWay) return true;
    return this.isRunning() && this.pace.isFull;
  }

  private tell(): void {
    // The next step is far away: this one does not wait for it.
    if (this.pace.isCalm) this.feed.flush();
    else this.feed.offer();
  }

  private afterSteps(): void {
    if (this.current === 'stopped') return;
    this.keeper?.afterSlice(this);
    if (!this.isRunning()) this.feed.flush();
  }

  /** A method, because the state changes between two looks at it. */
  private isRunning(): boolean {
    return this.current === 'running';
  }

  private hasEnded(): boolean {
    return this.current === 'finished' || this.current === 'diverged';
  }

  /** Once, whoever asks first. */
  private end(): Promise<void> {
    this.ending ??= this.keepAndTell();
    return this.ending;
  }

  /** Says that the run has ended once it is kept: what the learner has seen end is there at the next start. */
  private async keepAndTell(): Promise<void> {
    if (this.underWay) await this.leaveStep();
    if (this.keeper) await this.keeper.ended(this);
    this.feed.flush();
  }

  /** A step that has changed nothing is given up; what is left after it, the figures of an epoch, is awaited. */
  private async leaveStep(): Promise<void> {
    const { steps } = this.trainer;
    if (steps === this.stepsBefore) this.underWay = undefined;
    await this.atRest();
  }

  /** Does a step, or a portion of one. */
  private advance(): void {
    if (!this.underWay) {
      this.stepsBefore = this.trainer.steps;
      this.underWay = this.step();
    }
    if (this.underWay.next().done) this.underWay = undefined;
  }

  private *step(): Portions<void> {
    const { trainer } = this;
    this.updates.before(trainer);
    const loss = trainer.isSlow
      ? yield* trainer.stepInPortions()
      : trainer.step();
    this.feed.addStep(loss);
    if (!Number.isFinite(loss)) {
      this.diverge(loss);
      return;
    }
    if (trainer.atEpochEnd) {
      const result = trainer.isSlow
        ? yield* trainer.finishEpochInPortions()
        : trainer.finishEpoch();
      this.feed.addEpoch(result);
      this.path.note(trainer);
      this.updates.after(trainer);
      if (!Number.isFinite(result.valLoss)) {
        this.diverge(result.valLoss);
        return;
      }
    }

    if (trainer.steps === trainer.totalSteps) this.current = 'finished';
    else if (this.current === 'stopped') return;
    else if (this.goal === 'step') this.current = 'paused';
    else if (trainer.atEpochEnd) this.pauseAtEpochEnd();
  }

  private pauseAtEpochEnd(): void {
    const { val } = this.trainer;
    const hasConditions = Object.keys(this.stopWhen).length > 0;
    this.stoppedBy = hasConditions
      ? stopReason(this.stopWhen, this.log.validation, val.X.rows)
      : undefined;
    if (this.goal === 'epoch' || this.stoppedBy)
      this.current = 'paused';
  }

  private diverge(loss: number): void {
    const { steps, epochsBegun: epoch, model } = this.trainer;
    this.diverged = {
      step: steps,
      epoch,
      loss,
      largestParameter: model.largestParameter(),
    };
    this.current = 'diverged';
  }

  private change(state: RunState): void {
    this.current = state;
    this.feed.flush();
  }
}
