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

  it('is refused when it is anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => decodeSafetensors(bytes)).toThrow(NotSafetensors);
      }),
    );
  });
});
