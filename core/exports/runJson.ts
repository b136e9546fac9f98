// A run as JSON, by a schema that is published as resources/run.schema.json.

import { strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';

import { atOnce, type Portions } from '../portions.ts';
import { BadRunFile, tooLarge } from '../runs/badRunFile.ts';
import {
  countSchema,
  finiteSchema,
  RunHeadSchema,
  StoredRunHeadSchema,
  type RunRecord,
} from '../runs/runRecord.ts';
import { MAX_JSON_BYTES } from '../runs/sizes.ts';
import { soundRecord } from '../runs/soundRecord.ts';
import { jsonBytes, jsonValue, NotLargeJson } from './largeJson.ts';

/** The value of `format`, by which the file is recognised. */
const FORMAT = 'backprop-lab-run';

/** JSON knows no NaN and no infinity: they stand as null. */
const losses = v.array(v.nullable(finiteSchema));

export const RunJsonSchema = v.strictObject({
  format: v.literal(FORMAT),
  /** Everything that is known of the run but its curves. */
  run: RunHeadSchema,
  /** One figure an epoch in each. */
  epochs: v.strictObject({
    trainLoss: losses,
    valLoss: losses,
    valCorrect: v.array(countSchema),
  }),
  /** One loss a mini-batch. */
  batchLoss: losses,
  /** Row after row, by the parameter's name. */
  parameters: v.record(
    v.string(),
    v.strictObject({
      shape: v.tuple([countSchema, countSchema]),
      values: losses,
    }),
  ),
});

/** As they are read: long ones come as arrays of numbers, NaN for null. */
function readList<Item extends v.GenericSchema<unknown, number | null>>(
  item: Item,
  isItem: (value: number) => boolean,
) {
  const long = v.pipe(
    v.instance(Float64Array),
    v.check((values) => values.every(isItem)),
  );
  const short = v.pipe(
    v.array(item),
    v.transform((values) => Float64Array.from(values, number)),
  );
  return v.lazy((list) =>
    list instanceof Float64Array ? long : short,
  );
}

const readLosses = readList(v.nullable(finiteSchema), () => true);
const readCounts = readList(
  countSchema,
  (value) => Number.isSafeInteger(value) && value >= 0,
);

/** A run that any version so far wrote. */
const StoredRunJsonSchema = v.strictObject({
  ...RunJsonSchema.entries,
  run: StoredRunHeadSchema,
  epochs: v.strictObject({
    trainLoss: readLosses,
    valLoss: readLosses,
    valCorrect: readCounts,
  }),
  batchLoss: readLosses,
  parameters: v.record(
    v.string(),
    v.strictObject({
      shape: v.tuple([countSchema, countSchema]),
      values: readLosses,
    }),
  ),
});

export function runJson(record: RunRecord): string {
  return strFromU8(atOnce(runJsonInPortions(record)));
}

/** `runJson` in portions, as bytes. */
export function runJsonInPortions({
  head,
  curves,
  parameters,
}: RunRecord): Portions<Uint8Array> {
  return jsonBytes({
    format: FORMAT,
    run: head,
    epochs: {
      trainLoss: curves.trainLosses,
      valLoss: curves.valLosses,
      valCorrect: curves.valCorrect,
    },
    batchLoss: curves.batchLosses,
    parameters: Object.fromEntries(
      parameters.map(({ name, rows, columns, values }) => [
        name,
        { shape: [rows, columns], values },
      ]),
    ),
  });
}

/** @throws BadRunFile */
export function runFromJson(text: string): RunRecord {
  return atOnce(runFromJsonInPortions(strToU8(text)));
}

/** `runFromJson` in portions. @param bytes in UTF-8 @throws BadRunFile */
export function* runFromJsonInPortions(
  bytes: Uint8Array,
): Portions<RunRecord> {
  if (bytes.length > MAX_JSON_BYTES) throw tooLarge(MAX_JSON_BYTES);
  const value = yield* readJson(bytes);
  const result = v.safeParse(StoredRunJsonSchema, value, {
    abortEarly: true,
  });
  if (!result.success) {
    const place = v.getDotPath(result.issues[0]) ?? 'JSON';
    throw new BadRunFile({ kind: 'wrongContent', place });
  }
  const { run, epochs, batchLoss, parameters } = result.output;
  return soundRecord({
    head: run,
    curves: {
      batchLosses: Float32Array.from(batchLoss),
      trainLosses: epochs.trainLoss,
      valLosses: epochs.valLoss,
      valCorrect: Uint32Array.from(epochs.valCorrect, inUint32),
    },
    parameters: Object.entries(parameters).map(
      ([name, { shape, values }]) => ({
        name,
        rows: shape[0],
        columns: shape[1],
        values: Float32Array.from(values),
      }),
    ),
  });
}

function* readJson(bytes: Uint8Array): Portions<unknown> {
  try {
    return yield* jsonValue(bytes);
  } catch (error) {
    if (!(error instanceof NotLargeJson)) throw error;
    throw new BadRunFile({ kind: 'notARun', place: 'JSON' });
  }
}

function number(value: number | null): number {
  return value ?? NaN;
}

/** What is larger stays too large. */
function inUint32(value: number): number {
  return Math.min(value, 2 ** 32 - 1);
}
