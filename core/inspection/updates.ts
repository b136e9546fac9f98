// The last step of a run: as it was watched while it trained, or repeated from where its epoch began.

import type { DataSource } from '../data/dataSource.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Host } from '../host.ts';
import type { Update } from '../nn/watchedOptimizer.ts';
import { inSlices, saying, type Portions } from '../portions.ts';
import { newKernels } from '../tensor/kernels.ts';
import { prepareInPortions } from '../training/prepare.ts';
import type { Run } from '../training/run.ts';
import { Trainer } from '../training/trainer.ts';

/** What is known without repeating anything. */
export interface KnownUpdate {
  /** Undefined where no step has changed anything yet. */
  readonly update: Update | undefined;
}

/**
 * The step that a run at rest did last, where it was watched; of one that
 * trains, the last that was: the next one will be.
 * @returns undefined where it must be repeated
 */
export function knownUpdate({
  trainer,
  path,
  state,
}: Run): KnownUpdate | undefined {
  const { optimizer, steps } = trainer;
  if (state === 'running') {
    optimizer.watchNext();
    return { update: optimizer.last };
  }
  if (optimizer.last?.step === steps) return { update: optimizer.last };
  return path.startBefore(steps) ? undefined : { update: undefined };
}

/**
 * The step that a run at rest did last, from its epoch's beginning on; what it
 * says is how much of the way is behind it. The run may go on meanwhile.
 * @param data of the run
 * @param goesOn is asked after every portion: whether the answer is still waited for
 * @returns undefined where no step has changed anything yet, or nobody waits
 */
export function* repeatedUpdate(
  { trainer, path }: Run,
  data: Dataset,
  goesOn: () => boolean = () => true,
): Portions<Update | undefined, number> {
  const { optimizer, steps, config } = trainer;
  const start = path.startBefore(steps);
  if (!start) return undefined;
  const kernels = newKernels(trainer.kernels.name);
  const preparing = prepareInPortions(config, data, kernels);
  const prepared = yield* saying(preparing, 0);
  const repeated = new Trainer(config, data, { kernels, prepared });
  repeated.position = start;
  while (repeated.steps < steps) {
    // A step whose loss was no number changed nothing: then it is the one before.
    if (repeated.steps >= steps - 2) repeated.optimizer.watchNext();
    const portions = stepOf(repeated);
    while (!portions.next().done) {
      yield (repeated.steps - start.steps) / (steps - start.steps);
      if (!goesOn()) return undefined;
    }
  }
  const { last } = repeated.optimizer;
  if (last && last.step > (optimizer.last?.step ?? 0))
    optimizer.last = last;
  return last ?? optimizer.last;
}

/** A portion at least. */
function* stepOf(trainer: Trainer): Portions<void> {
  if (trainer.isSlow) yield* trainer.stepInPortions();
  else trainer.step();
  yield;
}

/** The last updates of the current run, for all who ask: what is repeated is repeated once, and other questions are answered meanwhile. */
export class LastUpdates {
  private repeating:
    | {
        readonly run: Run;
        readonly steps: number;
        readonly found: Promise<Update | undefined>;
      }
    | undefined;

  /** @param currentRun the run prepared last */
  constructor(
    private readonly source: Pick<DataSource, 'load'>,
    private readonly host: Pick<Host, 'now' | 'yieldToEventLoop'>,
    private readonly currentRun: () => Run | undefined,
  ) {}

  /**
   * @returns undefined where no step has changed anything yet; where the run goes on
   *   before it is found, the last update that was watched
   */
  async of(run: Run): Promise<Update | undefined> {
    const known = knownUpdate(run);
    if (known) return known.update;
    const { steps } = run.trainer;
    const { repeating } = this;
    if (repeating?.run === run && repeating.steps === steps)
      return repeating.found;
    const found = this.repeat(run, steps);
    const mine = { run, steps, found };
    this.repeating = mine;
    try {
      return await found;
    } finally {
      // It would keep a run that is over in memory.
      if (this.repeating === mine) this.repeating = undefined;
    }
  }

  private async repeat(
    run: Run,
    steps: number,
  ): Promise<Update | undefined> {
    const { trainer } = run;
    const { data } = await this.source.load(trainer.config);
    // Whoever goes on with the run does not wait for this.
    const goesOn = () =>
      this.currentRun() === run &&
      run.state !== 'running' &&
      trainer.steps === steps;
    if (!goesOn()) return trainer.optimizer.last;
    const work = repeatedUpdate(run, data, goesOn);
    return (await inSlices(work, this.host)) ?? trainer.optimizer.last;
  }
}
