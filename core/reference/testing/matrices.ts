// Random float64 matrices for tests that state a property.

import fc from 'fast-check';

import { Variable } from '../autograd/variable.ts';

/** Sizes of one axis. */
export const sizes = fc.integer({ min: 1, max: 6 });

/** Rows and columns. */
export const shapes = fc.tuple(sizes, sizes);

/** Leaves of the given shape with values from `min` to `max`. */
export function leaves(
  rows: number,
  columns: number,
  min = -2,
  max = 2,
): fc.Arbitrary<Variable> {
  const length = rows * columns;
  return fc
    .array(fc.double({ min, max, noNaN: true }), {
      minLength: length,
      maxLength: length,
    })
    .map(
      (values) =>
        new Variable(rows, columns, Float64Array.from(values)),
    );
}

/** A leaf from nested rows. */
export function leaf(values: readonly (readonly number[])[]): Variable {
  return new Variable(
    values.length,
    values[0].length,
    Float64Array.from(values.flat()),
  );
}
