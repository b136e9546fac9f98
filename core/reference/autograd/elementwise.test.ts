// Every value-by-value operation: its values, its derivative, its broadcasting.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { gradientCheckError } from '../testing/gradientCheck.ts';
import { leaf, leaves, shapes } from '../testing/matrices.ts';
import {
  add,
  divide,
  exp,
  leakyRelu,
  log,
  multiply,
  neg,
  power,
  relu,
  sigmoid,
  softplus,
  subtract,
  tanh,
} from './elementwise.ts';
import { sum } from './reductions.ts';
import type { Variable } from './variable.ts';

const leakyRelu02 = (a: Variable) => leakyRelu(a, 0.2);
const square = (a: Variable) => power(a, 2);
const inverseRoot = (a: Variable) => power(a, -0.5);
const one = (a: Variable) => power(a, 0);
const relu1 = (a: Variable) => relu(a, 1);

const smooth = { neg, exp, tanh, sigmoid, softplus, square, one };
const positive = { log, inverseRoot };
const kinked = { relu1, leakyRelu02 };

const functions: [
  string,
  (a: Variable) => Variable,
  (x: number) => number,
][] = [
  ['neg', neg, (x) => -x],
  ['exp', exp, (x) => Math.exp(x)],
  ['log', log, (x) => Math.log(x)],
  ['tanh', tanh, (x) => Math.tanh(x)],
  ['sigmoid', sigmoid, (x) => 1 / (1 + Math.exp(-x))],
  ['softplus', softplus, (x) => Math.log(1 + Math.exp(x))],
  ['square', square, (x) => x * x],
  ['inverseRoot', inverseRoot, (x) => 1 / Math.sqrt(x)],
  ['one', one, () => 1],
  ['relu', relu1, (x) => (x > 0 ? x : 0)],
  ['leakyRelu', leakyRelu02, (x) => (x > 0 ? x : x / 5)],
];

/** Operands whose axes are equal or 1 in either; the second far from zero. */
const broadcastable = fc
  .tuple(shapes, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
  .chain(([[rows, columns], [row1, column1, row2, column2]]) =>
    fc.tuple(
      leaves(row1 ? 1 : rows, column1 ? 1 : columns),
      leaves(row2 ? 1 : rows, column2 ? 1 : columns, 0.5, 2),
    ),
  );

function slopeAt(
  operation: (a: Variable) => Variable,
  x: number,
): number {
  const a = leaf([[x]]);
  operation(a).backward();
  return a.grad[0];
}

describe('operations on one matrix', () => {
  it.each(functions)('%s has the function’s values', (_, op, f) => {
    const x = leaf([
      [0.5, 2],
      [1, 3],
    ]);
    const y = op(x);
    expect([y.rows, y.columns]).toEqual([2, 2]);
    y.data.forEach((value, k) =>
      expect(value).toBeCloseTo(f(x.data[k]), 14),
    );
  });

  it.each(Object.entries(smooth))(
    '%s has the derivative that finite differences measure',
    (_, op) => {
      fc.assert(
        fc.property(
          shapes.chain((shape) => leaves(...shape)),
          (a) => gradientCheckError(op, a) < 1e-7,
        ),
      );
    },
  );

  it.each(Object.entries(positive))(
    '%s has the derivative that finite differences measure, above zero',
    (_, op) => {
      fc.assert(
        fc.property(
          shapes.chain((shape) => leaves(...shape, 0.5, 4)),
          (a) => gradientCheckError(op, a) < 1e-7,
        ),
      );
    },
  );

  it.each(Object.entries(kinked))(
    '%s has the derivative that finite differences measure, off zero',
    (_, op) => {
      fc.assert(
        fc.property(
          shapes
            .chain((shape) => leaves(...shape))
            .filter(({ data }) =>
              data.every((x) => Math.abs(x) > 1e-4),
            ),
          (a) => gradientCheckError(op, a) < 1e-7,
        ),
      );
    },
  );

  it('relu has the chosen slope at exactly 0', () => {
    for (const zero of [0, -0]) {
      expect(slopeAt((a) => relu(a, 1), zero)).toBe(1);
      expect(slopeAt((a) => relu(a, 0), zero)).toBe(0);
    }
  });

  it('leakyRelu has its small slope at exactly 0, as PyTorch’s', () => {
    expect(slopeAt(leakyRelu02, 0)).toBe(0.2);
  });

  it('keeps its footing far out', () => {
    expect(slopeAt(sigmoid, -1000)).toBe(0);
    expect(slopeAt(softplus, 1000)).toBe(1);
    expect(softplus(leaf([[1000, -1000]])).data).toEqual(
      Float64Array.of(1000, 0),
    );
    expect(slopeAt(one, 0)).toBe(0);
  });
});

describe('operations on two matrices', () => {
  it.each(Object.entries({ add, subtract, multiply, divide }))(
    '%s has the derivatives that finite differences measure, broadcast or not',
    (_, op) => {
      fc.assert(
        fc.property(
          broadcastable,
          ([a, b]) => gradientCheckError(op, a, b) < 1e-7,
        ),
      );
    },
  );

  it('have the values of the arithmetic', () => {
    const [a, b] = [leaf([[6, -3]]), leaf([[2, 4]])];
    expect(Array.from(add(a, b).data)).toEqual([8, 1]);
    expect(Array.from(subtract(a, b).data)).toEqual([4, -7]);
    expect(Array.from(multiply(a, b).data)).toEqual([12, -12]);
    expect(Array.from(divide(a, b).data)).toEqual([3, -0.75]);
  });

  it('repeat a row, a column or both, and sum their gradients back', () => {
    const row = leaf([[10, 20, 30]]);
    const column = leaf([[1], [2]]);
    const table = add(row, column);
    expect([table.rows, table.columns]).toEqual([2, 3]);
    expect(Array.from(table.data)).toEqual([11, 21, 31, 12, 22, 32]);
    sum(table).backward();
    expect(Array.from(row.grad)).toEqual([2, 2, 2]);
    expect(Array.from(column.grad)).toEqual([3, 3]);
  });

  it('name themselves and both shapes when these do not fit', () => {
    const [a, b] = [leaf([[1, 2, 3]]), leaf([[1, 2]])];
    for (const [name, op] of Object.entries({
      add,
      subtract,
      multiply,
      divide,
    })) {
      expect(() => op(a, b)).toThrow(
        `${name}: the shapes (1, 3) and (1, 2) do not fit`,
      );
      expect(() => op(a, b)).toThrow(RangeError);
    }
  });
});
