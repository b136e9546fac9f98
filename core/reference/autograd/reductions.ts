// Operations that take many values to few: sums, the maximum of each row, one value out of each row.

import { shapeText } from '../matrix.ts';
import { repeated, sumToShape } from './broadcasting.ts';
import { Variable } from './variable.ts';

/** The sum of all values, `(1, 1)`. */
export const sum = (A: Variable): Variable => sumTo(A, 1, 1);

/** The sum over axis 0, of the rows: `(m, n)` to `(1, n)`. */
export const sumAxis0 = (A: Variable): Variable =>
  sumTo(A, 1, A.columns);

/** The sum over axis 1, within each row: `(m, n)` to `(m, 1)`. */
export const sumAxis1 = (A: Variable): Variable => sumTo(A, A.rows, 1);

/** Summing is broadcasting backwards, so its gradient is repeated. */
function sumTo(A: Variable, rows: number, columns: number): Variable {
  const y = sumToShape(A, { rows, columns });
  return new Variable(rows, columns, y, [A], (data) => [
    repeated({ rows, columns, data }, A.rows, A.columns),
  ]);
}

/** The largest value of each row, `(m, 1)`, NaN if it has one; the gradient goes to the first of equal ones. */
export function maxAxis1(A: Variable): Variable {
  const columns = Int32Array.from({ length: A.rows }, (_, i) => {
    const row = A.data.subarray(i * A.columns, (i + 1) * A.columns);
    let best = 0;
    row.forEach((value, j) => {
      if (value > row[best] || Number.isNaN(value)) best = j;
    });
    return best;
  });
  return pick(A, columns);
}

/**
 * One value of each row, `(m, 1)`; the others get no gradient.
 *
 * @param columns the column to take, for each of the m rows
 * @throws RangeError when there is not one column for each row, or no such column
 */
export function pick(
  A: Variable,
  columns: ArrayLike<number>,
): Variable {
  if (columns.length !== A.rows) {
    throw new RangeError(
      `pick: the shapes ${shapeText(A)} and (${columns.length}, 1) do not fit: one column for each row`,
    );
  }
  const positions = Array.from(columns, (column, i) => {
    if (!(column >= 0 && column < A.columns)) {
      throw new RangeError(
        `pick: row ${i} of the shape ${shapeText(A)} has no column ${column}`,
      );
    }
    return i * A.columns + column;
  });
  const y = Float64Array.from(positions, (k) => A.data[k]);
  return new Variable(A.rows, 1, y, [A], (dy) => {
    const dA = new Float64Array(A.data.length);
    positions.forEach((k, i) => (dA[k] = dy[i]));
    return [dA];
  });
}
