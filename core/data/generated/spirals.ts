// Two spirals wound around each other, as in TensorFlow Playground.

import { cos, sin } from '../../random/doublePrecision.ts';
import { NumPyRandom } from '../../random/numpy.ts';
import {
  addNoise,
  shuffled,
  type GeneratorSettings,
  type Rows,
} from './generator.ts';

/** Each arm goes one and three quarters of a turn around the middle. */
const TURNS = 1.75;

/**
 * Two arms of radius 0 to 1, one opposite the other: class 0 has
 * `samples // 2` points, class 1 the rest. {@link spiralsPython} defines the set.
 */
export function spirals(settings: GeneratorSettings): Rows {
  const { samples, noise, dataSeed } = settings;
  const first = Math.floor(samples / 2);
  const X = new Float64Array(2 * samples);
  const y = new Float64Array(samples);
  X.set(arm(first));
  X.set(
    arm(samples - first).map((coordinate) => -coordinate),
    2 * first,
  );
  y.fill(1, first);
  const random = new NumPyRandom(dataSeed);
  const rows = shuffled({ features: 2, X, y }, random);
  addNoise(rows.X, noise, random);
  return rows;
}

/** Lines that make the same `X` and `y` in Python. */
export function spiralsPython(settings: GeneratorSettings): string {
  const { samples, noise, dataSeed } = settings;
  return `import numpy as np
from sklearn.utils import shuffle


def arm(points):
    radius = np.arange(1, points + 1) / points
    angle = ${TURNS} * 2 * np.pi * radius
    return np.column_stack([radius * np.sin(angle), radius * np.cos(angle)])


random = np.random.RandomState(${dataSeed})
first = ${samples} // 2
X = np.vstack([arm(first), -arm(${samples} - first)])
y = np.repeat([0, 1], [first, ${samples} - first])
X, y = shuffle(X, y, random_state=random)
X += random.normal(scale=${noise}, size=X.shape)`;
}

/** `(points, 2)`, from near the middle outward. */
function arm(points: number): Float64Array {
  const X = new Float64Array(2 * points);
  for (let i = 0; i < points; i++) {
    const radius = (i + 1) / points;
    const angle = TURNS * 2 * Math.PI * radius;
    X[2 * i] = radius * sin(angle);
    X[2 * i + 1] = radius * cos(angle);
  }
  return X;
}
