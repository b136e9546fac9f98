// Everything that is stored of a run: its configuration, its results, and its training state.

import * as v from 'valibot';

import { descriptionOf } from '../data/descriptions.ts';
import type { ParameterValues } from '../serviceAnswers.ts';
import { rowsOf } from '../training/hyperparameters.ts';
import type { Divergence } from '../training/progress.ts';
import {
  RunConfigSchema,
  trainingRows,
} from '../training/runConfig.ts';
import { upgradeRunConfig } from '../training/storedConfig.ts';
import { Schedule } from '../training/schedule.ts';
import type { RunCurves } from '../training/runLog.ts';
import type { TrainingPosition } from '../training/trainer.ts';
import { isMoment } from './moment.ts';

export const RECORD_VERSION = 1;

/** `interrupted`: it neither finished nor was stopped. */
const keptStates = [
  'finished',
  'stopped',
  'diverged',
  'interrupted',
] as const;

export type KeptState = (typeof keptStates)[number];

/** A century: no run takes longer, and any language can say it. */
const MAX_MILLISECONDS = 100 * 366 * 24 * 60 * 60 * 1000;
/** Of names that the app gives, not the learner. */
const MAX_NAME_LENGTH = 100;

export const countSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(Number.MAX_SAFE_INTEGER),
);

/** JSON can say numbers that are too large for any: they are read as infinite. */
export const finiteSchema = v.pipe(v.number(), v.finite());

const appsName = v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH));

const DivergenceSchema = v.object({
  step: countSchema,
  epoch: countSchema,
  /** As text: JSON has no such numbers. */
  loss: v.picklist(['NaN', 'Infinity', '-Infinity']),
  largestParameter: v.pipe(finiteSchema, v.minValue(0)),
});

/** Characters of a learner's code. */
const MAX_CODE_LENGTH = 20_000;

/** The backward pass of a run that was trained with a learner's own. */
export const OwnBackwardSchema = v.strictObject({
  /** The exercise that it was written for, by its folder's name. */
  exercise: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  code: v.pipe(v.string(), v.maxLength(MAX_CODE_LENGTH)),
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

/** Names a run, and its file unless somebody renamed that: no path, whatever it is joined to. */
export const RunIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,64}$/),
);

/** A lesson's folder; empty where a run was started in none. */
export const LessonNameSchema = v.pipe(v.string(), v.maxLength(64));

const HeadEntriesSchema = v.object({
  version: v.literal(RECORD_VERSION),
  id: RunIdSchema,
  config: RunConfigSchema,
  /** The lesson it was started in, by its folder's name. */
  lesson: LessonNameSchema,
  state: v.picklist(keptStates),
  startedAt: v.pipe(
    v.string(),
    v.isoTimestamp(),
    v.check(isMoment, 'a moment that no calendar has'),
  ),
  /** Time spent training, pauses left out. */
  milliseconds: v.pipe(
    v.number(),
    v.minValue(0),
    v.maxValue(MAX_MILLISECONDS),
  ),
  /** Mini-batches done. */
  steps: countSchema,
  stepsPerEpoch: v.pipe(countSchema, v.minValue(1)),
  trainRows: v.pipe(countSchema, v.minValue(1)),
  valRows: v.pipe(countSchema, v.minValue(1)),
  divergence: v.optional(DivergenceSchema),
  /** Version of the app that trained it. */
  appVersion: appsName,
  /** The loops it was computed with. */
  kernels: appsName,
  /** SHA-256 of the data it was trained on. */
  dataHash: appsName,
  ownBackward: v.exactOptional(OwnBackwardSchema),
  ...labels,
});

export type RunHead = v.InferOutput<typeof HeadEntriesSchema>;

/** What contradicts the rest of a head, by the entry that is to blame. */
const contradictions: readonly (readonly [
  keyof RunHead,
  (head: RunHead) => boolean,
])[] = [
  [
    'trainRows',
    // A file of data may have had more rows once; generated rows are as many as were asked for.
    ({ config, trainRows }) =>
      isGenerated(config) && trainRows !== trainingRows(config),
  ],
  [
    'valRows',
    ({ config, trainRows, valRows }) =>
      isGenerated(config) && trainRows + valRows !== rowsOf(config),
  ],
  [
    'stepsPerEpoch',
    ({ config, trainRows, stepsPerEpoch }) =>
      stepsPerEpoch !== Math.ceil(trainRows / config.batchSize),
  ],
  ['steps', (head) => head.steps > totalSteps(head)],
  [
    'state',
    (head) =>
      (head.state === 'diverged') !== (head.divergence !== undefined) ||
      (head.state === 'finished' && head.steps < totalSteps(head)),
  ],
  [
    'divergence',
    (head) =>
      head.divergence !== undefined &&
      (head.divergence.step !== head.steps ||
        head.divergence.epoch !==
          scheduleOf(head).epochsBegun(head.steps)),
  ],
];

export const RunHeadSchema = v.pipe(
  HeadEntriesSchema,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.issues) return;
    const head = dataset.value;
    for (const [key, contradicts] of contradictions) {
      if (!contradicts(head)) continue;
      addIssue({
        message: `${key} contradicts the rest`,
        path: [
          {
            type: 'object',
            origin: 'value',
            input: head,
            key,
            value: head[key],
          },
        ],
      });
    }
  }),
);

/** A head as any version so far wrote it, or another program. */
export const StoredRunHeadSchema = v.pipe(
  v.looseObject({ config: v.unknown() }),
  v.transform(({ config, ...rest }) => ({
    ...rest,
    config: upgradeRunConfig(config),
  })),
  RunHeadSchema,
  // One form for all of them: then texts sort as the moments do.
  v.transform((head) => ({
    ...head,
    startedAt: new Date(head.startedAt).toISOString(),
  })),
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

/** How a run's steps lie in its epochs. */
export function scheduleOf({
  config,
  trainRows,
}: Pick<RunHead, 'config' | 'trainRows'>): Schedule {
  return new Schedule(config, trainRows);
}

function totalSteps(head: RunHead): number {
  return scheduleOf(head).totalSteps;
}

function isGenerated({ data }: RunHead['config']): boolean {
  return descriptionOf(data).file === undefined;
}
