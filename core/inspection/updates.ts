// The last step of a run: as it was watched while it trained, or repeated from where its epoch began.

import type { Dataset } from '../data/dataset.ts';
import type { Update } from '../nn/watchedOptimizer.ts';
import type { Portions } from '../portions.ts';
import { newKernels } from '../tensor/kernels.ts';
import { prepareInPortions } from '../training/prepare.ts';
import type { Run } from '../training/run.ts';
import { Trainer } from '../training/trainer.ts';

/**
 * The step that a run at rest did last; of one that trains, the last that was
 * watched: the next one will be.
 * @returns undefined where no step has changed anything yet
 */
export function* lastUpdate(
  run: Run,
  data: Dataset,
): Portions<Update | undefined> {
  const { trainer, path, state } = run;
  const { optimizer, steps, config } = trainer;
  if (state === 'running') {
    optimizer.watchNext();
    return optimizer.last;
  }
  if (optimizer.last?.step === steps) return optimizer.last;
  const start = path.startBefore(steps);
  if (!start) return undefined;
  const kernels = newKernels(trainer.kernels.name);
  const prepared = yield* prepareInPortions(config, data, kernels);
  const repeated = new Trainer(config, data, { kernels, prepared });
  repeated.position = start;
  while (repeated.steps < steps) {
    // Whoever goes on with the run does not wait for this.
    if (run.state === 'running') return optimizer.last;
    // A step whose loss was no number changed nothing: then it is the one before.
    if (repeated.steps >= steps - 2) repeated.optimizer.watchNext();
    if (repeated.isSlow) yield* repeated.stepInPortions();
    else repeated.step();
    yield;
  }
  optimizer.last = repeated.optimizer.last ?? optimizer.last;
  return optimizer.last;
}
