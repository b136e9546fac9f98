// The loss over a plane in the space of all parameters: what training walks down.

import type { Examples } from '../data/examples.ts';
import type { Model } from '../nn/model.ts';
import { saying, type Portions } from '../portions.ts';
import { affineInPortions } from '../tensor/productsInPortions.ts';
import { Tensor } from '../tensor/tensor.ts';
import type { Point } from './directions.ts';

/** A square of the plane, the center in its middle. */
export interface Plane {
  readonly center: Point;
  readonly first: Point;
  readonly second: Point;
  /** Steps along each direction, from the left to the right and from the bottom to the top. */
  readonly firstSteps: readonly number[];
  readonly secondSteps: readonly number[];
}

/** `size` steps from `from` to `to`, both included. */
export function steps(
  from: number,
  to: number,
  size: number,
): number[] {
  return Array.from(
    { length: size },
    (_, i) => from + ((to - from) * i) / Math.max(1, size - 1),
  );
}

/**
 * The mean loss over the examples at every point of the plane, in portions
 * that say how far it is.
 *
 * The first layer's sums are linear in its parameters: they are computed three
 * times, at the center and for one step along each direction, and added up
 * for every point. What is left of a forward pass is the layers after it.
 *
 * @param model its parameters are those of the center again afterwards
 * @returns row after row, one for each second step: `(secondSteps, firstSteps)`
 */
export function* landscapeInPortions(
  model: Model,
  { X, y }: Pick<Examples, 'X' | 'y'>,
  { center, first, second, firstSteps, secondSteps }: Plane,
): Portions<Float64Array, number> {
  const { parameters } = model;
  const losses = new Float64Array(
    firstSteps.length * secondSteps.length,
  );
  const sumsOf = ([W, b]: Point): Portions<Tensor, number> => {
    const [rows, columns] = parameters[0].value.shape;
    const sums = affineInPortions(
      X,
      Tensor.from(rows, columns, W, X.kernels),
      Tensor.from(1, rows, b, X.kernels),
      Tensor.zeros(X.rows, rows, X.kernels),
    );
    return saying(sums, 0);
  };
  const Z0 = yield* sumsOf(center);
  const Z1 = yield* sumsOf(first);
  const Z2 = yield* sumsOf(second);
  const Z = Tensor.zeros(Z0.rows, Z0.columns, X.kernels);
  try {
    for (const [row, b] of secondSteps.entries()) {
      for (const [column, a] of firstSteps.entries()) {
        for (let p = 2; p < parameters.length; p++) {
          const { data } = parameters[p].value;
          const [c, d, e] = [center[p], first[p], second[p]];
          for (let i = 0; i < data.length; i++) {
            data[i] = c[i] + a * d[i] + b * e[i];
          }
        }
        for (let i = 0; i < Z.data.length; i++) {
          Z.data[i] = Z0.data[i] + a * Z1.data[i] + b * Z2.data[i];
        }
        const place = row * firstSteps.length + column;
        losses[place] = yield* saying(
          model.forwardFromInPortions(Z, y),
          place / losses.length,
        );
        yield (place + 1) / losses.length;
      }
    }
  } finally {
    parameters.forEach(({ value }, p) => {
      value.data.set(center[p]);
    });
  }
  return losses;
}
