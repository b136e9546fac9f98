// Everything a client may ask of the core: one typed interface, whatever process the core lives in.

import type { TableService } from './data/table/tableService.ts';
import type { DemonstrationService } from './demonstrations/demonstrationService.ts';
import type { DrawingService } from './drawing/drawingService.ts';
import type { CheckService } from './gradientCheck/checkService.ts';
import type { InspectionService } from './inspection/inspectionService.ts';
import type { LandscapeService } from './landscape/landscapeService.ts';
import type { RaceService } from './race/raceService.ts';
import type { RunHead } from './runs/runRecord.ts';
import type { RunsService } from './runs/runsService.ts';
import type {
  ParameterValues,
  RunDescription,
  UntrainedForward,
} from './serviceAnswers.ts';
import type { KernelName } from './tensor/kernelInterface.ts';
import type { RecordedRun } from './training/recorded.ts';
import type { Goal } from './training/run.ts';
import type { RunChange } from './training/runChanges.ts';
import type { RunConfig } from './training/runConfig.ts';
import type { StopConditions } from './training/stopConditions.ts';
import type { SurfaceService } from './training/surfaceService.ts';
import type { ValidationService } from './training/validationService.ts';

/**
 * `train`, `pause` and `stop` concern the run prepared last. Every call
 * rejects with `InvalidArguments` what its schema refuses (`serviceSchemas.ts`).
 */
export interface CoreService
  extends
    CheckService,
    DemonstrationService,
    InspectionService,
    LandscapeService,
    DrawingService,
    RaceService,
    RunsService,
    SurfaceService,
    TableService,
    ValidationService {
  /**
   * Ends the run before it, if any, and builds a new one, which waits at its first step.
   * @param lesson it is started in, by its folder's name
   * @throws InvalidRunConfig
   * @throws TableRefused where there is a `tableProblem`
   */
  prepare(config: RunConfig, lesson?: string): Promise<RunDescription>;
  /**
   * Ends the current run, if any, and restores an interrupted one, paused where it was interrupted.
   * @throws BadRunFile
   */
  resumeInterrupted(id: string): Promise<RunDescription>;
  /** The kernels that networks are computed with. */
  kernels(): Promise<KernelName>;
  /** Runs that were interrupted and are not under way again. */
  interruptedRuns(): Promise<RunHead[]>;
  /** The run prepared last, in whatever state it is: for a window that does not know of it. */
  currentRun(): Promise<RunDescription | undefined>;
  /** Sends all progress of the current run once more, from its beginning. */
  resendProgress(): Promise<void>;
  /** Pauses what trains. Resolves when all that was to be kept is kept. */
  pauseAndFlush(): Promise<void>;
  /**
   * Trains on as far as `goal`. Progress goes to the listener.
   * @param stepsPerSecond at full speed without it
   */
  train(goal: Goal, stepsPerSecond?: number): Promise<void>;
  /** Changes how fast the current run trains, at once: nothing but the time it takes. */
  setSpeed(stepsPerSecond?: number): Promise<void>;
  /** When runs of the lab pause by themselves, the current one and all later ones: nothing but how far they go at once. */
  setStopConditions(conditions: StopConditions): Promise<void>;
  pause(): Promise<void>;
  /**
   * Changes a paused run: the learning rate from the next step on, the batch
   * size from the next epoch on. Both become part of its settings.
   * @returns undefined when it does not pause, or a later run has taken its place
   * @throws InvalidRunConfig
   */
  changeRun(
    runId: number,
    change: Omit<RunChange, 'afterStep'>,
  ): Promise<RunDescription | undefined>;
  stop(): Promise<void>;
  /**
   * The parameters as they are now; empty before the first run.
   * @param runId of a run's description: empty as well when a later one has taken its place
   * @param names of those that are asked for; all where there are none
   */
  parameters(
    runId?: number,
    names?: readonly string[],
  ): Promise<ParameterValues[]>;
  /** What PyTorch recorded for a run with these settings, if we have it. */
  recordedRun(config: RunConfig): Promise<RecordedRun | undefined>;
  /**
   * The article's forward-only program: an untrained network meets the training images.
   * @throws InvalidRunConfig
   */
  untrainedForward(config: RunConfig): Promise<UntrainedForward>;
}
