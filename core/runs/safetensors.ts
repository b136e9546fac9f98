// The safetensors file format (https://github.com/huggingface/safetensors): named tensors behind a JSON header, read by PyTorch and NumPy.

import { strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';

import { boundedList } from '../boundedList.ts';
import { shortened } from '../shortened.ts';

const kinds = {
  F64: Float64Array,
  F32: Float32Array,
  I32: Int32Array,
} as const;

type Values = Float64Array | Float32Array | Int32Array;

export interface NamedTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** Row after row. */
  readonly values: Values;
}

export interface SafetensorsContent {
  readonly tensors: readonly NamedTensor[];
  readonly metadata: Readonly<Record<string, string>>;
}

/** Bytes that are not such a file: where in it, and how far it should have gone if it was cut. */
export class NotSafetensors extends Error {
  override readonly name = 'NotSafetensors';

  constructor(
    readonly place: string,
    readonly missingBytes = 0,
  ) {
    super(`Not a safetensors file: ${shortened(place)}`);
  }
}

/** The header's length stands before it in 8 bytes. */
const LENGTH_BYTES = 8;
/** The longest note, escaped twice, takes a seventh of it; random bytes would ask for more. */
const MAX_HEADER_BYTES = 2 ** 20;
/** A network of five layers with what its optimiser remembers has 40. */
const MAX_TENSORS = 256;

const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const EntrySchema = v.object({
  dtype: v.picklist(Object.keys(kinds) as (keyof typeof kinds)[]),
  shape: boundedList(size, { maximum: 8 }),
  data_offsets: v.tuple([size, size]),
});

/** A tensor before its bytes are read. */
type Entry = v.InferOutput<typeof EntrySchema> & {
  readonly name: string;
};

const MetadataSchema = v.record(v.string(), v.string());

export function encodeSafetensors({
  tensors,
  metadata,
}: SafetensorsContent): Uint8Array {
  const inOrder = [...tensors].sort(
    (a, b) => b.values.BYTES_PER_ELEMENT - a.values.BYTES_PER_ELEMENT,
  );
  const header: Record<string, unknown> = { __metadata__: metadata };
  let end = 0;
  for (const { name, shape, values } of inOrder) {
    const start = end;
    end += values.byteLength;
    header[name] = {
      dtype: kindOf(values),
      shape,
      data_offsets: [start, end],
    };
  }
  const text = strToU8(JSON.stringify(header));
  const length = Math.ceil(text.length / 8) * 8;
  const bytes = new Uint8Array(LENGTH_BYTES + length + end);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(length), true);
  bytes.fill(0x20, LENGTH_BYTES, LENGTH_BYTES + length);
  bytes.set(text, LENGTH_BYTES);
  let place = LENGTH_BYTES + length;
  for (const { values } of inOrder) {
    bytes.set(
      new Uint8Array(
        values.buffer,
        values.byteOffset,
        values.byteLength,
      ),
      place,
    );
    place += values.byteLength;
  }
  return bytes;
}

/** @throws NotSafetensors */
export function decodeSafetensors(
  bytes: Uint8Array,
): SafetensorsContent {
  const start = startOfData(bytes);
  const header = readHeader(bytes.subarray(LENGTH_BYTES, start));
  const { __metadata__ = {}, ...entries } = header;
  const metadata = v.safeParse(MetadataSchema, __metadata__);
  if (!metadata.success) throw new NotSafetensors('__metadata__');
  const data = bytes.subarray(start);
  const found = entriesOf(entries);
  requireCovered(found, data.length);
  return {
    tensors: found.map((entry) => readTensor(entry, data)),
    metadata: metadata.output,
  };
}

/** Where the tensors' bytes begin. */
function startOfData(bytes: Uint8Array): number {
  if (bytes.length < LENGTH_BYTES) {
    throw new NotSafetensors('length', LENGTH_BYTES - bytes.length);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const length = Number(view.getBigUint64(0, true));
  if (length > MAX_HEADER_BYTES) throw new NotSafetensors('length');
  const start = LENGTH_BYTES + length;
  if (bytes.length < start) {
    throw new NotSafetensors('header', start - bytes.length);
  }
  return start;
}

function readHeader(bytes: Uint8Array): Record<string, unknown> {
  let header: unknown;
  try {
    header = JSON.parse(strFromU8(bytes));
  } catch {
    throw new NotSafetensors('header');
  }
  if (typeof header !== 'object' || header === null) {
    throw new NotSafetensors('header');
  }
  return header as Record<string, unknown>;
}

function entriesOf(
  header: Readonly<Record<string, unknown>>,
): readonly Entry[] {
  const named = Object.entries(header);
  if (named.length > MAX_TENSORS) throw new NotSafetensors('header');
  return named.map(([name, value]) => {
    const entry = v.safeParse(EntrySchema, value, { abortEarly: true });
    if (!entry.success) throw new NotSafetensors(name);
    return { name, ...entry.output };
  });
}

/**
 * As the format demands, every byte belongs to one tensor: tensors that shared
 * bytes could ask for any amount of memory.
 */
function requireCovered(
  entries: readonly Entry[],
  length: number,
): void {
  const inOrder = entries.toSorted(byPlace);
  let covered = 0;
  for (const { name, data_offsets } of inOrder) {
    const [begin, end] = data_offsets;
    if (begin !== covered || end < begin)
      throw new NotSafetensors(name);
    covered = end;
  }
  if (covered !== length) {
    const place = inOrder.at(-1)?.name ?? 'header';
    throw new NotSafetensors(place, Math.max(0, covered - length));
  }
}

function byPlace(a: Entry, b: Entry): number {
  const [aBegin, aEnd] = a.data_offsets;
  const [bBegin, bEnd] = b.data_offsets;
  return aBegin - bBegin || aEnd - bEnd;
}

function readTensor(
  { name, dtype, shape, data_offsets }: Entry,
  data: Uint8Array,
): NamedTensor {
  const [begin, end] = data_offsets;
  const Kind = kinds[dtype];
  const count = shape.reduce((product, size) => product * size, 1);
  if (end - begin !== count * Kind.BYTES_PER_ELEMENT) {
    throw new NotSafetensors(name);
  }
  // A copy of its own begins where any kind of number may.
  return {
    name,
    shape,
    values: new Kind(new Uint8Array(data.subarray(begin, end)).buffer),
  };
}

function kindOf(values: Values): keyof typeof kinds {
  if (values instanceof Float64Array) return 'F64';
  return values instanceof Float32Array ? 'F32' : 'I32';
}
