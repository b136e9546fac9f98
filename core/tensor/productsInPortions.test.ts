// Products in portions: several of them, and together the very bits of the whole.

import { describe, expect, it } from 'vitest';

import { expectSameValues } from '../testing/everyValue.ts';
import { filled } from '../testing/kernelArrays.ts';
import { affine, matmul, matmulTransposedA } from './operations.ts';
import {
  affineInPortions,
  matmulInPortions,
  matmulTransposedAInPortions,
} from './productsInPortions.ts';
import { ShapeError } from './shapeError.ts';
import { Tensor } from './tensor.ts';

const tensor = (rows: number, columns: number, seed = 1) =>
  Tensor.from(rows, columns, filled(rows * columns, seed));

/** How often the work pauses. */
function pausesOf(work: Generator<void, Tensor, undefined>): number {
  let pauses = 0;
  while (!work.next().done) pauses += 1;
  return pauses;
}

function expectSameTensor(actual: Tensor, expected: Tensor): void {
  expect([actual.rows, actual.columns]).toEqual([
    expected.rows,
    expected.columns,
  ]);
  expectSameValues(actual.data, expected.data);
}

/** Rows and columns that neither blocks nor tiles divide. */
const shapes = [
  { rows: 1, inputs: 3, units: 2, isLong: false },
  { rows: 333, inputs: 30, units: 10, isLong: false },
  { rows: 333, inputs: 257, units: 261, isLong: true },
  { rows: 261, inputs: 333, units: 257, isLong: true },
];

describe.each(shapes)(
  'of $rows rows, $inputs inputs and $units units',
  ({ rows, inputs, units, isLong }) => {
    const X = tensor(rows, inputs, 1);
    const W = tensor(units, inputs, 2);
    const dZ = tensor(rows, units, 3);

    it('affine', () => {
      const b = tensor(1, units, 4);
      const Z = Tensor.zeros(rows, units);
      const pauses = pausesOf(affineInPortions(X, W, b, Z));
      expectSameTensor(Z, affine(X, W, b, Tensor.zeros(rows, units)));
      expect(pauses > 1).toBe(isLong);
    });

    it('matmul', () => {
      const dX = Tensor.zeros(rows, inputs);
      const pauses = pausesOf(matmulInPortions(dZ, W, dX));
      expectSameTensor(dX, matmul(dZ, W, Tensor.zeros(rows, inputs)));
      expect(pauses > 1).toBe(isLong);
    });

    it('matmulTransposedA', () => {
      const dW = Tensor.zeros(units, inputs);
      const pauses = pausesOf(matmulTransposedAInPortions(dZ, X, dW));
      const whole = Tensor.zeros(units, inputs);
      expectSameTensor(dW, matmulTransposedA(dZ, X, whole));
      expect(pauses > 1).toBe(isLong);
    });
  },
);

it('shapes that do not fit are refused', () => {
  const work = matmulTransposedAInPortions(
    tensor(2, 3),
    tensor(4, 5),
    tensor(3, 5),
  );
  expect(() => work.next()).toThrow(ShapeError);
  const other = affineInPortions(
    tensor(2, 3),
    tensor(4, 5),
    tensor(1, 4),
    tensor(2, 4),
  );
  expect(() => other.next()).toThrow(ShapeError);
});
