// A kept run as one file: a safetensors file whose metadata holds the run's head and a checksum of all of it.

import { strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';

import { torchShape } from '../nn/parameterName.ts';
import type { RunCurves } from '../training/runLog.ts';
import type { TrainingPosition } from '../training/trainer.ts';
import type { Archive } from './archive.ts';
import { BadRunFile, tooLarge, wrong } from './badRunFile.ts';
import {
  countSchema,
  finiteSchema,
  RECORD_VERSION,
  StoredRunHeadSchema,
  type RunRecord,
} from './runRecord.ts';
import {
  decodeSafetensors,
  encodeSafetensors,
  NotSafetensors,
  type NamedTensor,
} from './safetensors.ts';
import { MAX_RUN_BYTES } from './sizes.ts';
import { soundRecord } from './soundRecord.ts';

const FORMAT = 'backprop-lab-run';
const NO_CHECKSUM = '0'.repeat(64);
const CHECKSUM = /^[0-9a-f]{64}$/;
/** Of the form of the file. */
const VERSION = /^[1-9]\d{0,8}$/;

type Digest = Archive['sha256'];

/** Runs of version 0.1.0 had no optimiser with a memory. */
const PositionSchema = v.object({
  runningLoss: finiteSchema,
  optimizerSteps: v.optional(countSchema, 0),
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
  bytes.set(strToU8(sha256(bytes)), checksumPlace(bytes));
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
  if (version === undefined || !VERSION.test(version)) wrong('version');
  if (Number(version) > RECORD_VERSION) {
    throw new BadRunFile({ kind: 'newer', version });
  }
  if (!isChecksum(checksum, bytes, sha256)) {
    throw new BadRunFile({ kind: 'altered' });
  }
  return soundRecord(recordFrom(tensors, metadata));
}

function readFile(bytes: Uint8Array) {
  try {
    return decodeSafetensors(bytes);
  } catch (error) {
    if (!(error instanceof NotSafetensors)) throw error;
    const { place, missingBytes } = error;
    const isCut =
      missingBytes > 0 &&
      Number.isSafeInteger(missingBytes) &&
      place !== 'header' &&
      place !== 'length';
    throw new BadRunFile(
      isCut
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
  const parameters = tensors
    .filter(({ name }) => PARAMETER.test(name))
    .map(({ name, shape }) => ({
      name,
      rows: shape.length === 1 ? 1 : shape[0],
      columns: shape.at(-1) ?? 0,
      values: values(name, Float32Array),
    }));
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

const PARAMETER = /^[Wb]\d+$/;

/** What comes before the names of an optimiser's buffers. */
const OPTIMIZER = 'optimizer.';

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

const CHECKSUM_KEY = '"checksum":"';

/** Whether the checksum is that of the file with zeros in its place. */
function isChecksum(
  checksum: string | undefined,
  bytes: Uint8Array,
  sha256: Digest,
): boolean {
  if (checksum === undefined || !CHECKSUM.test(checksum)) return false;
  const place = checksumPlace(bytes);
  const end = place + checksum.length;
  if (strFromU8(bytes.subarray(place, end), true) !== checksum) {
    return false;
  }
  const blank = new Uint8Array(bytes);
  blank.set(strToU8(NO_CHECKSUM), place);
  return sha256(blank) === checksum;
}

/** Where the checksum's 64 digits begin, in the file's own metadata; its end where they are not there. */
function checksumPlace(bytes: Uint8Array): number {
  // The head comes after the checksum, so the first such key is ours.
  const found = strFromU8(bytes.subarray(0, 512), true).indexOf(
    CHECKSUM_KEY,
  );
  return found < 0 ? bytes.length : found + CHECKSUM_KEY.length;
}
