// JSON that is mostly lists of numbers: what JSON.parse and JSON.stringify say of it, with no more memory than the numbers take.

import { strFromU8, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { atOnce } from '../portions.ts';
import { jsonBytes, jsonValue, NotLargeJson } from './largeJson.ts';

const read = (text: string) => atOnce(jsonValue(strToU8(text)));
const written = (value: unknown) => strFromU8(atOnce(jsonBytes(value)));

/** Long lists of numbers as they are read; all else as it is. */
function asRead(value: unknown): unknown {
  const isNumbers =
    Array.isArray(value) &&
    value.every((each) => each === null || Number.isFinite(each)) &&
    JSON.stringify(value).length > 256;
  if (isNumbers) {
    return Float64Array.from(value as number[], (x) =>
      x === (null as unknown) ? NaN : x,
    );
  }
  if (Array.isArray(value)) return value.map(asRead);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, asRead(each)]),
  );
}

const numbers = fc.array(
  fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.constant(null),
  ),
  { maxLength: 200 },
);
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    numbers,
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', '\\', '[', ']', '1', ',') }),
    fc.jsonValue(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z"[\]]{1,5}$/), tie('value'), {
      maxKeys: 4,
    }),
  ),
})).value;

describe('large JSON', () => {
  it('is read as JSON.parse reads it, however it is spaced', () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(0, 1, '\t'),
        (value, space) => {
          const text = JSON.stringify(value, undefined, space);
          expect(read(text)).toEqual(asRead(JSON.parse(text)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is refused wherever JSON.parse refuses it', () => {
    fc.assert(
      fc.property(
        values,
        fc.nat(),
        fc.constantFrom(
          '',
          ',',
          '[',
          ']',
          '"',
          'e',
          '1',
          '{',
          '\\',
          '-',
        ),
        (value, place, sign) => {
          const text = JSON.stringify([value, Array(200).fill(1.5)]);
          const at = place % text.length;
          const cut = text.slice(0, at) + sign + text.slice(at + 1);
          // Half a character is none in UTF-8.
          const broken = strFromU8(strToU8(cut));
          let expected: unknown;
          try {
            expected = asRead(JSON.parse(broken));
          } catch {
            expect(() => read(broken)).toThrow(NotLargeJson);
            return;
          }
          expect(read(broken)).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is written as JSON.stringify writes it', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(written({ value })).toBe(JSON.stringify({ value }));
      }),
    );
    const odd = Float32Array.of(1, NaN, -0, Infinity, 0.1);
    expect(written({ odd, left: undefined })).toBe(
      `{"odd":[1,null,0,null,${Math.fround(0.1)}]}`,
    );
  });

  it('of millions of numbers comes in portions, and takes their memory', () => {
    const count = 1_000_000;
    const list = Float64Array.from({ length: count }, (_, i) => i / 7);
    let portions = 0;
    const writing = jsonBytes({ list });
    let step = writing.next();
    for (; !step.done; step = writing.next()) portions += 1;
    const bytes = step.value;
    const reading = jsonValue(bytes);
    let found = reading.next();
    for (; !found.done; found = reading.next()) portions += 1;
    expect(portions).toBeGreaterThan(200);
    const { list: back } = found.value as { list: Float64Array };
    expect(
      Buffer.compare(
        Buffer.from(back.buffer),
        Buffer.from(list.buffer),
      ),
    ).toBe(0);
  });

  it.each<[string, string]>([
    ['a million lists', `[${'[],'.repeat(1_000_000)}0]`],
    ['a million objects', `[${'{},'.repeat(1_000_000)}0]`],
    ['lists within lists', '['.repeat(900_000)],
    ['a million texts', `[${'"a",'.repeat(1_000_000)}0]`],
    ['a text of megabytes', `"${'x'.repeat(2_000_000)}"`],
    ['more numbers than a run has', `[${'0,'.repeat(17_000_000)}0]`],
    ['a number that is none', `[${'1,'.repeat(1000)}1e999]`],
    ['a number without an end', `[${'1'.repeat(2_000_000)}`],
    ['nothing at all', ''],
    ['a comma too much', `[${'1,'.repeat(1000)}]`],
    ['a comma too little', `[${'1 '.repeat(1000)}]`],
  ])('is refused where it is %s', (_, text) => {
    expect(() => read(text)).toThrow(NotLargeJson);
  });

  it('is no place to ask for another’s list', () => {
    const text = `{"a":[${'1,'.repeat(300)}1],"b":{"":7},"c":{"":"0"}}`;
    expect(read(text)).toMatchObject({ b: { '': 7 }, c: { '': '0' } });
  });
});
