// The kernels beside the products: the plain ones’ numbers from every set, softmax and cross entropy against float64.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { boundedTensors } from '../testing/arbitraries.ts';
import {
  copies,
  filled,
  guarded,
  ROUNDING,
} from '../testing/kernelArrays.ts';
import type { Kernels } from './kernelInterface.ts';
import { standardKernels } from './kernels.ts';
import { plainKernels } from './plainKernels.ts';

/** Not only whole vectors of them. */
const columnCount = fc.integer({ min: 1, max: 300 });
const rowCount = fc.integer({ min: 1, max: 24 });
/** A shape that is tried each time, with more rows than the others. */
const LARGE = [300, 300] as const;
/** Odd, so that values fall on other lanes with each repetition. */
const POOL = 61;
/** Any there are, to be repeated as often as it takes. */
const someValues = fc.float32Array({
  minLength: POOL,
  maxLength: POOL,
});

function repeated(some: Float32Array, length: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => some[i % POOL]);
}

describe('what goes through its arrays once gives the plain kernels’ numbers, bit for bit', () => {
  type Work = (
    kernels: Kernels,
    arrays: readonly Float32Array[],
    rows: number,
    columns: number,
  ) => void;

  /** What each writes is among its arrays, so all of them are compared. */
  const works: Record<string, Work> = {
    relu: (kernels, [a, b]) => kernels.relu(a, b),
    reluMask: (kernels, [a, b, c]) => kernels.reluMask(a, b, c),
    meanDifference: (kernels, [a, b, c], rows) =>
      kernels.meanDifference(a, b, c, rows),
    subtractScaled: (kernels, [a, b]) =>
      kernels.subtractScaled(a, b, 0.03),
    sumRows: (kernels, [a, , , d], rows, columns) =>
      kernels.sumRows(a, d.subarray(0, columns), rows, columns),
    addScaled: (kernels, [a, b, c]) => kernels.addScaled(a, b, 0.9, c),
    'addScaled into its second operand': (kernels, [a, b]) =>
      kernels.addScaled(a, b, 0.9, b),
    movingAverage: (kernels, [a, b]) =>
      kernels.movingAverage(a, b, 0.9),
    movingAverageOfSquares: (kernels, [a, b]) =>
      kernels.movingAverageOfSquares(a, b, 0.999),
    subtractNormalized: (kernels, [a, b, c]) =>
      kernels.subtractNormalized(a, b, c, 0.01, 1e-8),
    gatherRows: (kernels, [a, b], rows, columns) =>
      kernels.gatherRows(
        a,
        Int32Array.from({ length: rows }, (_, i) => (i * 7) % rows),
        0,
        b,
        rows,
        columns,
      ),
  };

  const four = fc.tuple(someValues, someValues, someValues, someValues);
  const ramp = Float32Array.from({ length: POOL }, (_, i) => 30 - i);

  it.each(Object.entries(works))('%s', (_, work) => {
    fc.assert(
      fc.property(
        rowCount,
        columnCount,
        four,
        (rows, columns, pools) => {
          const arrays = pools.map((some) =>
            repeated(some, rows * columns),
          );
          const expected = copies(plainKernels, arrays);
          const actual = copies(standardKernels, arrays);
          work(plainKernels, expected, rows, columns);
          work(standardKernels, actual, rows, columns);
          actual.forEach((values, which) => {
            const other = expected[which];
            const at = values.findIndex(
              (value, i) => !Object.is(value, other[i]),
            );
            expect([values[at], at]).toEqual([other[at], -1]);
          });
        },
      ),
      { examples: [[...LARGE, [ramp, ramp, ramp, ramp]]] },
    );
  });
});

describe('softmax and cross entropy', () => {
  const shape = fc.tuple(rowCount, columnCount);

  it('softmax is within a few roundings of float64, and stays in its array', () => {
    const logits = boundedTensors(1, POOL, 90);
    fc.assert(
      fc.property(shape, logits, ([rows, columns], some) => {
        const [data] = copies(standardKernels, [
          repeated(some.data, rows * columns),
        ]);
        const { array, isWhole } = guarded(data.length);
        standardKernels.softmax(data, array, rows, columns);
        for (let row = 0; row < data.length; row += columns) {
          const Z = Array.from(data.subarray(row, row + columns));
          const largest = Math.max(...Z);
          const powers = Z.map((z) =>
            Math.exp(Math.fround(z - largest)),
          );
          const sum = powers.reduce((total, power) => total + power, 0);
          powers.forEach((power, c) => {
            const exact = power / (sum + 1e-10);
            const allowed =
              (8 + columns) * ROUNDING * exact + 2 ** -148;
            const error = Math.abs(array[row + c] - exact);
            if (!(error <= allowed)) {
              expect.fail(`${error} in row ${row}, class ${c}`);
            }
          });
        }
        expect(isWhole()).toBe(true);
      }),
    );
  });

  it('a NaN or an infinity makes its own row NaN and no other', () => {
    const spoilt = fc.constantFrom(NaN, Infinity);
    fc.assert(
      fc.property(
        shape,
        spoilt,
        fc.nat(),
        ([rows, classes], value, at) => {
          const Z = filled(rows * classes, 4);
          const spot = at % Z.length;
          Z[spot] = value;
          const out = standardKernels.allocate(Z.length);
          standardKernels.softmax(Z, out, rows, classes);
          const spoiltRow = Math.floor(spot / classes);
          const wrong = out.findIndex(
            (probability, i) =>
              Number.isNaN(probability) !==
              (Math.floor(i / classes) === spoiltRow),
          );
          expect(wrong).toBe(-1);
        },
      ),
    );
  });

  it('crossEntropy is within two roundings of every logarithm', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    const target = fc.constantFrom(0, 0, 0, 1, 0.25);
    const pairs = fc.array(fc.tuple(probability, target), {
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(pairs, (given) => {
        const [A, y] = copies(standardKernels, [
          Float32Array.from(given, ([p]) => p),
          Float32Array.from(given, ([, t]) => t),
        ]);
        let exact = 0;
        let magnitude = 0;
        A.forEach((p, i) => {
          const term =
            y[i] * Math.log(Math.fround(p + Math.fround(1e-10)));
          exact += term;
          magnitude += Math.abs(term);
        });
        const error = Math.abs(
          standardKernels.crossEntropy(A, y) - exact,
        );
        expect(error).toBeLessThanOrEqual(
          4 * ROUNDING * magnitude + 1e-9,
        );
      }),
    );
  });
});
