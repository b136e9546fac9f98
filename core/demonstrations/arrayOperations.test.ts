// The small arrays of lesson 0 against what NumPy printed for the same expressions, and against their definitions.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  arrayExpressions,
  arrayLimits,
  arrayOperations,
  firstArray,
  type ArrayOperation,
} from './arrayOperationNames.ts';
import { arrayOperation } from './arrayOperations.ts';

/** NumPy 2.4, with X = [[1, 2, 3], [4, 5, 6]], W = [[1, 1, -1], [0, 2, 1]], b = [[10, 20, 30]], c = [[100], [200]]: shape and `ravel()`. */
const numpy: Readonly<
  Record<ArrayOperation, readonly [number[], number[]] | string>
> = {
  transpose: [
    [3, 2],
    [1, 4, 2, 5, 3, 6],
  ],
  product: [
    [2, 2],
    [0, 7, 3, 16],
  ],
  addRow: [
    [2, 3],
    [11, 22, 33, 14, 25, 36],
  ],
  addColumn: [
    [2, 3],
    [101, 102, 103, 204, 205, 206],
  ],
  sumOfColumns: [[3], [5, 7, 9]],
  sumOfRows: [[2], [6, 15]],
  sumOfRowsKept: [
    [2, 1],
    [6, 15],
  ],
  shares: [
    [2, 3],
    [
      0.16666666666666666, 0.3333333333333333, 0.5, 0.26666666666666666,
      0.3333333333333333, 0.4,
    ],
  ],
  sharesWithoutKeepdims:
    'operands could not be broadcast together with shapes (2,3) (2,)',
};

const numbers = fc.array(
  fc.integer({ min: arrayLimits.minimum, max: arrayLimits.maximum }),
  { minLength: 6, maxLength: 6 },
);

describe('operations on small arrays', () => {
  it.each(arrayOperations)('%s is what NumPy makes of it', (name) => {
    const { result, error } = arrayOperation(name, firstArray.values);
    const expected = numpy[name];
    if (typeof expected === 'string') {
      expect([result, error]).toEqual([undefined, expected]);
      return;
    }
    expect(error).toBeUndefined();
    expect([result?.shape, result?.values]).toEqual(expected);
  });

  it('are each written as the expression that NumPy is given', () => {
    expect(Object.keys(arrayExpressions)).toEqual([...arrayOperations]);
    for (const name of arrayOperations) {
      const { other } = arrayOperation(name, firstArray.values);
      expect(arrayExpressions[name].startsWith('X')).toBe(true);
      expect(
        /[Wbc]|X\.sum.*X\.sum|\/ X\.sum/.test(arrayExpressions[name]),
      ).toBe(other !== undefined);
    }
  });

  it('say of every value of the result which numbers it is made of', () => {
    const sumOfAll = (values: readonly number[]) =>
      values.reduce((all, value) => all + value, 0);
    const made: Partial<
      Record<
        ArrayOperation,
        (X: readonly number[], other: readonly number[]) => number
      >
    > = {
      transpose: ([x]) => x,
      product: (X, other) => sumOfAll(X.map((x, i) => x * other[i])),
      addRow: ([x], [y]) => x + y,
      addColumn: ([x], [y]) => x + y,
      sumOfColumns: sumOfAll,
      sumOfRows: sumOfAll,
      sumOfRowsKept: sumOfAll,
      shares: ([x], [y]) => x / y,
    };
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom(...(Object.keys(made) as ArrayOperation[])),
        (values, name) => {
          const { X, other, result, sources } = arrayOperation(
            name,
            values,
          );
          const again = sources.map((of) =>
            made[name]?.(
              of.X.map((place) => X.values[place]),
              of.other.map((place) => other?.values[place] ?? NaN),
            ),
          );
          expect(again).toEqual(result?.values);
        },
      ),
    );
  });

  it('turn rows into columns, and add up along the axis that is named', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const rows = [values.slice(0, 3), values.slice(3)];
        const valuesOf = (name: ArrayOperation) =>
          arrayOperation(name, values).result?.values;
        expect(valuesOf('transpose')).toEqual(
          rows[0].flatMap((value, i) => [value, rows[1][i]]),
        );
        expect(valuesOf('sumOfColumns')).toEqual(
          rows[0].map((value, i) => value + rows[1][i]),
        );
        expect(valuesOf('sumOfRows')).toEqual(
          rows.map(([p, q, r]) => p + q + r),
        );
        const shares = valuesOf('shares') ?? [];
        expect(shares[0] + shares[1] + shares[2]).toBeCloseTo(1, 12);
      }),
    );
  });

  it.each([
    [[1, 2, 3]],
    [[1, 2, 3, 4, 5, 0]],
    [[1, 2, 3, 4, 5, 100]],
    [[1, 2, 3, 4, 5, NaN]],
  ])('refuse %j', (values) => {
    expect(() => arrayOperation('transpose', values)).toThrow(
      RangeError,
    );
  });
});
