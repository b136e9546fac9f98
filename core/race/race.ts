// Several runs that start together and are trained in turn, an epoch each: what differs is one field.

import type { Portions } from '../portions.ts';
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

/**
 * Trains all of them to their ends. Says each epoch as it ends; one that
 * diverges drops out, the others go on.
 * @returns where each of them ended
 */
export function* raceInPortions(
  trainers: readonly Trainer[],
): Portions<Standing[], RaceEpoch | undefined> {
  const epochs: EpochResult[][] = trainers.map(() => []);
  const diverged = trainers.map(() => false);
  const isRunning = (run: number) =>
    !diverged[run] && trainers[run].steps < trainers[run].totalSteps;
  while (trainers.some((_, run) => isRunning(run))) {
    for (const [run, trainer] of trainers.entries()) {
      if (!isRunning(run)) continue;
      const result = yield* silently(epochOf(trainer));
      if (result === undefined) {
        diverged[run] = true;
        yield undefined;
        continue;
      }
      epochs[run].push(result);
      yield { run, ...result };
    }
  }
  return epochs.map((each, run) => ({
    epochs: each,
    diverged: diverged[run],
  }));
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

function* silently<Result>(
  work: Portions<Result>,
): Portions<Result, undefined> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield undefined;
  }
}

/** Who is ahead at what; undefined where nobody is, or the task counts no answers. */
export interface Leaders {
  readonly trainLoss: number | undefined;
  readonly valLoss: number | undefined;
  readonly valCorrect: number | undefined;
}

/** @param isCounted whether answers of this task are right or wrong. Of equals the first leads. */
export function leadersOf(
  standings: readonly Standing[],
  isCounted: boolean,
): Leaders {
  const best = (score: (last: EpochResult) => number) => {
    let [leader, most]: [number | undefined, number] = [
      undefined,
      -Infinity,
    ];
    for (const [run, { epochs, diverged }] of standings.entries()) {
      const last = epochs.at(-1);
      if (diverged || !last || !(score(last) > most)) continue;
      [leader, most] = [run, score(last)];
    }
    return leader;
  };
  return {
    trainLoss: best(({ trainLoss }) => -trainLoss),
    valLoss: best(({ valLoss }) => -valLoss),
    valCorrect: isCounted
      ? best(({ valCorrect }) => valCorrect)
      : undefined,
  };
}

/** Of runs that differ in their seeds alone, at one epoch. */
export interface Band {
  readonly least: number;
  readonly median: number;
  readonly greatest: number;
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
