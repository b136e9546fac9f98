// Sums, row maxima and picks, values and derivatives.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { gradientCheckError } from '../testing/gradientCheck.ts';
import { leaf, leaves, shapes } from '../testing/matrices.ts';
import {
  maxAxis1,
  pick,
  sum,
  sumAxis0,
  sumAxis1,
} from './reductions.ts';
import { Variable } from './variable.ts';

const table = () =>
  leaf([
    [1, 2, 3],
    [40, 50, 60],
  ]);

/** No two values of a matrix are closer than 1/8. */
const spreadOut = shapes.chain(([rows, columns]) =>
  fc
    .uniqueArray(fc.integer({ min: -400, max: 400 }), {
      minLength: rows * columns,
      maxLength: rows * columns,
    })
    .map(
      (steps) =>
        new Variable(
          rows,
          columns,
          Float64Array.from(steps, (step) => step / 8),
        ),
    ),
);

const picks = shapes.chain(([rows, columns]) =>
  fc.tuple(
    leaves(rows, columns),
    fc.array(fc.nat({ max: columns - 1 }), {
      minLength: rows,
      maxLength: rows,
    }),
  ),
);

describe('sums', () => {
  it('run over everything, over the rows, or within each row', () => {
    const [all, rows, columns] = [
      sum(table()),
      sumAxis0(table()),
      sumAxis1(table()),
    ];
    expect([all.rows, all.columns, ...all.data]).toEqual([1, 1, 156]);
    expect([rows.rows, rows.columns, ...rows.data]).toEqual([
      1, 3, 41, 52, 63,
    ]);
    expect([columns.rows, columns.columns, ...columns.data]).toEqual([
      2, 1, 6, 150,
    ]);
  });

  it.each(Object.entries({ sum, sumAxis0, sumAxis1 }))(
    '%s has the derivative that finite differences measure',
    (_, op) => {
      fc.assert(
        fc.property(
          shapes.chain((shape) => leaves(...shape)),
          (A) => gradientCheckError(op, A) < 1e-7,
        ),
      );
    },
  );
});

describe('maxAxis1', () => {
  it('takes each row’s largest value', () => {
    const max = maxAxis1(
      leaf([
        [-3, -1, -2],
        [5, 4, 3],
      ]),
    );
    expect([max.rows, max.columns, ...max.data]).toEqual([2, 1, -1, 5]);
  });

  it('has the derivative that finite differences measure', () => {
    fc.assert(
      fc.property(
        spreadOut,
        (A) => gradientCheckError(maxAxis1, A) < 1e-7,
      ),
    );
  });

  it('gives the gradient to the first of equal values', () => {
    const A = leaf([[1, 7, 7]]);
    maxAxis1(A).backward();
    expect(Array.from(A.grad)).toEqual([0, 1, 0]);
  });

  it('is NaN where the row holds one', () => {
    expect(maxAxis1(leaf([[1, NaN, 2]])).data[0]).toBeNaN();
    expect(maxAxis1(leaf([[NaN, 2]])).data[0]).toBeNaN();
  });
});

describe('pick', () => {
  it('takes one value of each row', () => {
    const picked = pick(table(), [2, 0]);
    expect([picked.rows, picked.columns, ...picked.data]).toEqual([
      2, 1, 3, 40,
    ]);
  });

  it('has the derivative that finite differences measure', () => {
    fc.assert(
      fc.property(
        picks,
        ([A, columns]) =>
          gradientCheckError((X) => pick(X, columns), A) < 1e-7,
      ),
    );
  });

  it('wants a column for each row, and one that is there', () => {
    expect(() => pick(table(), [0])).toThrow(
      'pick: the shapes (2, 3) and (1, 1) do not fit',
    );
    for (const column of [3, -1, NaN]) {
      expect(() => pick(table(), [0, column])).toThrow(
        `pick: row 1 of the shape (2, 3) has no column ${column}`,
      );
    }
  });
});
