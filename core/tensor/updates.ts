// The operations that optimisers are written with: they move parameters, and keep averages of gradients. Each checks that the shapes fit, then runs a kernel.

import { commonKernels } from './commonKernels.ts';
import { requireSameShape } from './shapeError.ts';
import type { Tensor } from './tensor.ts';

/**
 * `target -= factor · gradient`, in place.
 *
 * @throws ShapeError
 */
export function subtractScaled(
  target: Tensor,
  gradient: Tensor,
  factor: number,
): void {
  requireSameShape('subtractScaled', target, gradient);
  commonKernels(target, gradient).subtractScaled(
    target.data,
    gradient.data,
    factor,
  );
}

/**
 * `A + factor · B`.
 *
 * @param A any shape
 * @param B the same shape
 * @param out the same shape, receives the result; may be A or B
 * @returns `out`
 * @throws ShapeError
 */
export function addScaled(
  A: Tensor,
  B: Tensor,
  factor: number,
  out: Tensor,
): Tensor {
  requireSameShape('addScaled', A, B);
  requireSameShape('addScaled', B, out);
  commonKernels(out, A, B).addScaled(A.data, B.data, factor, out.data);
  return out;
}

/**
 * `average = decay · average + (1 - decay) · values`, in place.
 *
 * @throws ShapeError
 */
export function movingAverage(
  average: Tensor,
  values: Tensor,
  decay: number,
): void {
  requireSameShape('movingAverage', average, values);
  commonKernels(average, values).movingAverage(
    average.data,
    values.data,
    decay,
  );
}

/**
 * `average = decay · average + (1 - decay) · values²`, in place.
 *
 * @throws ShapeError
 */
export function movingAverageOfSquares(
  average: Tensor,
  values: Tensor,
  decay: number,
): void {
  requireSameShape('movingAverageOfSquares', average, values);
  commonKernels(average, values).movingAverageOfSquares(
    average.data,
    values.data,
    decay,
  );
}

/**
 * `target -= factor · direction / (√squares + epsilon)`, in place.
 *
 * @throws ShapeError
 */
export function subtractNormalized(
  target: Tensor,
  direction: Tensor,
  squares: Tensor,
  factor: number,
  epsilon: number,
): void {
  requireSameShape('subtractNormalized', target, direction);
  requireSameShape('subtractNormalized', target, squares);
  commonKernels(target, direction, squares).subtractNormalized(
    target.data,
    direction.data,
    squares.data,
    factor,
    epsilon,
  );
}
