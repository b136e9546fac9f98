// The safetensors file format (https://github.com/huggingface/safetensors): named tensors behind a JSON header, read by PyTorch and NumPy.

import { strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';

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
    super(`Not a safetensors file: ${place}`);
  }
}

/** The header's length stands before it in 8 bytes. */
const LENGTH_BYTES = 8;
/** Nobody writes a longer header; random bytes would ask for one. */
const MAX_HEADER_BYTES = 1 << 24;

const EntrySchema = v.object({
  dtype: v.picklist(Object.keys(kinds) as (keyof typeof kinds)[]),
  shape: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
  data_offsets: v.tuple([
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    v.pipe(v.number(), v.integer(), v.minValue(0)),
  ]),
});

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
  const tensors = Object.entries(entries).map(([name, entry]) =>
    readTensor(name, entry, bytes.subarray(start)),
  );
  return { tensors, metadata: metadata.output };
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

function readTensor(
  name: string,
  value: unknown,
  data: Uint8Array,
): NamedTensor {
  const entry = v.safeParse(EntrySchema, value);
  if (!entry.success) throw new NotSafetensors(name);
  const { dtype, shape, data_offsets } = entry.output;
  const [begin, end] = data_offsets;
  if (end > data.length) {
    throw new NotSafetensors(name, end - data.length);
  }
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
