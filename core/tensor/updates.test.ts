// The operations of optimisers, against their formulas in float64 on random shapes and values.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  boundedTensors,
  operands,
  used,
} from '../testing/arbitraries.ts';
import { ROUNDING } from '../testing/kernelArrays.ts';
import { expectSums } from '../testing/sums.ts';
import {
  addScaled,
  movingAverage,
  movingAverageOfSquares,
  subtractNormalized,
  subtractScaled,
} from './updates.ts';

const factors = fc.double({ min: 1e-6, max: 1000, noNaN: true });
const decays = fc.integer({ min: 0, max: 999 }).map((n) => n / 1000);

/** Two tensors of one shape, with NaN and infinities among their values. */
const pairs = operands(
  (m, k) => [m, k],
  (m, k) => [m, k],
);

describe('what adds up', () => {
  it('subtractScaled takes the scaled gradient away, value by value', () => {
    fc.assert(
      fc.property(pairs, factors, ([target, gradient], factor) => {
        const before = target.toRows();
        const g = gradient.toRows();
        subtractScaled(target, gradient, factor);
        expectSums(
          target,
          (i, j) => [before[i][j], -factor * g[i][j]],
          4,
        );
      }),
    );
  });

  it('addScaled adds the second tensor, scaled, to the first', () => {
    fc.assert(
      fc.property(pairs, factors, ([A, B], factor) => {
        const [a, b] = [A.toRows(), B.toRows()];
        const out = used(A.rows, A.columns);
        expect(addScaled(A, B, factor, out)).toBe(out);
        expectSums(out, (i, j) => [a[i][j], factor * b[i][j]], 4);
        expect([A.toRows(), B.toRows()]).toEqual([a, b]);
      }),
      { numRuns: 50 },
    );
  });

  it('addScaled may write into either of its operands', () => {
    fc.assert(
      fc.property(pairs, factors, ([A, B], factor) => {
        const expected = addScaled(
          A,
          B,
          factor,
          used(A.rows, A.columns),
        ).toRows();
        const [copyOfA, copyOfB] = [A, B].map((tensor) =>
          tensor.copiedTo(tensor.kernels),
        );
        const intoA = addScaled(copyOfA, B, factor, copyOfA);
        const intoB = addScaled(A, copyOfB, factor, copyOfB);
        expect(intoA.toRows()).toEqual(expected);
        expect(intoB.toRows()).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('movingAverage keeps a part of the average and fills up with the values', () => {
    fc.assert(
      fc.property(pairs, decays, ([average, values], decay) => {
        const [a, x] = [average.toRows(), values.toRows()];
        movingAverage(average, values, decay);
        expectSums(
          average,
          (i, j) => [decay * a[i][j], (1 - decay) * x[i][j]],
          4,
        );
        expect(values.toRows()).toEqual(x);
      }),
      { numRuns: 50 },
    );
  });

  it('movingAverageOfSquares does so with the values’ squares', () => {
    fc.assert(
      fc.property(pairs, decays, ([average, values], decay) => {
        const [a, x] = [average.toRows(), values.toRows()];
        movingAverageOfSquares(average, values, decay);
        expectSums(
          average,
          (i, j) => [decay * a[i][j], (1 - decay) * x[i][j] ** 2],
          5,
        );
        expect(values.toRows()).toEqual(x);
      }),
      { numRuns: 50 },
    );
  });
});

describe('subtractNormalized', () => {
  const size = fc.integer({ min: 1, max: 40 });
  const three = fc
    .tuple(size, size)
    .chain(([rows, columns]) =>
      fc.tuple(
        boundedTensors(rows, columns, 10),
        boundedTensors(rows, columns, 10),
        boundedTensors(rows, columns, 10),
      ),
    );
  const epsilons = fc.constantFrom(1e-10, 1e-8, 0.1);

  it('takes a step whose length is divided by the root of the squares', () => {
    fc.assert(
      fc.property(
        three,
        factors,
        epsilons,
        ([target, direction, squares], factor, epsilon) => {
          squares.data.forEach((value, i) => {
            squares.data[i] = Math.abs(value);
          });
          const before = target.data.slice();
          subtractNormalized(
            target,
            direction,
            squares,
            factor,
            epsilon,
          );
          target.data.forEach((after, i) => {
            const root = Math.sqrt(squares.data[i]);
            const step =
              (factor * direction.data[i]) / (root + epsilon);
            const allowed =
              ROUNDING * (Math.abs(before[i]) + 8 * Math.abs(step));
            expect(
              Math.abs(after - (before[i] - step)),
            ).toBeLessThanOrEqual(allowed);
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('stays where direction and squares are zero', () => {
    fc.assert(
      fc.property(three, factors, ([target, zeros], factor) => {
        zeros.data.fill(0);
        const before = target.toRows();
        subtractNormalized(target, zeros, zeros, factor, 1e-8);
        expect(target.toRows()).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});
