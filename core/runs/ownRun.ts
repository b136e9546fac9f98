// A run that the window's worker trained with a learner's own backward pass, as it comes to be kept.

import * as v from 'valibot';

import { boundedList } from '../boundedList.ts';
import { rowsOf } from '../training/hyperparameters.ts';
import { ownConfig } from '../ownBackward/ownConfig.ts';
import { trainingRows } from '../training/runConfig.ts';
import { wrong } from './badRunFile.ts';
import {
  countSchema,
  LessonNameSchema,
  OwnBackwardSchema,
  RECORD_VERSION,
  RunHeadSchema,
  savedDivergence,
  type RunHead,
  type RunRecord,
} from './runRecord.ts';
import { soundRecord } from './soundRecord.ts';

const config = ownConfig;
const trainRows = trainingRows(config);
const stepsPerEpoch = Math.ceil(trainRows / config.batchSize);
const [inputs, hidden, classes] = [64, ...config.hiddenSizes, 10];

/** Rows and columns of `W1, b1, W2, b2`. */
const shapes = [
  { name: 'W1', rows: hidden, columns: inputs },
  { name: 'b1', rows: 1, columns: hidden },
  { name: 'W2', rows: classes, columns: hidden },
  { name: 'b2', rows: 1, columns: classes },
];

/** Numbers of one kind, of which nothing is looked at where there are too many. */
const numbers = <
  Kind extends Float32Array | Float64Array | Uint32Array,
>(
  kind: new (length: number) => Kind,
  maximum: number,
) =>
  v.pipe(
    v.instance(kind),
    v.check(({ length }) => length <= maximum),
  );

const { epochs } = config;
const largest = Math.max(
  ...shapes.map(({ rows, columns }) => rows * columns),
);

export const OwnRunSchema = v.strictObject({
  ownBackward: OwnBackwardSchema,
  /** The lesson that the exercise belongs to. */
  lesson: LessonNameSchema,
  state: v.picklist(['finished', 'stopped', 'diverged']),
  divergence: v.exactOptional(
    v.strictObject({
      step: countSchema,
      epoch: countSchema,
      loss: v.union([v.nan(), v.picklist([Infinity, -Infinity])]),
      largestParameter: v.number(),
    }),
  ),
  milliseconds: v.number(),
  kernels: v.string(),
  curves: v.strictObject({
    batchLosses: numbers<Float32Array>(
      Float32Array,
      stepsPerEpoch * epochs,
    ),
    trainLosses: numbers<Float64Array>(Float64Array, epochs),
    valLosses: numbers<Float64Array>(Float64Array, epochs),
    valCorrect: numbers<Uint32Array>(Uint32Array, epochs),
  }),
  parameters: boundedList(
    numbers<Float32Array>(Float32Array, largest),
    {
      minimum: shapes.length,
      maximum: shapes.length,
    },
  ),
});

export type OwnRun = Readonly<v.InferOutput<typeof OwnRunSchema>>;

/** What the core knows of it by itself. */
export type OwnRunFacts = Pick<
  RunHead,
  'id' | 'appVersion' | 'dataHash'
> & {
  /** When it came, in milliseconds since 1970. */
  readonly time: number;
};

/** @throws BadRunFile with the part that does not fit the others */
export function recordOfOwnRun(
  run: OwnRun,
  { time, ...facts }: OwnRunFacts,
): RunRecord {
  const { curves, divergence, milliseconds } = run;
  const head = v.safeParse(RunHeadSchema, {
    ...facts,
    version: RECORD_VERSION,
    config,
    lesson: run.lesson,
    state: run.state,
    startedAt: new Date(time - milliseconds).toISOString(),
    milliseconds,
    steps: curves.batchLosses.length,
    stepsPerEpoch,
    trainRows,
    valRows: rowsOf(config) - trainRows,
    ...(divergence && { divergence: savedDivergence(divergence) }),
    kernels: run.kernels,
    ownBackward: run.ownBackward,
    name: '',
    note: '',
    starred: false,
  });
  if (!head.success) wrong(v.getDotPath(head.issues[0]) ?? 'head');
  return soundRecord({
    head: head.output,
    curves,
    parameters: shapes.map((shape, i) => ({
      ...shape,
      values: run.parameters[i],
    })),
  });
}
