// A kept run as one file: a safetensors file whose metadata holds the run's head and a checksum of all of it.

import { strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';

import { datasetOf } from '../data/datasets.ts';
import { isBias, torchShape } from '../nn/parameterName.ts';
import type { RunCurves } from '../training/runLog.ts';
import type { TrainingPosition } from '../training/trainer.ts';
import type { Archive } from './archive.ts';
import { RECORD_VERSION, StoredRunHeadSchema } from './runRecord.ts';
import type { RunHead, RunRecord } from './runRecord.ts';
import {
  decodeSafetensors,
  encodeSafetensors,
  NotSafetensors,
  type NamedTensor,
} from './safetensors.ts';
import { MAX_RUN_BYTES } from './sizes.ts';

/** Why bytes are not a kept run. */
export type RunFileProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'notARun'; readonly place: string }
  | { readonly kind: 'cutShort'; readonly missingBytes: number }
  /** Its checksum is another: it changed after it was written. */
  | { readonly kind: 'altered' }
  | { readonly kind: 'newer'; readonly version: string }
  | { readonly kind: 'wrongContent'; readonly place: string }
  /** It was not read: no file of its kind is as large. */
  | { readonly kind: 'tooLarge'; readonly megabytes: number }
  /** The system could not read it; its own code, such as EACCES. */
  | { readonly kind: 'unreadable'; readonly code: string };

export class BadRunFile extends Error {
  override readonly name = 'BadRunFile';

  constructor(readonly problem: RunFileProblem) {
    super(`Not a usable run file: ${JSON.stringify(problem)}`);
  }
}

/** @param limit in bytes */
export function tooLarge(limit: number): BadRunFile {
  const megabytes = Math.floor(limit / 2 ** 20);
  return new BadRunFile({ kind: 'tooLarge', megabytes });
}

const FORMAT = 'backprop-lab-run';
const NO_CHECKSUM = '0'.repeat(64);

type Digest = Archive['sha256'];

/** Runs of version 0.1.0 had no optimiser with a memory. */
const PositionSchema = v.object({
  runningLoss: v.number(),
  optimizerSteps: v.optional(v.number(), 0),
});

export function encodeRun(
  record: RunRecord,
  sha256: Digest,
): Uint8Array {
  const { head, position } = record;
  const bytes = encodeSafetensors({
    tensors: tensorsOf(record),
    metadata: {
      format: FORMAT,
      version: String(RECORD_VERSION),
      checksum: NO_CHECKSUM,
      head: JSON.stringify(head),
      ...(position && {
        position: JSON.stringify({
          runningLoss: position.runningLoss,
          optimizerSteps: position.optimizer.steps,
        }),
      }),
    },
  });
  const place = checksumPlace(bytes);
  bytes.set(strToU8(sha256(bytes)), place);
  return bytes;
}

/** @throws BadRunFile */
export function decodeRun(
  bytes: Uint8Array,
  sha256: Digest,
): RunRecord {
  if (bytes.length === 0) throw new BadRunFile({ kind: 'empty' });
  if (bytes.length > MAX_RUN_BYTES) throw tooLarge(MAX_RUN_BYTES);
  const { tensors, metadata } = readFile(bytes);
  const { format, version, checksum } = metadata;
  if (format !== FORMAT) {
    throw new BadRunFile({ kind: 'notARun', place: 'format' });
  }
  if (Number(version) > RECORD_VERSION) {
    throw new BadRunFile({ kind: 'newer', version });
  }
  const place = checksumPlace(bytes);
  if (place < 0) throw new BadRunFile({ kind: 'altered' });
  const blank = new Uint8Array(bytes);
  blank.set(strToU8(NO_CHECKSUM), place);
  if (sha256(blank) !== checksum) {
    throw new BadRunFile({ kind: 'altered' });
  }
  return recordFrom(tensors, metadata);
}

function readFile(bytes: Uint8Array) {
  try {
    return decodeSafetensors(bytes);
  } catch (error) {
    if (!(error instanceof NotSafetensors)) throw error;
    const { place, missingBytes } = error;
    throw new BadRunFile(
      missingBytes > 0 && place !== 'header' && place !== 'length'
        ? { kind: 'cutShort', missingBytes }
        : { kind: 'notARun', place },
    );
  }
}

