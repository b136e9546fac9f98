// One run as the window sees it: what has arrived from the core, ready to be drawn.

import type { TableProblem } from '@backprop-lab/core/data/table/tableProblem';
import type {
  CoreService,
  Divergence,
  Goal,
  OpenedRun,
  Progress,
  RecordedRun,
  RunCurves,
  RunDescription,
  RunState,
  StopReason,
  ValidationAnswers,
} from '@backprop-lab/core/service';
import type { RunConfig } from '@backprop-lab/core/training/runConfig';

import { Schedule } from '@backprop-lab/core/training/schedule';

import { DecimatedSeries } from '../../ui/charts/decimatedSeries.ts';
import { core } from '../../state/core.svelte.ts';
import { storage } from '../../state/storage.svelte.ts';

/** `none`: nothing started yet; `starting`: the core is building it; `lost`: the core ended during the run. */
export type RunStatus = 'none' | 'starting' | RunState | 'lost';

/** Figures of one epoch, counted from 1. */
export interface Epoch {
  readonly epoch: number;
  readonly trainLoss: number;
  readonly valLoss: number;
  readonly valCorrect: number;
}

/** No run in a core has this id. */
const NOT_IN_THE_CORE = 0;

/** How long a core may take to react to stop. */
const STOP_TIMEOUT_MS = 1000;

export class TrainingRun {
  status = $state<RunStatus>('none');
  /** Present from the moment the core has built the run. */
  description = $state.raw<RunDescription>();
  epochs = $state.raw<readonly Epoch[]>([]);
  /** Mini-batches done; changes whenever `batchLosses` does. */
  steps = $state(0);
  batchLosses = new DecimatedSeries();
  /** The loss of the last mini-batch. */
  batchLoss = $state<number>();
  milliseconds = $state(0);
  divergence = $state.raw<Divergence>();
  /** The condition that it pauses for just now. */
  stoppedBy = $state<StopReason>();
  recorded = $state.raw<RecordedRun>();
  /** What the network of a kept run answers to the validation images. */
  keptAnswers = $state.raw<ValidationAnswers>();
  /** True when it was ended by another run's start. */
  replaced = $state(false);
  /** Why it could not begin: nothing can be learned from its table. */
  tableProblem = $state.raw<TableProblem>();

  private stopping = false;
  private wasToldToStop = false;

  readonly canTrain = $derived(this.status !== 'running' && this.status !== 'starting');
  readonly isActive = $derived(this.status === 'running' || this.status === 'paused');
  /** It has not begun: its weights are as they were drawn. */
  readonly isUntrained = $derived(this.status === 'paused' && this.steps === 0);
  readonly lastEpoch = $derived(this.epochs.at(-1));
  /** How its steps lie in its epochs. */
  private readonly schedule = $derived(
    this.description && new Schedule(this.description.config, this.description.trainRows),
  );
  private readonly epochsDone = $derived(this.schedule?.epochsDone(this.steps) ?? 0);
  /** Mini-batches done in the epoch begun; 0 right after an epoch's end. */
  readonly stepInEpoch = $derived(this.schedule?.stepInEpoch(this.steps) ?? 0);
  /** Mini-batches of the epoch under way. */
  readonly stepsInEpoch = $derived(this.schedule?.stepsIn(this.epochsDone) ?? 0);
  /** Epochs begun, for "epoch x of y". */
  readonly epochNumber = $derived(this.schedule?.epochsBegun(this.steps) ?? 0);
  readonly share = $derived(this.description ? this.steps / this.description.totalSteps : 0);
  /** Seconds to the end: at the pace so far, or at the speed chosen where that is slower. */
  readonly secondsLeft = $derived(
    this.share > 0
      ? Math.max((this.milliseconds / 1000) * (1 / this.share - 1), this.pacedSecondsLeft)
      : undefined,
  );

  /** @param stepsPerSecond the speed chosen; full speed where it gives none */
  constructor(private readonly stepsPerSecond: () => number | undefined = () => undefined) {}

  private get pacedSecondsLeft(): number {
    const left = (this.description?.totalSteps ?? 0) - this.steps;
    return left / (this.stepsPerSecond() ?? Infinity);
  }

  /** Attends to the core from now on. @returns a function that ends it */
  attach(): () => void {
    return core.subscribe({
      progress: (progress) => {
        if (progress.runId === this.description?.id) this.take(progress);
      },
      lost: () => {
        if (this.stopping) void this.keepStopped();
        else if (this.isActive || this.status === 'starting') this.status = 'lost';
        // The next core has no such run.
        if (this.description) this.description = { ...this.description, id: NOT_IN_THE_CORE };
      },
    });
  }

  /**
   * Forgets what was and trains a new run as far as `goal`; without one it waits at its first step.
   * @param lesson it is kept with, by its folder's name
   */
  async start(config: RunConfig, goal: Goal | undefined, lesson = ''): Promise<void> {
    this.clear();
    this.status = 'starting';
    await this.ask(async (service) => {
      // Its file may be gone, and a class may have no row to be trained with.
      const problem = config.data === 'table' ? await service.tableProblem(config) : undefined;
      if (problem) {
        this.tableProblem = problem;
        this.status = 'none';
        return;
      }
      const [description, recorded] = await Promise.all([
        service.prepare(config, lesson),
        service.recordedRun(config),
      ]);
      this.description = description;
      this.recorded = recorded;
      this.status = goal ? 'running' : 'paused';
      if (goal) await service.train(goal, this.stepsPerSecond());
    });
  }

