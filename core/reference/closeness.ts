// Whether numbers are close enough: torch's allclose, the first difference in a chain of tensors, and the verdicts of a gradient check.

import { requireSameShape } from './compare.ts';
import type { Matrix } from './matrix.ts';

export interface Tolerance {
  /** Allowed difference as a part of the expected value. */
  readonly rtol: number;
  /** Allowed difference on top of that. */
  readonly atol: number;
  /** Whether NaN is close to NaN. */
  readonly equalNan?: boolean;
}

/** `torch.allclose`'s own. */
const DEFAULT_TOLERANCE: Tolerance = { rtol: 1e-5, atol: 1e-8 };

/**
 * Whether all values are close, like `torch.allclose(actual, expected)`. Two
 * float32 matrices are judged in float32 arithmetic as torch does, else float64.
 *
 * @throws RangeError when the shapes differ or the matrices are empty
 */
export function allclose(
  actual: Matrix,
  expected: Matrix,
  tolerance: Tolerance = DEFAULT_TOLERANCE,
): boolean {
  requireSameShape('allclose', actual, expected);
  const float32 =
    actual.data instanceof Float32Array &&
    expected.data instanceof Float32Array;
  for (let k = 0; k < actual.data.length; k++) {
    const [a, b] = [actual.data[k], expected.data[k]];
    if (!isClose(a, b, tolerance, float32)) return false;
  }
  return true;
}

/**
 * `|a - b| <= atol + rtol * |b|`, like `torch.isclose`: an infinity is close
 * only to itself, NaN to nothing unless `equalNan`.
 *
 * @param float32 whether every step is rounded to float32
 */
export function isClose(
  a: number,
  b: number,
  { rtol, atol, equalNan = false }: Tolerance,
  float32 = false,
): boolean {
  if (a === b) return true;
  if (Number.isNaN(a) && Number.isNaN(b)) return equalNan;
  const round = float32 ? Math.fround : (x: number) => x;
  const difference = round(Math.abs(a - b));
  const relative = round(round(rtol) * Math.abs(b));
  const allowed = round(round(atol) + relative);
  return difference < Infinity && difference <= allowed;
}

/** Two computations of one tensor. */
export interface TensorPair {
  /** `W1`, `Z1`, `A1`, ... */
  readonly name: string;
  readonly actual: Matrix;
  readonly expected: Matrix;
  /** Where it is not the common one. */
  readonly tolerance?: Tolerance;
}

/**
 * Where two backward passes diverge: the first pair that is not close, going
 * from the output back. Gradients travel that way, so what comes later may only
 * have inherited the difference.
 *
 * @param pairs in forward order, the output last
 * @throws RangeError when the shapes of a pair differ
 */
export function firstDifference(
  pairs: readonly TensorPair[],
  tolerance?: Tolerance,
): TensorPair | undefined {
  return [...pairs]
    .reverse()
    .find(
      ({ actual, expected, tolerance: own = tolerance }) =>
        !allclose(actual, expected, own),
    );
}

export type GradientVerdict =
  'wrong' | 'doubtful' | 'fineWithKinks' | 'good';

/**
 * What the relative error of a gradient check means, in the categories of
 * Stanford's CS231n notes ("Gradient checks"). NaN is wrong.
 *
 * @param error over `max(|a|, |b|)`
 */
export function gradientVerdict(error: number): GradientVerdict {
  if (Number.isNaN(error) || error > 1e-2) return 'wrong';
  if (error > 1e-4) return 'doubtful';
  return error > 1e-7 ? 'fineWithKinks' : 'good';
}
