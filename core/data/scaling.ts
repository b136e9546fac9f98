// How features are scaled before a network is given them: by one mean and deviation of all, or each by its own.

import type { Dataset } from './dataset.ts';
import type { Scaling } from './scalingNames.ts';
import { featureStatistics, standardize } from './standardization.ts';

/** A value of the feature with this number, counted from 0, in float32. */
export type Scale = (value: number, feature: number) => number;

/** @param rows those for training: they alone decide */
export function scaleFor(
  data: Dataset,
  rows: Int32Array,
  scaling: Scaling,
): Scale {
  if (scaling === 'columns') return columnScale(data, rows);
  const statistics = featureStatistics(data, rows, scaling);
  return (value) => standardize(value, statistics, scaling);
}

/** In float64 until the end. A feature that has one value in all of these rows becomes 0. */
function columnScale(data: Dataset, rows: Int32Array): Scale {
  const { X, features } = data;
  const n = rows.length;
  const means = columnMeans(data, rows);
  const squares = new Float64Array(features);
  const rest = new Float64Array(features);
  for (const row of rows) {
    for (let f = 0; f < features; f++) {
      const deviation = X[row * features + f] - means[f];
      squares[f] += deviation * deviation;
      rest[f] += deviation;
    }
  }
  const deviations = squares.map((sum, f) => {
    const variance = (sum - rest[f] ** 2 / n) / n;
    // What is left of rounding is no spread: scikit-learn's own bound.
    const rounding =
      n * Number.EPSILON * variance +
      (n * means[f] * Number.EPSILON) ** 2;
    return variance <= rounding ? 1 : Math.sqrt(variance);
  });
  return (value, f) => Math.fround((value - means[f]) / deviations[f]);
}

/**
 * Data whose missing values (NaN) are the means of their features over these rows, as scikit-learn's `SimpleImputer` fills them; the same data where none are missing.
 * @param none is called with a feature that has no value in these rows
 */
export function filled<Data extends Dataset>(
  data: Data,
  rows: Int32Array,
  none: (feature: number) => never,
): Data {
  const { X, features } = data;
  if (X instanceof Uint8Array || !X.some(Number.isNaN)) return data;
  const means = columnMeans(data, rows);
  const empty = means.findIndex(Number.isNaN);
  if (empty >= 0) none(empty);
  const whole = X.map((value, i) =>
    Number.isNaN(value) ? means[i % features] : value,
  );
  return { ...data, X: whole };
}

/** Of each feature over the rows that have a value. */
function columnMeans(
  { X, features }: Dataset,
  rows: Int32Array,
): Float64Array {
  const sums = new Float64Array(features);
  const counts = new Uint32Array(features);
  for (const row of rows) {
    for (let f = 0; f < features; f++) {
      const value = X[row * features + f];
      if (Number.isNaN(value)) continue;
      sums[f] += value;
      counts[f] += 1;
    }
  }
  return sums.map((sum, f) => sum / counts[f]);
}
