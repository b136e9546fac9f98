// Images as a network takes them: standardised inputs X and one-hot targets y.

import { Tensor } from '../tensor/tensor.ts';
import { CLASSES, PIXELS, type Digits } from './digits.ts';
import {
  standardize,
  type PixelStatistics,
  type Standardization,
} from './standardization.ts';

export interface Examples {
  /** `(n, 64)`, standardised pixels. */
  readonly X: Tensor;
  /** `(n, 10)`, one-hot: 1 in the column of the label, 0 elsewhere. */
  readonly y: Tensor;
  /** `n` labels 0 to 9. */
  readonly labels: Uint8Array;
}

/** The given rows of the digits as examples, in that order. */
export function examplesFrom(
  digits: Digits,
  rows: Int32Array,
  statistics: PixelStatistics,
  standardization: Standardization,
): Examples {
  const X = Tensor.zeros(rows.length, PIXELS);
  const y = Tensor.zeros(rows.length, CLASSES);
  const labels = new Uint8Array(rows.length);
  rows.forEach((row, i) => {
    for (let p = 0; p < PIXELS; p++) {
      X.data[i * PIXELS + p] = standardize(
        digits.pixels[row * PIXELS + p],
        statistics,
        standardization,
      );
    }
    labels[i] = digits.labels[row];
    y.data[i * CLASSES + labels[i]] = 1;
  });
  return { X, y, labels };
}
