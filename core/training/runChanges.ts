// Changes of a run that were made while it was paused: part of its settings, so that with the same settings it gives the same numbers.

import * as v from 'valibot';

import { boundedList } from '../boundedList.ts';

/** More than a learner makes by hand. */
const MOST = 100;
/** 1,000 epochs of 10,000 steps. */
const LAST_STEP = 1e7;
const batchSizes = { minimum: 1, maximum: 10_000 } as const;
const learningRates = { minimum: 1e-6, maximum: 1000 } as const;

/** The learning rate counts from the next step on, the batch size from the next epoch on. */
const RunChangeSchema = v.pipe(
  v.strictObject({
    /** Mini-batches done before it. */
    afterStep: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(LAST_STEP),
    ),
    learningRate: v.exactOptional(
      v.pipe(
        v.number(),
        v.minValue(learningRates.minimum),
        v.maxValue(learningRates.maximum),
      ),
    ),
    batchSize: v.exactOptional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(batchSizes.minimum),
        v.maxValue(batchSizes.maximum),
      ),
    ),
  }),
  v.check(
    ({ learningRate, batchSize }) =>
      learningRate !== undefined || batchSize !== undefined,
    'a change of nothing',
  ),
);

export type RunChange = v.InferOutput<typeof RunChangeSchema>;

/**
 * The changes with one more; what it leaves out stays as the one at the same place had it.
 * @param afterStep mini-batches done, no fewer than before any of the others
 */
export function withChange(
  changes: readonly RunChange[],
  afterStep: number,
  change: Omit<RunChange, 'afterStep'>,
): RunChange[] {
  const before = changes.find((each) => each.afterStep === afterStep);
  const others = changes.filter((each) => each !== before);
  return [...others, { ...before, ...change, afterStep }];
}

/** In the order of their steps. */
export const RunChangesSchema = v.pipe(
  boundedList(RunChangeSchema, { maximum: MOST }),
  v.check(
    (changes) =>
      changes.every(
        ({ afterStep }, i) =>
          i === 0 || changes[i - 1].afterStep <= afterStep,
      ),
    'changes out of their order',
  ),
);
