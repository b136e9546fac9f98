// Images as a network takes them: standardised inputs X and their targets y.

import { Tensor } from '../tensor/tensor.ts';
import { PIXELS, type Digits } from './digits.ts';
import {
  standardize,
  type PixelStatistics,
  type Standardization,
} from './standardization.ts';
import { oneHot, type Encode } from './targets.ts';

export interface Examples {
  /** `(n, 64)`, standardised pixels. */
  readonly X: Tensor;
  /** `(n, out)`, one-hot unless said otherwise. */
  readonly y: Tensor;
  /** `n` labels 0 to 9. */
  readonly labels: Uint8Array;
  /** `n` positions among all images, counted from 0. */
  readonly images: Int32Array;
}

/** The given rows of the digits as examples, in that order. */
export function examplesFrom(
  digits: Digits,
  rows: Int32Array,
  statistics: PixelStatistics,
  standardization: Standardization,
  encode: Encode = oneHot,
): Examples {
  const X = Tensor.zeros(rows.length, PIXELS);
  rows.forEach((row, i) => {
    for (let p = 0; p < PIXELS; p++) {
      X.data[i * PIXELS + p] = standardize(
        digits.pixels[row * PIXELS + p],
        statistics,
        standardization,
      );
    }
  });
  const labels = labelsOf(digits, rows);
  return { X, y: encode(labels), labels, images: rows };
}

/** The labels of the given rows. */
export function labelsOf(digits: Digits, rows: Int32Array): Uint8Array {
  return Uint8Array.from(rows, (row) => digits.labels[row]);
}
