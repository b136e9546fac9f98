// A circle around a smaller one, as scikit-learn's `make_circles` draws them.

import { cos, sin } from '../../random/doublePrecision.ts';
import { NumPyRandom } from '../../random/numpy.ts';
import {
  addNoise,
  shuffled,
  type GeneratorSettings,
  type Rows,
} from './generator.ts';

/** Radius of the inner circle; the outer one's is 1. */
const FACTOR = 0.8;

/**
 * `make_circles(n_samples=samples, noise=noise, random_state=dataSeed)`: class 0
 * is the outer circle with `samples // 2` points, class 1 the inner one.
 */
export function circles(settings: GeneratorSettings): Rows {
  const { samples, noise, dataSeed } = settings;
  const outer = Math.floor(samples / 2);
  const X = new Float64Array(2 * samples);
  const y = new Float64Array(samples);
  fullCircle(outer).forEach((angle, i) => {
    X[2 * i] = cos(angle);
    X[2 * i + 1] = sin(angle);
  });
  fullCircle(samples - outer).forEach((angle, i) => {
    const row = outer + i;
    X[2 * row] = cos(angle) * FACTOR;
    X[2 * row + 1] = sin(angle) * FACTOR;
    y[row] = 1;
  });
  const random = new NumPyRandom(dataSeed);
  const rows = shuffled({ features: 2, X, y }, random);
  addNoise(rows.X, noise, random);
  return rows;
}

/** Lines that make the same `X` and `y` in Python. */
export function circlesPython(settings: GeneratorSettings): string {
  const { samples, noise, dataSeed } = settings;
  return `from sklearn.datasets import make_circles

X, y = make_circles(n_samples=${samples}, noise=${noise}, random_state=${dataSeed})`;
}

/** `linspace(0, 2 * pi, count, endpoint=False)` */
function fullCircle(count: number): Float64Array {
  const step = (2 * Math.PI) / count;
  return Float64Array.from({ length: count }, (_, i) => i * step);
}
