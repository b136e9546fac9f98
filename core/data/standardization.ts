// Standardisation: pixels shifted and scaled by one mean and one standard deviation of the training pixels.

import type { Digits } from './digits.ts';
import { PIXELS } from './digits.ts';

/**
 * Which deviation divides. The article uses both without saying so:
 * - `sample`: PyTorch's `std()`, divided by n - 1, everything in float32 (its step-by-step programs)
 * - `population`: NumPy's `std()`, divided by n, float64 until the end (its refactored program)
 */
export type Standardization = 'sample' | 'population';

/** Both in units of pixel brightness (0 to 16). */
export interface PixelStatistics {
  readonly mean: number;
  readonly std: number;
}

/** Mean and standard deviation over all pixels of the given rows. */
export function pixelStatistics(
  digits: Digits,
  rows: Int32Array,
  standardization: Standardization,
): PixelStatistics {
  const n = rows.length * PIXELS;
  let sum = 0;
  let squares = 0;
  for (const row of rows) {
    for (let p = 0; p < PIXELS; p++) {
      const pixel = digits.pixels[row * PIXELS + p];
      sum += pixel;
      squares += pixel * pixel;
    }
  }
  const mean = sum / n;
  // Pixels are small whole numbers, so this is exact up to the division.
  const squaredDeviations = (n * squares - sum * sum) / n;
  if (standardization === 'population') {
    return { mean, std: Math.sqrt(squaredDeviations / n) };
  }
  return {
    mean: Math.fround(mean),
    std: Math.fround(Math.sqrt(squaredDeviations / (n - 1))),
  };
}

/** `(pixel - mean) / std` with the roundings of the program that `standardization` names. */
export function standardize(
  pixel: number,
  { mean, std }: PixelStatistics,
  standardization: Standardization,
): number {
  const centred = pixel - mean;
  return standardization === 'sample'
    ? Math.fround(Math.fround(centred) / std)
    : Math.fround(centred / std);
}
