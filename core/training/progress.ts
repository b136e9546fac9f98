// A run's progress, sent in batches: few messages of flat arrays.

import type { Host } from '../host.ts';
import { RunLog, type RunCurves } from './runLog.ts';
import type { StopReason } from './stopConditions.ts';
import type { EpochResult } from './trainer.ts';

export type RunState =
  'running' | 'paused' | 'finished' | 'stopped' | 'diverged';

/** Why a run ended early: its loss is no longer a number. */
export interface Divergence {
  /** Counted from 1 over the whole run. */
  readonly step: number;
  /** Counted from 1. */
  readonly epoch: number;
  /** `NaN` or `Infinity`. */
  readonly loss: number;
  /** The largest finite absolute value among the parameters, which had outgrown float32 (3.4e38) or were about to. */
  readonly largestParameter: number;
}

/** What has happened since the last message of the same run. */
export interface Progress extends RunCurves {
  readonly runId: number;
  readonly state: RunState;
  /** Time spent training so far, pauses left out. */
  readonly milliseconds: number;
  /** Steps of the run before `batchLosses[0]`. */
  readonly firstStep: number;
  /** Epochs of the run before `trainLosses[0]`. */
  readonly firstEpoch: number;
  /** Present when `state` is `diverged`. */
  readonly divergence?: Divergence;
  /** Present when it is paused because a condition came true. */
  readonly stoppedBy?: StopReason;
}

/** Receives progress. The promise acknowledges the message; it never rejects. */
export type ProgressListener = (progress: Progress) => Promise<void>;

/** At most 25 messages a second. */
const INTERVAL = 40;

/**
 * Collects a run's results and sends them on: at most one message at a time,
 * so that a slow listener gets fewer and larger messages, never a backlog.
 */
export class ProgressFeed {
  private sentSteps = 0;
  private sentEpochs = 0;
  private lastSent = -Infinity;
  private inFlight = false;
  private sendAgain = false;

  /**
   * @param head what every message says besides the collected results
   * @param log where the results are kept
   */
  constructor(
    private readonly host: Host,
    private readonly listener: ProgressListener,
    private readonly head: () => Pick<
      Progress,
      'runId' | 'state' | 'milliseconds' | 'divergence' | 'stoppedBy'
    >,
    private readonly log = new RunLog(),
  ) {}

  addStep(loss: number): void {
    this.log.addStep(loss);
  }

  addEpoch(result: EpochResult): void {
    this.log.addEpoch(result);
  }

  /** Sends everything from the run's beginning: to a listener that knows nothing of it. */
  startOver(): void {
    this.sentSteps = 0;
    this.sentEpochs = 0;
    this.flush();
  }

  /** Sends what there is, if the last message is acknowledged and long enough ago. */
  offer(): void {
    if (!this.inFlight && this.host.now() - this.lastSent >= INTERVAL) {
      void this.send();
    }
  }

  /** Sends what there is as soon as the last message is acknowledged: for changes of state. */
  flush(): void {
    if (this.inFlight) this.sendAgain = true;
    else void this.send();
  }

  private async send(): Promise<void> {
    this.inFlight = true;
    do {
      this.sendAgain = false;
      this.lastSent = this.host.now();
      await this.listener(this.take());
    } while (this.sendAgain);
    this.inFlight = false;
  }

  private take(): Progress {
    const { sentSteps: firstStep, sentEpochs: firstEpoch } = this;
    const curves = this.log.since(firstStep, firstEpoch);
    this.sentSteps += curves.batchLosses.length;
    this.sentEpochs += curves.trainLosses.length;
    return { ...this.head(), firstStep, firstEpoch, ...curves };
  }
}
