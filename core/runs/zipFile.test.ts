// Zip files: written for every reader, and read without trusting what they say of themselves.

import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { atOnce, type Portions } from '../portions.ts';
import {
  NotZip,
  TooLargeEntry,
  zipEntries,
  ZipWriter,
} from './zipFile.ts';

const ROOM = 2 ** 24;

function written(
  files: Readonly<Record<string, Uint8Array>>,
): Uint8Array {
  const writer = new ZipWriter(Date.UTC(2026, 0, 1));
  for (const [path, bytes] of Object.entries(files)) {
    atOnce(writer.add(path, bytes));
  }
  return writer.bytes();
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  return Object.fromEntries(
    zipEntries(bytes).map(({ path, unpack }) => [
      path,
      atOnce(unpack(ROOM)),
    ]),
  );
}

/** Portions, and the work's end. */
function portionsOf(work: Portions<unknown>): number {
  let portions = 0;
  while (!work.next().done) portions += 1;
  return portions;
}

const files = fc.dictionary(
  fc.stringMatching(/^[a-zé学/]{1,12}$/),
  fc.uint8Array({ maxLength: 3000 }),
  { maxKeys: 5 },
);
const zeros = new Uint8Array(3_000_000);
/** The places of an entry's sizes in a directory's entry. */
const PACKED_SIZE = 20;
const SIZE = 24;
const METHOD = 10;

/** The same archive with another number in the directory's first entry. */
function withNumber(bytes: Uint8Array, place: number, value: number) {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const entry = view.getUint32(changed.length - 22 + 16, true);
  view.setUint32(entry + place, value, true);
  return changed;
}

describe('a zip file', () => {
  it('that is written is read by others, and the other way round', () => {
    fc.assert(
      fc.property(files, (content) => {
        expect(unzipSync(written(content))).toEqual(content);
        expect(unpacked(written(content))).toEqual(content);
        expect(unpacked(zipSync(content))).toEqual(content);
        expect(unpacked(zipSync(content, { level: 0 }))).toEqual(
          content,
        );
      }),
    );
  });

  it('is packed and unpacked in portions', () => {
    const writer = new ZipWriter(Date.UTC(2026, 0, 1));
    expect(portionsOf(writer.add('zeros', zeros))).toBeGreaterThan(20);
    const [{ unpack }] = zipEntries(writer.bytes());
    expect(portionsOf(unpack(zeros.length))).toBeGreaterThan(0);
    const noise = new Uint8Array(3_300_000);
    noise.forEach((_, i) => (noise[i] = (i * i * 7919) >> 7));
    const [other] = zipEntries(zipSync({ noise }));
    expect(portionsOf(other.unpack(noise.length))).toBeGreaterThan(1);
  });

  it.each([zeros.length - 1, 1000, 0])(
    'is measured as it is unpacked: %i bytes are too few',
    (room) => {
      const bytes = zipSync({ a: zeros });
      for (const said of [0, 1, 10, 2 ** 32 - 1]) {
        const [{ unpack }] = zipEntries(withNumber(bytes, SIZE, said));
        expect(() => atOnce(unpack(room))).toThrow(TooLargeEntry);
        expect(atOnce(unpack(zeros.length))).toHaveLength(zeros.length);
      }
    },
  );

  it('is given up long before all of it is unpacked', () => {
    // 40 MB in 40 kB.
    const [{ unpack }] = zipEntries(
      zipSync({ a: new Uint8Array(40_000_000) }, { level: 1 }),
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(() => atOnce(unpack(1_000_000))).toThrow(TooLargeEntry);
    const { arrayBuffers } = process.memoryUsage();
    expect(arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['a few letters', strToU8('PK but not a zip')],
    ['an end without a beginning', zipSync({ a: zeros }).slice(-22)],
    [
      'longer than it is',
      withNumber(zipSync({ a: zeros }), PACKED_SIZE, 2 ** 32 - 1),
    ],
    [
      'packed in another way',
      withNumber(zipSync({ a: zeros }), METHOD, 12),
    ],
    ['elsewhere', withNumber(zipSync({ a: zeros }), 42, 2 ** 31)],
    ['cut within', withNumber(zipSync({ a: zeros }), PACKED_SIZE, 100)],
  ])('is none where it is %s', (_, bytes) => {
    expect(() => unpacked(bytes)).toThrow(NotZip);
  });

  it('is read, or is none, whatever is changed in it', () => {
    const whole = written({
      a: strToU8('hello '.repeat(50)),
      b: zeros.slice(0, 99),
    });
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.nat({ max: whole.length - 1 }),
            fc.nat({ max: 255 }),
          ),
          {
            minLength: 1,
            maxLength: 8,
          },
        ),
        fc.nat({ max: whole.length }),
        (changes, end) => {
          const bytes = whole.slice(
            0,
            end % 3 === 0 ? end : whole.length,
          );
          for (const [at, value] of changes) bytes[at] = value;
          try {
            unpacked(bytes);
          } catch (error) {
            const kind = (error as Error).constructor;
            expect([NotZip, TooLargeEntry]).toContain(kind);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
