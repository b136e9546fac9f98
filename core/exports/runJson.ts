// A run as JSON, by a schema that is published as resources/run.schema.json.

import * as v from 'valibot';

import { BadRunFile } from '../runs/badRunFile.ts';
import {
  countSchema,
  finiteSchema,
  RunHeadSchema,
  StoredRunHeadSchema,
  type RunRecord,
} from '../runs/runRecord.ts';
import { soundRecord } from '../runs/soundRecord.ts';

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

/** A run that any version so far wrote. */
const StoredRunJsonSchema = v.strictObject({
  ...RunJsonSchema.entries,
  run: StoredRunHeadSchema,
});

export function runJson({
  head,
  curves,
  parameters,
}: RunRecord): string {
  const json: v.InferOutput<typeof RunJsonSchema> = {
    format: FORMAT,
    run: head,
    epochs: {
      trainLoss: numbers(curves.trainLosses),
      valLoss: numbers(curves.valLosses),
      valCorrect: [...curves.valCorrect],
    },
    batchLoss: numbers(curves.batchLosses),
    parameters: Object.fromEntries(
      parameters.map(({ name, rows, columns, values }) => [
        name,
        { shape: [rows, columns], values: numbers(values) },
      ]),
    ),
  };
  return JSON.stringify(json);
}

/** @throws BadRunFile */
export function runFromJson(text: string): RunRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadRunFile({ kind: 'notARun', place: 'JSON' });
  }
  const result = v.safeParse(StoredRunJsonSchema, value);
  if (!result.success) {
    const place = v.getDotPath(result.issues[0]) ?? 'JSON';
    throw new BadRunFile({ kind: 'wrongContent', place });
  }
  const { run, epochs, batchLoss, parameters } = result.output;
  const curves = {
    batchLosses: Float32Array.from(batchLoss, number),
    trainLosses: Float64Array.from(epochs.trainLoss, number),
    valLosses: Float64Array.from(epochs.valLoss, number),
    valCorrect: Uint32Array.from(epochs.valCorrect, inUint32),
  };
  return soundRecord({
    head: run,
    curves,
    parameters: Object.entries(parameters).map(
      ([name, { shape, values }]) => ({
        name,
        rows: shape[0],
        columns: shape[1],
        values: Float32Array.from(values, number),
      }),
    ),
  });
}

function numbers(values: Iterable<number>): (number | null)[] {
  return Array.from(values, (value) =>
    Number.isFinite(value) ? value : null,
  );
}

function number(value: number | null): number {
  return value ?? NaN;
}

/** What is larger stays too large. */
function inUint32(value: number): number {
  return Math.min(value, 2 ** 32 - 1);
}
