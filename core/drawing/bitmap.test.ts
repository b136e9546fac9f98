// A drawing made into an image: counts of blocks, and digits brought to the size and place of the data set's.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import {
  BITMAP_SIDE,
  emptyBitmap,
  fittedBitmap,
  hasInk,
  imageOf,
  type Bitmap,
} from './bitmap.ts';

/** From rows of `#` and `.`, at a place of the bitmap. */
function drawn(rows: readonly string[], top = 0, left = 0): Bitmap {
  const bitmap = emptyBitmap();
  rows.forEach((row, y) => {
    Array.from(row).forEach((dot, x) => {
      const place = (top + y) * BITMAP_SIDE + left + x;
      bitmap[place] = Number(dot === '#');
    });
  });
  return bitmap;
}

const rectangles = fc
  .record({
    height: fc.integer({ min: 1, max: 32 }),
    width: fc.integer({ min: 1, max: 32 }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
    x: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ height, width, y, x }) => ({
    height,
    width,
    top: Math.floor(y * (32 - height)),
    left: Math.floor(x * (32 - width)),
  }));

/** First and last row and column with ink, of an image with this many columns. */
function edges(values: Uint8Array, side: number) {
  const places = Array.from(values.keys()).filter((i) => values[i] > 0);
  const rows = places.map((i) => Math.floor(i / side));
  const columns = places.map((i) => i % side);
  return [rows, columns].map((each) => [
    Math.min(...each),
    Math.max(...each),
  ]);
}

describe('an image of 8 by 8', () => {
  it('counts each block of 4 by 4 dots', () => {
    const image = imageOf(
      drawn(['####....#', '####', '####', '####', '#...#'], 0, 0),
    );
    const expected = new Uint8Array(64);
    [expected[0], expected[2]] = [16, 1];
    [expected[8], expected[9]] = [1, 1];
    expect(image).toEqual(expected);
  });

  it('has as much ink as the bitmap, each dot in the block that it lies in', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({
          min: 0,
          max: 1,
          minLength: 1024,
          maxLength: 1024,
        }),
        (bitmap) => {
          const expected = new Array<number>(64).fill(0);
          for (let y = 0; y < 32; y++) {
            for (let x = 0; x < 32; x++) {
              expected[(y >> 2) * 8 + (x >> 2)] += bitmap[y * 32 + x];
            }
          }
          expect(Array.from(imageOf(bitmap))).toEqual(expected);
        },
      ),
    );
  });
});

describe('a digit that is centred and scaled', () => {
  it('reaches from edge to edge along its longer side, and stands in the middle of the other', () => {
    fc.assert(
      fc.property(rectangles, ({ height, width, top, left }) => {
        const rows = Array<string>(height).fill('#'.repeat(width));
        const fitted = fittedBitmap(drawn(rows, top, left));
        const sides = edges(fitted, 32);
        const longer = height >= width ? 0 : 1;
        expect(sides[longer]).toEqual([0, 31]);
        const [from, to] = sides[1 - longer];
        expect(Math.abs(from - (31 - to))).toBeLessThanOrEqual(1);
        const ratio = Math.min(height, width) / Math.max(height, width);
        expect(
          Math.abs(to - from + 1 - 32 * ratio),
        ).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the same wherever it was drawn, and fitted a second time', () => {
    const shape = ['.##.', '#..#', '..#.', '.#..', '####'];
    const fitted = fittedBitmap(drawn(shape));
    expect(hasInk(fitted)).toBe(true);
    expect(fittedBitmap(drawn(shape, 20, 11))).toEqual(fitted);
    expect(fittedBitmap(fitted)).toEqual(fitted);
  });

  it('is twice as large where it was half as high: every dot becomes four', () => {
    const shape = Array.from({ length: 16 }, (_, y) =>
      Array.from({ length: 12 }, (__, x) =>
        (x * 7 + y * 3) % 5 < 2 || x + y === 0 || x * y === 165
          ? '#'
          : '.',
      ).join(''),
    );
    const fitted = fittedBitmap(drawn(shape, 9, 3));
    for (let y = 0; y < 32; y++) {
      for (let x = 0; x < 24; x++) {
        const dot = shape[y >> 1][x >> 1] === '#';
        expect(fitted[y * 32 + 4 + x]).toBe(Number(dot));
      }
    }
  });

  it('is nothing where nothing was drawn', () => {
    expect(hasInk(fittedBitmap(emptyBitmap()))).toBe(false);
  });

  it('is as the digits of the data are: all of them reach from the upper edge to the lower one', () => {
    for (let image = 0; image < digits.count; image++) {
      const pixels = digits.X.subarray(image * 64, (image + 1) * 64);
      const [rows] = edges(pixels, 8);
      expect(rows).toEqual([0, 7]);
    }
  });
});
