// Values along one wave of a sine, for regression.

import { sin } from '../../random/doublePrecision.ts';
import { NumPyRandom } from '../../random/numpy.ts';
import {
  addNoise,
  type GeneratorSettings,
  type Rows,
} from './generator.ts';

/**
 * x spread evenly over [-1, 1], y = sin(πx); noise moves y.
 * {@link sinePython} defines the set.
 */
export function sine(settings: GeneratorSettings): Rows {
  const { samples, noise, dataSeed } = settings;
  const random = new NumPyRandom(dataSeed);
  const X = Float64Array.from({ length: samples }, () =>
    random.uniform(-1, 1),
  );
  const y = X.map((x) => sin(Math.PI * x));
  addNoise(y, noise, random);
  return { features: 1, X, y };
}

/** Lines that make the same `X` and `y` in Python. */
export function sinePython(settings: GeneratorSettings): string {
  const { samples, noise, dataSeed } = settings;
  return `import numpy as np

random = np.random.RandomState(${dataSeed})
X = random.uniform(-1, 1, size=(${samples}, 1))
y = np.sin(np.pi * X[:, 0])
y += random.normal(scale=${noise}, size=y.shape)`;
}
