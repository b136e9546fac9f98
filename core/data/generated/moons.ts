// Two half circles that reach into each other, as scikit-learn's `make_moons` draws them.

import { cos, sin } from '../../random/doublePrecision.ts';
import { NumPyRandom } from '../../random/numpy.ts';
import {
  addNoise,
  shuffled,
  type GeneratorSettings,
  type Rows,
} from './generator.ts';

/**
 * `make_moons(n_samples=samples, noise=noise, random_state=dataSeed)`: class 0
 * is the upper moon with `samples // 2` points, class 1 the lower one.
 */
export function moons(settings: GeneratorSettings): Rows {
  const { samples, noise, dataSeed } = settings;
  const upper = Math.floor(samples / 2);
  const X = new Float64Array(2 * samples);
  const y = new Float64Array(samples);
  halfCircle(upper).forEach((angle, i) => {
    X[2 * i] = cos(angle);
    X[2 * i + 1] = sin(angle);
  });
  halfCircle(samples - upper).forEach((angle, i) => {
    const row = upper + i;
    X[2 * row] = 1 - cos(angle);
    X[2 * row + 1] = 1 - sin(angle) - 0.5;
    y[row] = 1;
  });
  const random = new NumPyRandom(dataSeed);
  const rows = shuffled({ features: 2, X, y }, random);
  addNoise(rows.X, noise, random);
  return rows;
}

/** Lines that make the same `X` and `y` in Python. */
export function moonsPython(settings: GeneratorSettings): string {
  const { samples, noise, dataSeed } = settings;
  return `from sklearn.datasets import make_moons

X, y = make_moons(n_samples=${samples}, noise=${noise}, random_state=${dataSeed})`;
}

/** `linspace(0, pi, count)` */
function halfCircle(count: number): Float64Array {
  const step = Math.PI / (count - 1);
  const angles = Float64Array.from({ length: count }, (_, i) =>
    i === 0 ? 0 : i * step,
  );
  if (count > 1) angles[count - 1] = Math.PI;
  return angles;
}
