// The 1,797 handwritten digits, read from their CSV file.

import type { Dataset } from './dataset.ts';

/** Pixels per image: 8 rows of 8. */
export const PIXELS = 64;
/** Labels 0 to 9. */
export const CLASSES = 10;
/** Images in the file, as `sklearn.datasets.load_digits()` gives them. */
export const IMAGES = 1797;

/** All images in file order. */
export interface Digits extends Dataset {
  /** `count * 64` values 0 to 16, image after image, row after row. */
  readonly X: Uint8Array;
  /** `count` values 0 to 9. */
  readonly labels: Uint8Array;
}

/**
 * Reads `p0,...,p63,label` lines below one header line.
 *
 * @throws RangeError naming the line that is not 64 pixels (0..16) and a label (0..9), or a wrong number of images
 */
export function parseDigits(csv: string): Digits {
  const lines = csv.trimEnd().split(/\r?\n/).slice(1);
  if (lines.length !== IMAGES) {
    throw new RangeError(
      `digits.csv: expected ${IMAGES} images, found ${lines.length}`,
    );
  }
  const X = new Uint8Array(lines.length * PIXELS);
  const labels = new Uint8Array(lines.length);
  lines.forEach((line, i) => {
    const values = line
      .split(',')
      .map((cell) => (/^\d+$/.test(cell) ? Number(cell) : NaN));
    const valid =
      values.length === PIXELS + 1 &&
      values.every(
        (value, p) =>
          Number.isInteger(value) &&
          value >= 0 &&
          value <= (p < PIXELS ? 16 : CLASSES - 1),
      );
    if (!valid) {
      throw new RangeError(
        `digits.csv, line ${i + 2}: expected 64 pixels (0 to 16) and a label (0 to 9)`,
      );
    }
    X.set(values.slice(0, PIXELS), i * PIXELS);
    labels[i] = values[PIXELS];
  });
  return {
    count: lines.length,
    features: PIXELS,
    classes: CLASSES,
    X,
    labels,
  };
}
