// The digits file: that it is the right one, and that a wrong one is refused.

import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { digitsFile } from '../../tests/parity/recordings.ts';
import { CLASSES, IMAGES, parseDigits, PIXELS } from './digits.ts';

const csv = digitsFile();
const lines = csv.trimEnd().split('\n');

/** The file with one cell of one image replaced. */
function withCell(image: number, cell: number, text: string): string {
  const changed = [...lines];
  const cells = changed[image + 1].split(',');
  cells[cell] = text;
  changed[image + 1] = cells.join(',');
  return changed.join('\n');
}

const images = fc.nat({ max: IMAGES - 1 });
const pixels = fc.nat({ max: PIXELS - 1 });

describe('digits.csv', () => {
  it('is the file that scikit-learn ships, byte for byte', () => {
    expect(createHash('sha256').update(csv).digest('hex')).toBe(
      'd7ff1341011182b7af3733b201a919cea2ffe00f25ff23ba48c5e791daffb498',
    );
  });
});

describe('parseDigits', () => {
  it('reads every pixel and label of every image', () => {
    const digits = parseDigits(csv);
    expect(digits.count).toBe(IMAGES);
    const rows = lines
      .slice(1)
      .map((_, i) => [
        ...digits.X.subarray(i * PIXELS, (i + 1) * PIXELS),
        digits.labels[i],
      ]);
    expect(rows.map((row) => row.join(','))).toEqual(lines.slice(1));
  });

  it('finds all ten digits', () => {
    expect(new Set(parseDigits(csv).labels).size).toBe(CLASSES);
  });

  it('reads Windows line ends and a missing last one alike', () => {
    const digits = parseDigits(csv);
    expect(parseDigits(lines.join('\r\n'))).toEqual(digits);
    expect(parseDigits(lines.join('\n'))).toEqual(digits);
  });

  it.each(['17', '-1', '0.5', 'x', 'NaN', '1e9'])(
    'refuses %s as a pixel and names the line',
    (text) => {
      fc.assert(
        fc.property(images, pixels, (image, pixel) => {
          expect(() =>
            parseDigits(withCell(image, pixel, text)),
          ).toThrow(
            new RangeError(
              `digits.csv, line ${image + 2}: expected 64 pixels (0 to 16) and a label (0 to 9)`,
            ),
          );
        }),
        { numRuns: 5 },
      );
    },
  );

  it.each(['10', '-1', 'seven'])(
    'refuses %s as a label and names the line',
    (text) => {
      expect(() => parseDigits(withCell(1796, PIXELS, text))).toThrow(
        /digits\.csv, line 1798:/,
      );
    },
  );

  it('refuses an empty cell and names the line', () => {
    expect(() => parseDigits(withCell(3, 10, ''))).toThrow(
      /digits\.csv, line 5:/,
    );
  });

  it('refuses a cell too few and a cell too many and names the line', () => {
    const short = [...lines];
    short[7] = short[7].slice(0, short[7].lastIndexOf(','));
    expect(() => parseDigits(short.join('\n'))).toThrow(/line 8:/);
    expect(() => parseDigits(withCell(6, PIXELS, '1,1'))).toThrow(
      /line 8:/,
    );
  });

  it('refuses a wrong number of images and says how many there are', () => {
    expect(() => parseDigits(lines.slice(0, -1).join('\n'))).toThrow(
      new RangeError('digits.csv: expected 1797 images, found 1796'),
    );
    expect(() => parseDigits('')).toThrow(/found 0/);
  });
});
