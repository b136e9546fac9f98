// Features that are computed of the two coordinates of a point: with them a network is given a curve that it would have to bend by itself.

import { sin as nearSine } from '../random/doublePrecision.ts';
import type { Dataset } from './dataset.ts';

/** Up to this angle a sine is the C library's; beyond it the engine's, whose last bit may be another. */
const NEAR = 16;

interface Feature {
  readonly at: (x1: number, x2: number) => number;
  /** Of arrays `x1` and `x2`. */
  readonly python: string;
}

const features = {
  'x1^2': { at: (x1) => x1 * x1, python: 'x1 * x1' },
  'x2^2': { at: (_, x2) => x2 * x2, python: 'x2 * x2' },
  'x1*x2': { at: (x1, x2) => x1 * x2, python: 'x1 * x2' },
  sin_x1: { at: (x1) => sin(x1), python: 'np.sin(x1)' },
  sin_x2: { at: (_, x2) => sin(x2), python: 'np.sin(x2)' },
} satisfies Record<string, Feature>;

export type ExtraFeature = keyof typeof features;

/** In the order in which they are offered. */
export const extraFeatures = Object.keys(features) as ExtraFeature[];

function sin(angle: number): number {
  return Math.abs(angle) <= NEAR ? nearSine(angle) : Math.sin(angle);
}

/** The extra features of a point, in the order of `extra`. */
export function extraOf(
  x1: number,
  x2: number,
  extra: readonly ExtraFeature[],
): number[] {
  return extra.map((name) => features[name].at(x1, x2));
}

/**
 * Points `(n, 2)` with a column for each extra feature: `(n, 2 + extra)`.
 * A value that is missing (NaN) leaves out what is computed of it.
 */
export function withExtra<Points extends Dataset>(
  points: Points,
  extra: readonly ExtraFeature[],
): Points {
  if (extra.length === 0) return points;
  const { count, inputNames } = points;
  const width = 2 + extra.length;
  const X = new Float64Array(count * width);
  for (let row = 0; row < count; row++) {
    const [x1, x2] = [points.X[2 * row], points.X[2 * row + 1]];
    X.set([x1, x2, ...extraOf(x1, x2, extra)], row * width);
  }
  const names = inputNames && { inputNames: [...inputNames, ...extra] };
  return { ...points, features: width, X, ...names };
}

/** Lines of Python that do so with `X (n, 2)`, behind those that define it. */
export function withExtraPython(
  python: string,
  extra: readonly ExtraFeature[],
): string {
  if (extra.length === 0) return python;
  const columns = extra.map((name) => features[name].python).join(', ');
  return `${python}
x1, x2 = X.T
X = np.column_stack([X, ${columns}])`;
}
