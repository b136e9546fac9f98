// Everything that is stored of a run: its configuration, its results, and its training state.

import * as v from 'valibot';

import type { ParameterValues } from '../serviceAnswers.ts';
import type { Divergence } from '../training/progress.ts';
import { RunConfigSchema } from '../training/runConfig.ts';
import { upgradeRunConfig } from '../training/storedConfig.ts';
import type { RunCurves } from '../training/runLog.ts';
import type { TrainingPosition } from '../training/trainer.ts';

export const RECORD_VERSION = 1;

/** `interrupted`: it neither finished nor was stopped. */
const keptStates = [
  'finished',
  'stopped',
  'diverged',
  'interrupted',
] as const;

export type KeptState = (typeof keptStates)[number];

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const DivergenceSchema = v.object({
  step: count,
  epoch: count,
  /** As text: JSON has no such numbers. */
  loss: v.picklist(['NaN', 'Infinity', '-Infinity']),
  largestParameter: v.number(),
});

/** What a run is called, and what the learner wrote about it. */
const labels = {
  name: v.pipe(v.string(), v.maxLength(200)),
  note: v.pipe(v.string(), v.maxLength(20_000)),
  starred: v.boolean(),
};

export const RunLabelsSchema = v.strictObject({
  name: v.exactOptional(labels.name),
  note: v.exactOptional(labels.note),
  starred: v.exactOptional(labels.starred),
});

export type RunLabels = v.InferOutput<typeof RunLabelsSchema>;

/** Names a run, and the file that keeps it: no path, whatever it is joined to. */
export const RunIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,64}$/),
);

/** A lesson's folder; empty where a run was started in none. */
export const LessonNameSchema = v.pipe(v.string(), v.maxLength(64));

export const RunHeadSchema = v.object({
  version: v.literal(RECORD_VERSION),
  id: RunIdSchema,
  config: RunConfigSchema,
  /** The lesson it was started in, by its folder's name. */
  lesson: LessonNameSchema,
  state: v.picklist(keptStates),
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Time spent training, pauses left out. */
  milliseconds: v.pipe(v.number(), v.minValue(0)),
  /** Mini-batches done. */
  steps: count,
  stepsPerEpoch: v.pipe(count, v.minValue(1)),
  trainRows: count,
  valRows: count,
  divergence: v.optional(DivergenceSchema),
  /** Version of the app that trained it. */
  appVersion: v.string(),
  /** The loops it was computed with. */
  kernels: v.string(),
  /** SHA-256 of the data it was trained on. */
  dataHash: v.string(),
  ...labels,
});

export type RunHead = v.InferOutput<typeof RunHeadSchema>;

/** A head as any version so far wrote it. */
export const StoredRunHeadSchema = v.pipe(
  v.looseObject({ config: v.unknown() }),
  v.transform(({ config, ...rest }) => ({
    ...rest,
    config: upgradeRunConfig(config),
  })),
  RunHeadSchema,
);

export interface RunRecord {
  readonly head: RunHead;
  readonly curves: RunCurves;
  readonly parameters: readonly ParameterValues[];
  /** Of a run that can be gone on with. */
  readonly position?: TrainingPosition;
}

/** A divergence as JSON can hold it. */
export function savedDivergence(
  divergence: Divergence,
): RunHead['divergence'] {
  const loss = String(divergence.loss) as 'NaN' | 'Infinity';
  return { ...divergence, loss };
}
