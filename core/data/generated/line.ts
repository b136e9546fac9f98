// Values along a straight line, for regression.

import { NumPyRandom } from '../../random/numpy.ts';
import {
  addNoise,
  type GeneratorSettings,
  type Rows,
} from './generator.ts';

/** What the line rises per unit of x. */
const SLOPE = 0.5;
/** Its height at x = 0. */
const INTERCEPT = 0.25;

/**
 * x spread evenly over [-1, 1], y = 0.5 x + 0.25; noise moves y.
 * {@link linePython} defines the set.
 */
export function line(settings: GeneratorSettings): Rows {
  const { samples, noise, dataSeed } = settings;
  const random = new NumPyRandom(dataSeed);
  const X = Float64Array.from({ length: samples }, () =>
    random.uniform(-1, 1),
  );
  const y = X.map((x) => SLOPE * x + INTERCEPT);
  addNoise(y, noise, random);
  return { features: 1, X, y };
}

/** Lines that make the same `X` and `y` in Python. */
export function linePython(settings: GeneratorSettings): string {
  const { samples, noise, dataSeed } = settings;
  return `import numpy as np

random = np.random.RandomState(${dataSeed})
X = random.uniform(-1, 1, size=(${samples}, 1))
y = ${SLOPE} * X[:, 0] + ${INTERCEPT}
y += random.normal(scale=${noise}, size=y.shape)`;
}
