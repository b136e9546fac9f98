// Four quarters of a square, two classes crosswise: the exclusive or, which no straight line separates.

import { NumPyRandom } from '../../random/numpy.ts';
import {
  addNoise,
  type GeneratorSettings,
  type Rows,
} from './generator.ts';

/**
 * Points spread evenly over [-1, 1]²: class 1 where their two coordinates have
 * different signs, else class 0. Noise moves the points afterwards.
 * {@link xorPython} defines the set.
 */
export function xor(settings: GeneratorSettings): Rows {
  const { samples, noise, dataSeed } = settings;
  const random = new NumPyRandom(dataSeed);
  const X = Float64Array.from({ length: 2 * samples }, () =>
    random.uniform(-1, 1),
  );
  const y = Float64Array.from({ length: samples }, (_, i) =>
    X[2 * i] * X[2 * i + 1] < 0 ? 1 : 0,
  );
  addNoise(X, noise, random);
  return { features: 2, X, y };
}

/** Lines that make the same `X` and `y` in Python. */
export function xorPython(settings: GeneratorSettings): string {
  const { samples, noise, dataSeed } = settings;
  return `import numpy as np

random = np.random.RandomState(${dataSeed})
X = random.uniform(-1, 1, size=(${samples}, 2))
y = (X[:, 0] * X[:, 1] < 0).astype(int)
X += random.normal(scale=${noise}, size=X.shape)`;
}