function recordFrom(
  tensors: readonly NamedTensor[],
  metadata: Readonly<Record<string, string>>,
): RunRecord {
  const head = parsed(StoredRunHeadSchema, metadata.head, 'head');
  const byName = new Map(
    tensors.map((tensor) => [tensor.name, tensor]),
  );
  const values = <Kind>(
    name: string,
    Kind: new (...given: never[]) => Kind,
  ): Kind => {
    const found = byName.get(name)?.values;
    if (!(found instanceof Kind)) wrong(name);
    return found;
  };
  const curves: RunCurves = {
    batchLosses: values('curves.batchLosses', Float32Array),
    trainLosses: values('curves.trainLosses', Float64Array),
    valLosses: values('curves.valLosses', Float64Array),
    valCorrect: Uint32Array.from(
      values('curves.valCorrect', Int32Array),
    ),
  };
  requireEqualLengths(head, curves);
  const parameters = tensors
    .filter(({ name }) => PARAMETER.test(name))
    .map(({ name, shape }) => ({
      name,
      rows: shape.length === 1 ? 1 : shape[0],
      columns: shape.at(-1) ?? 0,
      values: values(name, Float32Array),
    }))
    .sort((a, b) => orderOf(a.name) - orderOf(b.name));
  requireShapes(head, parameters);
  if (metadata.position === undefined) {
    return { head, curves, parameters };
  }
  const { runningLoss, optimizerSteps } = parsed(
    PositionSchema,
    metadata.position,
    'position',
  );
  const position: TrainingPosition = {
    steps: head.steps,
    runningLoss,
    order: values('position.order', Int32Array),
    shuffles: values('position.shuffles', Int32Array),
    parameters: parameters.map((parameter) => parameter.values),
    optimizer: {
      steps: optimizerSteps,
      buffers: tensors
        .filter(({ name }) => name.startsWith(OPTIMIZER))
        .map(({ name }) => ({
          name: name.slice(OPTIMIZER.length),
          values: values(name, Float32Array),
        })),
    },
  };
  return { head, curves, parameters, position };
}

/** The parameters must be those of the network that the config describes. */
function requireShapes(
  { config }: RunHead,
  parameters: RunRecord['parameters'],
): void {
  const data = datasetOf(config.data);
  const outputs =
    config.task === 'classification' ? data.classes(config) : 1;
  const sizes = [data.features, ...config.hiddenSizes, outputs];
  const expected = sizes.slice(1).flatMap((units, i) => [
    { name: `W${i + 1}`, rows: units, columns: sizes[i] },
    { name: `b${i + 1}`, rows: 1, columns: units },
  ]);
  if (parameters.length !== expected.length) wrong('parameters');
  expected.forEach(({ name, rows, columns }, i) => {
    const found = parameters[i];
    const fits =
      found.name === name &&
      found.rows === rows &&
      found.columns === columns;
    if (!fits) wrong(name);
  });
}

const PARAMETER = /^[Wb]\d+$/;

/** What comes before the names of an optimiser's buffers. */
const OPTIMIZER = 'optimizer.';

/** `W1, b1, W2, b2, ...` */
function orderOf(name: string): number {
  return 2 * Number(name.slice(1)) + (isBias(name) ? 1 : 0);
}

function requireEqualLengths(head: RunHead, curves: RunCurves): void {
  const epochs = curves.trainLosses.length;
  if (curves.batchLosses.length !== head.steps) {
    wrong('curves.batchLosses');
  }
  if (curves.valLosses.length !== epochs) wrong('curves.valLosses');
  if (curves.valCorrect.length !== epochs) wrong('curves.valCorrect');
}

function tensorsOf({
  curves,
  parameters,
  position,
}: RunRecord): NamedTensor[] {
  const list = (name: string, values: NamedTensor['values']) => ({
    name,
    shape: [values.length],
    values,
  });
  return [
    ...parameters.map((parameter) => ({
      name: parameter.name,
      shape: torchShape(parameter),
      values: parameter.values,
    })),
    list('curves.batchLosses', curves.batchLosses),
    list('curves.trainLosses', curves.trainLosses),
    list('curves.valLosses', curves.valLosses),
    list('curves.valCorrect', Int32Array.from(curves.valCorrect)),
    ...(position
      ? [
          list('position.order', position.order),
          list('position.shuffles', position.shuffles),
          ...position.optimizer.buffers.map(({ name, values }) =>
            list(OPTIMIZER + name, values),
          ),
        ]
      : []),
  ];
}

function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string | undefined,
  place: string,
): v.InferOutput<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    wrong(place);
  }
  const result = v.safeParse(schema, value);
  if (!result.success) {
    wrong([place, v.getDotPath(result.issues[0])].join('.'));
  }
  return result.output;
}

function wrong(place: string): never {
  throw new BadRunFile({ kind: 'wrongContent', place });
}

const CHECKSUM_KEY = '"checksum":"';

/** Where the checksum's 64 digits stand in the file; -1 where they do not. */
function checksumPlace(bytes: Uint8Array): number {
  // The head comes after the checksum, so the first such key is ours.
  const found = strFromU8(bytes.subarray(0, 512), true).indexOf(
    CHECKSUM_KEY,
  );
  return found < 0 ? -1 : found + CHECKSUM_KEY.length;
}
