// A run's own file: with bytes changed, and with a checksum that fits whatever was changed in it.

import fc from 'fast-check';

import { BadRunFile } from '../../../core/runs/badRunFile.ts';
import { decodeRun } from '../../../core/runs/runFile.ts';
import {
  decodeSafetensors,
  encodeSafetensors,
  NotSafetensors,
  type NamedTensor,
} from '../../../core/runs/safetensors.ts';
import { attempts, unlessRefused, type Kind, type Verdict } from '../kind.ts';
import { changedBytes, changedValue, oddTexts } from '../mutations.ts';
import { sha256, someRunFiles } from '../originals.ts';
import { expectSoundRun } from './soundRun.ts';

async function attemptRun(bytes: Uint8Array): Promise<Verdict> {
  const record = await unlessRefused(() => decodeRun(bytes, sha256), BadRunFile);
  if (!record) return 'refused';
  expectSoundRun(record);
  return 'accepted';
}

export const runFileBytes: Kind = {
  name: 'run file, bytes changed',
  inputs: 20_000,
  begin: async () => attempts(changedBytes(someRunFiles()), attemptRun),
};

const CHECKSUM_KEY = '"checksum":"';

/** The file with a checksum that is right. */
function sealed(tensors: readonly NamedTensor[], metadata: Record<string, string>): Uint8Array {
  const bytes = encodeSafetensors({
    tensors,
    metadata: { format: 'backprop-lab-run', version: '1', checksum: '0'.repeat(64), ...metadata },
  });
  const text = Buffer.from(bytes).toString('latin1');
  const place = text.indexOf(CHECKSUM_KEY);
  if (place >= 0) {
    bytes.set(Buffer.from(sha256(bytes)), place + CHECKSUM_KEY.length);
  }
  return bytes;
}

const kinds = [Float32Array, Float64Array, Int32Array] as const;
const tensorChange = fc.record({
  place: fc.nat({ max: 100 }),
  kind: fc.constantFrom('values', 'length', 'type', 'name', 'shape', 'remove', 'none', 'none'),
  at: fc.nat({ max: 5000 }),
  value: fc.constantFrom(0, -1, 1, 1e30, NaN, Infinity, 2 ** 31 - 1, 0.5),
  length: fc.constantFrom(0, 1, 2, 31, 1000),
  type: fc.constantFrom(...kinds),
  name: fc.oneof(fc.constantFrom('W9', 'b1', 'W', 'curves.valCorrect', 'position.order'), oddTexts),
});

type TensorChange = typeof tensorChange extends fc.Arbitrary<infer Change> ? Change : never;

function withTensorChange(
  tensors: readonly NamedTensor[],
  { place, kind, at, value, length, type, name }: TensorChange,
): readonly NamedTensor[] {
  const i = place % tensors.length;
  const tensor = tensors[i];
  if (!tensor || kind === 'none') return tensors;
  const replaced = (changes: Partial<NamedTensor>) => tensors.with(i, { ...tensor, ...changes });
  switch (kind) {
    case 'values': {
      const values = tensor.values.slice();
      if (values.length > 0) values[at % values.length] = value;
      return replaced({ values });
    }
    case 'length': {
      const Type = kinds.find((each) => tensor.values instanceof each) ?? Float32Array;
      return replaced({ values: Type.from(Array<number>(length).fill(0)), shape: [length] });
    }
    case 'type':
      return replaced({ values: type.from(tensor.values) });
    case 'shape':
      return replaced({ shape: [...tensor.shape].reverse() });
    case 'name':
      return replaced({ name });
    case 'remove':
      return tensors.toSpliced(i, 1);
  }
}

export const runFileContent: Kind = {
  name: 'run file, content changed, checksum right',
  inputs: 14_000,
  async begin() {
    const originals = someRunFiles().map((bytes) => {
      const { tensors, metadata } = decodeSafetensors(bytes);
      const { format, version, head = '', position } = metadata;
      const others = { format, version, ...(position !== undefined && { position }) };
      return { tensors, others, head: JSON.parse(head) as unknown };
    });
    const inputs = fc.constantFrom(...originals).chain(({ tensors, others, head }) =>
      fc.record({
        tensors: fc
          .array(tensorChange, { maxLength: 2 })
          .map((changes) => changes.reduce(withTensorChange, tensors)),
        head: changedValue([head]),
        others: changedValue([others], oddTexts, 1),
      }),
    );
    return attempts(inputs, ({ tensors, head, others }) => {
      const texts = Object.entries({ head: JSON.stringify(head), ...(others as object) });
      const metadata = texts.filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      return attemptRun(sealed(tensors, Object.fromEntries(metadata)));
    });
  },
};

export const tensorFiles: Kind = {
  name: 'safetensors header',
  inputs: 12_000,
  async begin() {
    const originals = someRunFiles().map((bytes) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      const start = 8 + Number(view.getBigUint64(0, true));
      const text = new TextDecoder().decode(bytes.subarray(8, start));
      return { header: JSON.parse(text) as unknown, data: bytes.length - start };
    });
    const inputs = fc
      .constantFrom(...originals)
      .chain(({ header, data }) => fc.tuple(changedValue([header]), fc.constant(data)));
    return attempts(inputs, async ([header, data]) => {
      const text = Buffer.from(JSON.stringify(header) ?? '');
      const bytes = new Uint8Array(8 + text.length + data);
      new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
      bytes.set(text, 8);
      const found = await unlessRefused(() => decodeSafetensors(bytes), NotSafetensors);
      if (!found) return 'refused';
      decodeSafetensors(encodeSafetensors(found));
      return 'accepted';
    });
  },
};
