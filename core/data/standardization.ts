// Standardisation: features shifted and scaled by one mean and one standard deviation over all values of the training rows.

import type { Dataset } from './dataset.ts';

export const standardizations = ['sample', 'population'] as const;

/**
 * Which deviation divides. The article uses both without saying so:
 * - `sample`: PyTorch's `std()`, divided by n - 1, everything in float32 (its step-by-step programs)
 * - `population`: NumPy's `std()`, divided by n, float64 until the end (its refactored program)
 */
export type Standardization = (typeof standardizations)[number];

/** Both in the features' own units; for digits brightness (0 to 16). */
export interface FeatureStatistics {
  readonly mean: number;
  readonly std: number;
}

/** Mean and standard deviation over all features of the given rows. */
export function featureStatistics(
  { X, features }: Dataset,
  rows: Int32Array,
  standardization: Standardization,
): FeatureStatistics {
  const n = rows.length * features;
  let sum = 0;
  let squares = 0;
  for (const row of rows) {
    for (let f = 0; f < features; f++) {
      const value = X[row * features + f];
      sum += value;
      squares += value * value;
    }
  }
  const mean = sum / n;
  // Pixels are small whole numbers, so for them this is exact up to the division.
  const squaredDeviations = (n * squares - sum * sum) / n;
  if (standardization === 'population') {
    return { mean, std: Math.sqrt(squaredDeviations / n) };
  }
  return {
    mean: Math.fround(mean),
    std: Math.fround(Math.sqrt(squaredDeviations / (n - 1))),
  };
}

/** `(value - mean) / std` with the roundings of the program that `standardization` names. */
export function standardize(
  value: number,
  { mean, std }: FeatureStatistics,
  standardization: Standardization,
): number {
  if (standardization === 'sample') {
    const centred = Math.fround(Math.fround(value) - mean);
    return Math.fround(centred / std);
  }
  return Math.fround((value - mean) / std);
}
