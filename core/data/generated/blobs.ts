// Round clusters around random centres, as scikit-learn's `make_blobs` draws them.

import { NumPyRandom } from '../../random/numpy.ts';
import {
  shuffled,
  type GeneratorSettings,
  type Rows,
} from './generator.ts';

/** Centres lie between -10 and 10 in both directions. */
const BOX = 10;

/**
 * `make_blobs(n_samples=samples, centers=centers, cluster_std=noise, random_state=dataSeed)`:
 * one class a centre, and the first `samples % centers` classes have one point more.
 */
export function blobs(settings: GeneratorSettings): Rows {
  const { samples, noise, centers, dataSeed } = settings;
  const random = new NumPyRandom(dataSeed);
  const middles = Float64Array.from({ length: 2 * centers }, () =>
    random.uniform(-BOX, BOX),
  );
  const X = new Float64Array(2 * samples);
  const y = new Float64Array(samples);
  let row = 0;
  for (let k = 0; k < centers; k++) {
    const end = row + pointsOf(k, samples, centers);
    for (; row < end; row++) {
      X[2 * row] = random.normal(middles[2 * k], noise);
      X[2 * row + 1] = random.normal(middles[2 * k + 1], noise);
      y[row] = k;
    }
  }
  return shuffled({ features: 2, X, y }, random);
}

/** Lines that make the same `X` and `y` in Python. */
export function blobsPython(settings: GeneratorSettings): string {
  const { samples, noise, centers, dataSeed } = settings;
  return `from sklearn.datasets import make_blobs

X, y = make_blobs(
    n_samples=${samples}, centers=${centers}, cluster_std=${noise}, random_state=${dataSeed}
)`;
}

function pointsOf(
  center: number,
  samples: number,
  centers: number,
): number {
  return (
    Math.floor(samples / centers) + (center < samples % centers ? 1 : 0)
  );
}
