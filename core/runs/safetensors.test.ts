// The safetensors format: read and written as its specification says, whatever is in it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  decodeSafetensors,
  encodeSafetensors,
  NotSafetensors,
  type NamedTensor,
} from './safetensors.ts';

const values = fc.oneof(
  fc.float32Array({ maxLength: 40 }),
  fc.float64Array({ maxLength: 40 }),
  fc.int32Array({ maxLength: 40 }),
);

const contents = fc.record({
  tensors: fc
    .uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[A-Za-z0-9.]{1,12}$/),
        values,
      }),
      { selector: ({ name }) => name, maxLength: 6 },
    )
    .map((tensors): NamedTensor[] =>
      tensors.map((tensor) => ({
        ...tensor,
        shape: [tensor.values.length],
      })),
    ),
  metadata: fc.dictionary(
    fc.stringMatching(/^[a-z]{1,8}$/),
    fc.string({ unit: 'grapheme' }),
  ),
});

/** The header by the letter of the specification. */
function headerOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const length = Number(view.getBigUint64(0, true));
  const text = new TextDecoder().decode(bytes.subarray(8, 8 + length));
  return {
    length,
    text,
    header: JSON.parse(text) as Record<
      string,
      { data_offsets: [number, number] }
    >,
  };
}

describe('a safetensors file', () => {
  it('gives back every bit of every tensor, and the metadata', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const read = decodeSafetensors(encodeSafetensors(content));
        expect(read.metadata).toEqual(content.metadata);
        expect(read.tensors).toHaveLength(content.tensors.length);
        for (const tensor of content.tensors) {
          const found = read.tensors.find(
            ({ name }) => name === tensor.name,
          );
          expect(found).toEqual(tensor);
        }
      }),
    );
  });

  it('has a header that begins with a brace, is padded to eight bytes, and offsets without gaps', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const bytes = encodeSafetensors(content);
        const { length, text, header } = headerOf(bytes);
        expect(length % 8).toBe(0);
        expect(text.startsWith('{')).toBe(true);
        const offsets = Object.entries(header)
          .filter(([name]) => name !== '__metadata__')
          .map(([, { data_offsets }]) => data_offsets)
          .sort(([a, b], [c, d]) => a - c || b - d);
        let end = 0;
        for (const [from, to] of offsets) {
          expect(from).toBe(end);
          end = to;
        }
        expect(bytes).toHaveLength(8 + length + end);
      }),
    );
  });

  it('is read from the middle of a larger buffer, as Node reads files', () => {
    const tensors = [
      { name: 'W1', shape: [2], values: Float64Array.of(1.5, -2) },
    ];
    const bytes = encodeSafetensors({ tensors, metadata: {} });
    const pool = Buffer.alloc(bytes.length + 13);
    pool.set(bytes, 5);
    const view = pool.subarray(5, 5 + bytes.length);
    expect(decodeSafetensors(view).tensors).toEqual(tensors);
  });

  it('is refused wherever it is cut', () => {
    const bytes = encodeSafetensors({
      tensors: [
        { name: 'W1', shape: [3], values: Float32Array.of(1, 2, 3) },
      ],
      metadata: { format: 'pt' },
    });
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeSafetensors(bytes.slice(0, length))).toThrow(
        NotSafetensors,
      );
    }
  });

  it('is refused without more of a long name than a line holds', () => {
    const entry = { dtype: 'F32', shape: [1], data_offsets: [0, 4] };
    for (const odd of [
      7,
      { ...entry, dtype: 'F16' },
      { ...entry, data_offsets: [4, 8] },
      { ...entry, shape: [2] },
    ]) {
      const header = JSON.stringify({ ['x'.repeat(1e5)]: odd });
      const bytes = new Uint8Array(8 + header.length + 4);
      new DataView(bytes.buffer).setUint32(0, header.length, true);
      bytes.set(new TextEncoder().encode(header), 8);
      expect(() => decodeSafetensors(bytes)).toThrow(
        /^Not a safetensors file: x{20,80}…$/,
      );
    }
  });

  it('is refused when it is anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => decodeSafetensors(bytes)).toThrow(NotSafetensors);
      }),
    );
  });

  describe('asks for no more memory than its bytes', () => {
    type Entry = [dtype: string, shape: unknown, offsets: unknown];
    /** A file with these entries in its header, before so many bytes. */
    const file = (entries: Record<string, Entry>, data: number) => {
      const header = Object.fromEntries(
        Object.entries(entries).map(
          ([name, [dtype, shape, data_offsets]]) => [
            name,
            { dtype, shape, data_offsets },
          ],
        ),
      );
      const text = new TextEncoder().encode(JSON.stringify(header));
      const bytes = new Uint8Array(8 + text.length + data);
      const { buffer } = bytes;
      new DataView(buffer).setBigUint64(0, BigInt(text.length), true);
      bytes.set(text, 8);
      return bytes;
    };
    const tensor = (begin: number, end: number): Entry => [
      'F32',
      [(end - begin) / 4],
      [begin, end],
    ];
    const shared = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [`t${i}`, tensor(0, 4000)]),
    );
    const many = Object.fromEntries(
      Array.from({ length: 2000 }, (_, i) => [`t${i}`, tensor(0, 0)]),
    );

    it('and is read where every byte belongs to one tensor', () => {
      const entries = { b: tensor(8, 12), none: tensor(8, 8) };
      expect(
        decodeSafetensors(file({ ...entries, a: tensor(0, 8) }, 12))
          .tensors,
      ).toHaveLength(3);
    });

    it.each<[string, Record<string, Entry>, number]>([
      ['tensors share all bytes', shared, 4000],
      ['tensors overlap', { a: tensor(0, 8), b: tensor(4, 12) }, 12],
      ['there is a gap', { a: tensor(0, 4), b: tensor(8, 12) }, 12],
      ['there is a gap at the beginning', { a: tensor(4, 8) }, 8],
      ['bytes are left over', { a: tensor(0, 4) }, 8],
      ['there are no tensors before bytes', {}, 4],
      ['bytes are missing', { a: tensor(0, 400) }, 4],
      [
        'a tensor ends before it begins',
        { a: tensor(0, 8), b: ['F32', [0], [8, 4]] },
        4,
      ],
      [
        'sizes multiply to what no number holds',
        { a: ['F32', [2 ** 52, 2 ** 52, 4], [0, 8]] },
        8,
      ],
      ['a size is a fraction', { a: ['F32', [0.5, 4], [0, 8]] }, 8],
      ['there are thousands of tensors', many, 0],
      [
        'a tensor has a million axes',
        { a: ['F32', Array<number>(400_000).fill(1), [0, 4]] },
        4,
      ],
    ])('and is refused where %s', (_, entries, data) => {
      expect(() => decodeSafetensors(file(entries, data))).toThrow(
        NotSafetensors,
      );
    });

    it('and is refused by the length of its header alone', () => {
      const bytes = new Uint8Array(2 ** 21);
      new DataView(bytes.buffer).setBigUint64(
        0,
        BigInt(2 ** 21 - 8),
        true,
      );
      expect(() => decodeSafetensors(bytes)).toThrow('length');
    });
  });
});
