// What every generator of a data set gets and gives, and what they share.

import type { NumPyRandom } from '../../random/numpy.ts';

export interface GeneratorSettings {
  /** Rows to make, 2 or more. */
  readonly samples: number;
  /** Standard deviation of the normal noise, 0 or more. */
  readonly noise: number;
  /** Clusters, 1 or more; for blobs only. */
  readonly centers: number;
  /** `random_state`, 0 to 2^32 - 1. */
  readonly dataSeed: number;
}

/** Examples as they are drawn, before they are split or standardised. */
export interface Rows {
  /** Columns of `X`. */
  readonly features: number;
  /** `(samples, features)`, row after row. */
  readonly X: Float64Array;
  /** `samples` class indices, or values to predict. */
  readonly y: Float64Array;
}

/** The rows in random order, as `sklearn.utils.shuffle` puts them. */
export function shuffled(
  { features, X, y }: Rows,
  random: NumPyRandom,
): Rows {
  const order = random.permutation(y.length);
  const shuffledX = new Float64Array(X.length);
  order.forEach((row, i) => {
    const start = row * features;
    shuffledX.set(X.subarray(start, start + features), i * features);
  });
  return {
    features,
    X: shuffledX,
    y: Float64Array.from(order, (row) => y[row]),
  };
}

/** Adds noise to every value in place, like `values += random.normal(scale=noise, size=values.shape)`. */
export function addNoise(
  values: Float64Array,
  noise: number,
  random: NumPyRandom,
): void {
  for (let i = 0; i < values.length; i++) {
    values[i] += random.normal(0, noise);
  }
}
