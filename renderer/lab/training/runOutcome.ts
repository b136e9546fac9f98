// What came of a run so far, in sentences.

import type { RunDescription } from '@backprop-lab/core/service';
import { classesOf } from '@backprop-lab/core/training/hyperparameters';
import type { RunConfigField } from '@backprop-lab/core/training/runConfig';

import type { Dictionary } from '../../language/en.ts';
import { lossValue } from '../../language/numbers.ts';
import type { Epoch, TrainingRun } from './trainingRun.svelte.ts';

export interface RunOutcome {
  /** Why there is no result, or none that counts. */
  readonly problem: string | undefined;
  /** Empty before the first epoch's end. */
  readonly result: string;
  readonly when: string;
}

/**
 * @param wrongFields of the form, that keep a run from starting
 * @param refusal why nothing can be learned from its table
 */
export function outcomeOf(
  run: TrainingRun,
  wrongFields: readonly RunConfigField[],
  hasCoreFailed: boolean,
  words: Dictionary,
  refusal?: string,
): RunOutcome {
  const { description, lastEpoch, replaced } = run;
  const problem =
    wrongFields.length > 0
      ? words.run.refused(wrongFields.map((field) => words.fields[field].name))
      : (problemOf(run, hasCoreFailed, words) ?? refusal);
  if (!lastEpoch || !description) {
    return { problem, result: '', when: replaced ? words.run.replaced : words.run.noResult };
  }
  const after = words.run.afterEpoch(lastEpoch.epoch, haltOf(run));
  return {
    problem,
    result: resultOf(lastEpoch, description, words),
    when: run.stoppedBy
      ? `${after}${words.lab.pausedBecause[run.stoppedBy]}`
      : replaced
        ? `${after} ${words.run.replaced}`
        : after,
  };
}

/** How many answers were right, or, where nothing is right or wrong, how far off they were. */
function resultOf(
  { valCorrect, valLoss }: Epoch,
  { valRows, config }: RunDescription,
  { run: words }: Dictionary,
): string {
  return classesOf(config) === 0
    ? words.validationLoss(lossValue(valLoss))
    : words.correct(valCorrect, valRows, config);
}

/** The same in one line, for those who hear it. */
export function spoken({ problem, result, when }: RunOutcome): string {
  return problem ?? `${result} ${when}`.trim();
}

function problemOf(
  { status, description, divergence, epochNumber }: TrainingRun,
  hasCoreFailed: boolean,
  { run: words }: Dictionary,
): string | undefined {
  if (hasCoreFailed) return words.coreFailed;
  if (status === 'lost') {
    return description ? words.lost(epochNumber, description.config.epochs) : words.lostAtStart;
  }
  return divergence && description
    ? words.diverged(divergence, description.config.learningRate)
    : undefined;
}

/** Why it does not go on just now. */
function haltOf({ status }: TrainingRun): 'paused' | 'stopped' | 'finished' | undefined {
  return status === 'paused' || status === 'stopped' || status === 'finished' ? status : undefined;
}
