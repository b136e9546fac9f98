// Questions about what the current run's network answers to the rows that are held back, as it is now.

import type { DataSource } from '../data/dataSource.ts';
import type { Host } from '../host.ts';
import { inSlices } from '../portions.ts';
import type { ValidationAnswers } from '../serviceAnswers.ts';
import { newKernels } from '../tensor/kernels.ts';
import { CurrentRun, MadeForRun } from './currentRun.ts';
import type { Run } from './run.ts';
import { parametersOf } from './surfaceService.ts';
import { answersNow, ValidationNetwork } from './validationAnswers.ts';

export interface ValidationService {
  /**
   * What the network answers to the validation images as it is now.
   * @param runId of the run's description
   * @returns undefined when a later run has taken its place
   */
  validationAnswers(
    runId: number,
  ): Promise<ValidationAnswers | undefined>;
}

/** @param currentRun the run prepared last */
export function createValidationService(
  source: Pick<DataSource, 'load'>,
  host: Pick<Host, 'now' | 'yieldToEventLoop'>,
  currentRun: () => Run | undefined,
): ValidationService {
  const current = new CurrentRun(currentRun);
  /** Of runs that step slowly. */
  const networks = new MadeForRun(async ({ trainer }) => {
    const { config, kernels } = trainer;
    const { data } = await source.load(config);
    const own = newKernels(kernels.name);
    return new ValidationNetwork(config, data, own);
  });

  return {
    validationAnswers: (runId) => {
      const run = currentRun();
      if (run?.id === runId && !run.trainer.isSlow)
        return Promise.resolve(answersNow(run.trainer));
      return current.askInTurn(runId, async (asked) => {
        const network = await networks.of(asked);
        const { steps } = asked.trainer;
        const work = network.answers(parametersOf(asked), steps);
        return inSlices(work, host);
      });
    },
  };
}
