// Mean squared error: its value against a plain mean, its gradient against finite differences.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Tensor } from '../tensor/tensor.ts';
import { MSE } from './mse.ts';

const column = (values: readonly number[]) =>
  Tensor.fromRows(values.map((value) => [value]));

const pairs = fc.array(
  fc.tuple(
    fc.float({ min: -20, max: 20, noNaN: true }),
    fc.integer({ min: 0, max: 9 }),
  ),
  { minLength: 1, maxLength: 40 },
);

/** Below it float32 holds no number to seven digits. */
const SMALLEST_NORMAL = 2 ** -126;

const meanOfSquares = (outputs: number[], targets: number[]) =>
  outputs.reduce((sum, z, i) => sum + (z - targets[i]) ** 2, 0) /
  outputs.length;

describe('MSE', () => {
  it('is the mean of the squared differences', () => {
    fc.assert(
      fc.property(pairs, (values) => {
        const [Z, y] = [
          values.map(([z]) => z),
          values.map(([, t]) => t),
        ];
        const loss = new MSE().forward(column(Z), column(y));
        const expected = meanOfSquares(Z, y);
        expect(Math.abs(loss - expected)).toBeLessThanOrEqual(
          3e-7 * expected + SMALLEST_NORMAL,
        );
      }),
    );
  });

  it('passes back the slope that finite differences find', () => {
    fc.assert(
      fc.property(pairs, (values) => {
        const [Z, y] = [
          values.map(([z]) => z),
          values.map(([, t]) => t),
        ];
        const mse = new MSE();
        mse.forward(column(Z), column(y));
        const dZ = mse.backward();
        Z.forEach((z, i) => {
          const at = (value: number) =>
            meanOfSquares(Z.with(i, value), y);
          const slope = (at(z + 1e-3) - at(z - 1e-3)) / 2e-3;
          expect(dZ.data[i]).toBeCloseTo(slope, 4);
        });
      }),
    );
  });

  it('refuses outputs and targets of different shapes', () => {
    expect(() =>
      new MSE().forward(column([1, 2]), column([1, 2, 3])),
    ).toThrow('MSE.forward: the shapes (2, 1) and (3, 1)');
  });
});