  /** Shows a run that the core has already, from its beginning; with a goal it is gone on with. */
  async adopt(description: RunDescription, goal?: Goal): Promise<void> {
    this.clear();
    this.status = 'starting';
    this.description = description;
    await this.ask(async (service) => {
      this.recorded = await service.recordedRun(description.config);
      await service.resendProgress();
      if (!goal) return;
      this.status = 'running';
      await service.train(goal, this.stepsPerSecond());
    });
  }

  /** Shows a kept run as it ended. */
  showKept({ head, curves, parameterCount, answers }: OpenedRun): void {
    const { config, stepsPerEpoch } = head;
    this.clear();
    this.description = {
      id: NOT_IN_THE_CORE,
      recordId: head.id,
      lesson: head.lesson,
      kernels: head.kernels,
      config,
      stepsPerEpoch,
      totalSteps: new Schedule(config, head.trainRows).totalSteps,
      trainRows: head.trainRows,
      valRows: head.valRows,
      parameterCount,
    };
    this.addCurves(0, curves);
    this.milliseconds = head.milliseconds;
    if (head.divergence) {
      this.divergence = { ...head.divergence, loss: Number(head.divergence.loss) };
    }
    this.keptAnswers = answers;
    this.status = head.state === 'interrupted' ? 'stopped' : head.state;
  }

  /** Changes it while it is paused. @returns whether the core took it */
  async change(change: { learningRate?: number; batchSize?: number }): Promise<boolean> {
    const { id } = this.description ?? {};
    if (id === undefined) return false;
    try {
      const description = await (await core.service()).changeRun(id, change);
      if (description?.id === this.description?.id) this.description = description;
      return description !== undefined;
    } catch (error) {
      if (error instanceof Error && /InvalidRunConfig|CoreLost/.test(error.name)) return false;
      throw error;
    }
  }

  /** Goes on with a paused run. */
  resume(goal: Goal): Promise<void> {
    return this.ask((service) => service.train(goal, this.stepsPerSecond()));
  }

  /** Trains on at the speed that is chosen now. */
  takeSpeed(): Promise<void> {
    return this.ask((service) => service.setSpeed(this.stepsPerSecond()));
  }

  pause(): Promise<void> {
    return this.ask((service) => service.pause());
  }

  /** Ends the run. A core that is busy with a step of many seconds cannot react; it is replaced. */
  async stop(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    this.wasToldToStop = true;
    const timeout = window.setTimeout(() => {
      core.replace();
    }, STOP_TIMEOUT_MS);
    try {
      await this.ask((service) => service.stop());
    } finally {
      window.clearTimeout(timeout);
      this.stopping = false;
    }
  }

  /** The core had to be ended to stop the run: what it had come to is kept all the same. */
  private async keepStopped(): Promise<void> {
    this.status = 'stopped';
    const id = this.description?.recordId;
    if (id === undefined) return;
    await (await core.service()).keepInterrupted(id, 'stopped');
    await storage.refresh();
  }

  /** A call that fails because the core died needs no word of its own: the run says so already. */
  private async ask(call: (service: CoreService) => Promise<void>): Promise<void> {
    const service = await core.service();
    try {
      await call(service);
    } catch (error) {
      if (this.endedWithCore()) return;
      if (this.status === 'starting') this.status = 'none';
      throw error;
    }
  }

  /** A method, because the status changes while calls are under way. */
  private endedWithCore(): boolean {
    return this.status === 'lost' || this.status === 'stopped';
  }

  private take(progress: Progress): void {
    // Told from the beginning anew, what was on its way before belongs to what was forgotten.
    if (progress.firstStep !== this.steps) return;
    this.addCurves(progress.firstEpoch, progress);
    this.milliseconds = progress.milliseconds;
    this.divergence = progress.divergence;
    this.stoppedBy = progress.stoppedBy;
    this.status = progress.state;
    // The core has one run at a time: the next one's start ends the one before.
    this.replaced = progress.state === 'stopped' && !this.wasToldToStop;
  }

  private addCurves(firstEpoch: number, curves: RunCurves): void {
    this.batchLosses.add(curves.batchLosses);
    this.steps = this.batchLosses.length;
    this.batchLoss = curves.batchLosses.at(-1) ?? this.batchLoss;
    if (curves.trainLosses.length > 0) {
      this.epochs = [...this.epochs, ...epochsOf(firstEpoch, curves)];
    }
  }

  private clear(): void {
    this.keptAnswers = undefined;
    this.description = undefined;
    this.epochs = [];
    this.batchLosses = new DecimatedSeries();
    this.steps = 0;
    this.batchLoss = undefined;
    this.milliseconds = 0;
    this.divergence = undefined;
    this.stoppedBy = undefined;
    this.recorded = undefined;
    this.replaced = false;
    this.tableProblem = undefined;
    this.wasToldToStop = false;
  }
}

function epochsOf(firstEpoch: number, { trainLosses, valLosses, valCorrect }: RunCurves): Epoch[] {
  return Array.from(trainLosses, (trainLoss, i) => ({
    epoch: firstEpoch + i + 1,
    trainLoss,
    valLoss: valLosses[i] ?? NaN,
    valCorrect: valCorrect[i] ?? 0,
  }));
}
