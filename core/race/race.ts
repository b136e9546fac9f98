// Several runs that start together and are trained in turn, an epoch each: what differs is one field.

import { unsaid, type Portions } from '../portions.ts';
import type {
  RunConfig,
  RunConfigField,
} from '../training/hyperparameters.ts';
import type { EpochResult, Trainer } from '../training/trainer.ts';

/** An epoch of one of the runs. */
export interface RaceEpoch extends EpochResult {
  /** Counted from 0, in the order in which they were given. */
  readonly run: number;
}

/** How far one run has come. */
export interface Standing {
  /** Of every epoch so far. */
  readonly epochs: readonly EpochResult[];
  /** The loss was NaN or infinite: it goes no further. */
  readonly diverged: boolean;
}

/** Runs under way together: one that diverges drops out, the others go on. */
export class Race {
  private readonly epochs: EpochResult[][];
  private readonly diverged: boolean[];

  constructor(private readonly trainers: readonly Trainer[]) {
    this.epochs = trainers.map(() => []);
    this.diverged = trainers.map(() => false);
  }

  /** Of each, as it is now. */
  get standings(): Standing[] {
    return this.epochs.map((epochs, run) => ({
      epochs,
      diverged: this.diverged[run],
    }));
  }

  /** Work done, 0 to 1: a run that has dropped out has none left. */
  get share(): number {
    const shares = this.trainers.map(({ steps, totalSteps }, run) =>
      this.diverged[run] ? 1 : steps / totalSteps,
    );
    return (
      shares.reduce((sum, share) => sum + share, 0) / shares.length
    );
  }

  isRunning(run: number): boolean {
    const { steps, totalSteps } = this.trainers[run];
    return !this.diverged[run] && steps < totalSteps;
  }

  /** Trains all of them to their ends. Says each epoch as it ends. */
  *inPortions(): Portions<void, RaceEpoch | undefined> {
    while (this.trainers.some((_, run) => this.isRunning(run))) {
      for (const [run, trainer] of this.trainers.entries()) {
        if (!this.isRunning(run)) continue;
        const result = yield* unsaid(epochOf(trainer));
        if (result === undefined) {
          this.diverged[run] = true;
          yield undefined;
          continue;
        }
        this.epochs[run].push(result);
        yield { run, ...result };
      }
    }
  }
}

/**
 * Trains all of them to their ends. Says each epoch as it ends.
 * @returns where each of them ended
 */
export function* raceInPortions(
  trainers: readonly Trainer[],
): Portions<Standing[], RaceEpoch | undefined> {
  const race = new Race(trainers);
  yield* race.inPortions();
  return race.standings;
}

/** @returns undefined when a loss was no number any more */
function* epochOf(trainer: Trainer): Portions<EpochResult | undefined> {
  do {
    const loss = trainer.isSlow
      ? yield* trainer.stepInPortions()
      : trainer.step();
    if (!Number.isFinite(loss)) return undefined;
    yield;
  } while (!trainer.atEpochEnd);
  const result = yield* trainer.finishEpochInPortions();
  return Number.isFinite(result.valLoss) ? result : undefined;
}

/** Who is ahead at what; undefined where nobody is, or the task counts no answers. */
export interface Leaders {
  readonly trainLoss: number | undefined;
  readonly valLoss: number | undefined;
  readonly valCorrect: number | undefined;
}

/** Nobody is. */
export const NO_LEADERS: Leaders = {
  trainLoss: undefined,
  valLoss: undefined,
  valCorrect: undefined,
};

/** Whether the figures of such runs mean the same: losses of different tasks, and answers to different data, are no better or worse than one another. */
export function areComparable(configs: readonly RunConfig[]): boolean {
  const deciding: readonly RunConfigField[] = [
    ...([
      'data',
      'task',
      'positiveClass',
      'standardizeTarget',
    ] as const),
  ];
  return deciding.every(
    (field) =>
      new Set(configs.map((config) => config[field])).size === 1,
  );
}

/**
 * @param isCounted whether answers of this task are right or wrong. Of equals the first leads.
 * @param valRows validation rows of each run, of which that many are right; all the same when left out
 */
export function leadersOf(
  standings: readonly Standing[],
  isCounted: boolean,
  valRows: readonly number[] = standings.map(() => 1),
): Leaders {
  const best = (score: (last: EpochResult, run: number) => number) => {
    let [leader, most]: [number | undefined, number] = [
      undefined,
      -Infinity,
    ];
    for (const [run, { epochs, diverged }] of standings.entries()) {
      const last = epochs.at(-1);
      if (diverged || !last || !(score(last, run) > most)) continue;
      [leader, most] = [run, score(last, run)];
    }
    return leader;
  };
  return {
    trainLoss: best(({ trainLoss }) => -trainLoss),
    valLoss: best(({ valLoss }) => -valLoss),
    valCorrect: isCounted
      ? best(({ valCorrect }, run) => valCorrect / valRows[run])
      : undefined,
  };
}

/** Fields whose values mean nothing by themselves: runs that differ in one show how much chance decides. */
export function isSeed(field: RunConfigField): boolean {
  const seeds: readonly RunConfigField[] = [
    ...(['torchSeed', 'numpySeed', 'dataSeed', 'splitSeed'] as const),
  ];
  return seeds.includes(field);
}

/** Of several values. */
export interface Band {
  readonly least: number;
  readonly median: number;
  readonly greatest: number;
}

/** Of runs that differ in a seed alone, after one epoch. */
export interface EpochBand {
  /** Counted from 1. */
  readonly epoch: number;
  readonly trainLoss: Band;
  readonly valLoss: Band;
  readonly valCorrect: Band;
}

/**
 * Median and range, epoch by epoch, of the runs that came so far.
 * @param from epochs to pass over
 * @param to epochs to end with
 */
export function bandsOf(
  standings: readonly Standing[],
  from = 0,
  to = Math.max(...standings.map(({ epochs }) => epochs.length)),
): EpochBand[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => {
    const there = standings.flatMap(
      ({ epochs }) => epochs[from + i] ?? [],
    );
    return {
      epoch: from + i + 1,
      trainLoss: bandOf(there.map(({ trainLoss }) => trainLoss)),
      valLoss: bandOf(there.map(({ valLoss }) => valLoss)),
      valCorrect: bandOf(there.map(({ valCorrect }) => valCorrect)),
    };
  });
}

/** @param values at least one */
export function bandOf(values: readonly number[]): Band {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return {
    least: sorted[0],
    median:
      (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2,
    greatest: sorted[sorted.length - 1],
  };
}
