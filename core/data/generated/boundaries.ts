// A square cut in two by the graph of a function: class 1 lies above it.

import { sin } from '../../random/doublePrecision.ts';
import { NumPyRandom } from '../../random/numpy.ts';
import {
  addNoise,
  type GeneratorSettings,
  type Rows,
} from './generator.ts';

/** A function of the first coordinate, here and in Python. */
interface Boundary {
  readonly at: (x1: number) => number;
  /** With the first coordinates of all points as `x1`. */
  readonly python: string;
}

const sine: Boundary = {
  at: (x1) => sin(Math.PI * x1),
  python: 'np.sin(np.pi * x1)',
};
const cubic: Boundary = {
  at: (x1) => x1 * x1 * x1,
  python: 'x1 * x1 * x1',
};
const abs: Boundary = { at: Math.abs, python: 'np.abs(x1)' };

/**
 * Points spread evenly over [-1, 1]²: class 1 where x2 > sin(π x1), else
 * class 0. Noise moves the points afterwards. {@link aboveSinePython} defines
 * the set.
 */
export function aboveSine(settings: GeneratorSettings): Rows {
  return rowsAbove(sine, settings);
}

/** Lines that make the same `X` and `y` in Python. */
export function aboveSinePython(settings: GeneratorSettings): string {
  return pythonAbove(sine, settings);
}

/** The same with x2 > x1³. */
export function aboveCubic(settings: GeneratorSettings): Rows {
  return rowsAbove(cubic, settings);
}

/** Lines that make the same `X` and `y` in Python. */
export function aboveCubicPython(settings: GeneratorSettings): string {
  return pythonAbove(cubic, settings);
}

/** The same with x2 > |x1|: a quarter of the square. */
export function aboveAbs(settings: GeneratorSettings): Rows {
  return rowsAbove(abs, settings);
}

/** Lines that make the same `X` and `y` in Python. */
export function aboveAbsPython(settings: GeneratorSettings): string {
  return pythonAbove(abs, settings);
}

function rowsAbove(
  { at }: Boundary,
  { samples, noise, dataSeed }: GeneratorSettings,
): Rows {
  const random = new NumPyRandom(dataSeed);
  const X = Float64Array.from({ length: 2 * samples }, () =>
    random.uniform(-1, 1),
  );
  const y = Float64Array.from({ length: samples }, (_, i) =>
    X[2 * i + 1] > at(X[2 * i]) ? 1 : 0,
  );
  addNoise(X, noise, random);
  return { features: 2, X, y };
}

function pythonAbove(
  { python }: Boundary,
  { samples, noise, dataSeed }: GeneratorSettings,
): string {
  return `import numpy as np

random = np.random.RandomState(${dataSeed})
X = random.uniform(-1, 1, size=(${samples}, 2))
x1, x2 = X.T
y = (x2 > ${python}).astype(int)
X += random.normal(scale=${noise}, size=X.shape)`;
}
