// Questions about digits that a learner draws, to the network of the current run as it is now.

import type { DataSource } from '../data/dataSource.ts';
import type { Host } from '../host.ts';
import { inSlices, type Portions } from '../portions.ts';
import { newKernels } from '../tensor/kernels.ts';
import { CurrentRun, MadeForRun } from '../training/currentRun.ts';
import type { Run } from '../training/run.ts';
import { parametersOf } from '../training/surfaceService.ts';
import {
  DigitQuestions,
  type ChangedDigit,
  type ConfirmedGradient,
  type DrawnDigit,
  type JudgedDigits,
  type LabelledDigit,
} from './digitQuestions.ts';

/**
 * Images are 64 brightnesses, 0 to 16, and labels 0 to 9. Each is answered
 * undefined when a later run has taken the place of the one that is asked
 * about, and about a run on other data than the digits.
 */
export interface DrawingService {
  /** @param wished label that loss and gradient are about */
  drawnDigit(
    runId: number,
    pixels: Uint8Array,
    wished: number,
  ): Promise<DrawnDigit | undefined>;
  /** That gradient held against autograd's. */
  confirmInputGradient(
    runId: number,
    pixels: Uint8Array,
    wished: number,
  ): Promise<ConfirmedGradient | undefined>;
  /** The image moved against that gradient until the network says of it what is wished, or nothing helps. */
  changedDigit(
    runId: number,
    pixels: Uint8Array,
    wished: number,
  ): Promise<ChangedDigit | undefined>;
  /** How many digits of a learner's own are answered rightly. */
  judgeDigits(
    runId: number,
    digits: readonly LabelledDigit[],
  ): Promise<JudgedDigits | undefined>;
}

/** @param currentRun the run prepared last */
export function createDrawingService(
  source: DataSource,
  host: Host,
  currentRun: () => Run | undefined,
): DrawingService {
  const current = new CurrentRun(currentRun);
  const made = new MadeForRun(async ({ trainer }) => {
    const { config, kernels } = trainer;
    const own = newKernels(kernels.name);
    const digits = await source.digits();
    return new DigitQuestions(config, digits, own);
  });

  function asked<Answer>(
    runId: number,
    question: (questions: DigitQuestions) => Portions<Answer>,
  ): Promise<Answer | undefined> {
    return current.askInTurn(runId, async (run) => {
      if (run.trainer.config.data !== 'digits') return undefined;
      const questions = await made.of(run);
      questions.take(parametersOf(run), run.trainer.steps);
      return inSlices(question(questions), host);
    });
  }

  return {
    drawnDigit: (runId, pixels, wished) =>
      asked(runId, (questions) => questions.drawn(pixels, wished)),
    confirmInputGradient: (runId, pixels, wished) =>
      asked(runId, (questions) => questions.confirmed(pixels, wished)),
    changedDigit: (runId, pixels, wished) =>
      asked(runId, (questions) => questions.towards(pixels, wished)),
    judgeDigits: (runId, digits) =>
      asked(runId, (questions) => questions.judged(digits)),
  };
}
