// Small arrays as NumPy treats them: transposing, products, broadcasting, sums along an axis, and which numbers each result is made of.

import {
  arrayLimits,
  firstArray,
  type ArrayOperation,
} from './arrayOperationNames.ts';

/** An array of one axis or two, as in NumPy. */
export interface SmallArray {
  /** `[2, 3]`, or `[3]` for a single axis. */
  readonly shape: readonly number[];
  /** Row after row. */
  readonly values: readonly number[];
}

/** Places of the numbers that a result is made of, counted from 0, row after row. */
interface Sources {
  readonly X: readonly number[];
  readonly other: readonly number[];
}

export interface ArrayResult {
  readonly X: SmallArray;
  /** What X meets: W, b, c, or its own sums. */
  readonly other?: SmallArray;
  /** Undefined where NumPy refuses. */
  readonly result?: SmallArray;
  /** One for each value of the result. */
  readonly sources: readonly Sources[];
  /** What NumPy says where it refuses. */
  readonly error?: string;
}

/** Two neurons with three weights each. */
const W: SmallArray = { shape: [2, 3], values: [1, 1, -1, 0, 2, 1] };
const b: SmallArray = { shape: [1, 3], values: [10, 20, 30] };
const c: SmallArray = { shape: [2, 1], values: [100, 200] };

/**
 * An operation on X.
 *
 * @param values six numbers, two rows of three, 1 to 99
 * @throws RangeError when they are others
 */
export function arrayOperation(
  operation: ArrayOperation,
  values: readonly number[],
): ArrayResult {
  const { rows, columns } = firstArray;
  const { minimum, maximum } = arrayLimits;
  const fits = (value: number) => value >= minimum && value <= maximum;
  if (values.length !== rows * columns || !values.every(fits)) {
    throw new RangeError(
      `array operations: X must be ${rows * columns} numbers from ${minimum} to ${maximum}, not ${values.join(', ')}`,
    );
  }
  const X: SmallArray = { shape: [rows, columns], values };
  switch (operation) {
    case 'transpose':
      return transposed(X);
    case 'product':
      return product(X, W);
    case 'addRow':
      return broadcast(X, b, (x, y) => x + y);
    case 'addColumn':
      return broadcast(X, c, (x, y) => x + y);
    case 'sumOfColumns':
      return sum(X, 0, false);
    case 'sumOfRows':
      return sum(X, 1, false);
    case 'sumOfRowsKept':
      return sum(X, 1, true);
    case 'shares':
      return broadcast(X, sumOf(X, 1, true), (x, y) => x / y);
    case 'sharesWithoutKeepdims':
      return broadcast(X, sumOf(X, 1, false), (x, y) => x / y);
  }
}

function transposed(X: SmallArray): ArrayResult {
  const [rows, columns] = X.shape;
  const places = count(rows * columns).map(
    (i) => (i % rows) * columns + Math.floor(i / rows),
  );
  return {
    X,
    result: {
      shape: [columns, rows],
      values: places.map((place) => X.values[place]),
    },
    sources: places.map((place) => ({ X: [place], other: [] })),
  };
}

/** `A @ B.T`: every row of A with every row of B. */
function product(A: SmallArray, B: SmallArray): ArrayResult {
  const [rows, inner] = A.shape;
  const [columns] = B.shape;
  const sources = count(rows * columns).map((i) => ({
    X: count(inner).map((k) => Math.floor(i / columns) * inner + k),
    other: count(inner).map((k) => (i % columns) * inner + k),
  }));
  const values = sources.map((of) =>
    total(of.X.map((p, k) => A.values[p] * B.values[of.other[k]])),
  );
  const result = { shape: [rows, columns], values };
  return { X: A, other: B, result, sources };
}

/** @param axis 0 adds up each column, 1 each row */
function sum(
  X: SmallArray,
  axis: 0 | 1,
  keepdims: boolean,
): ArrayResult {
  const [rows, columns] = X.shape;
  const left = axis === 0 ? columns : rows;
  const kept = axis === 0 ? [1, columns] : [rows, 1];
  const sources = count(left).map((place) => ({
    X:
      axis === 0
        ? count(rows).map((row) => row * columns + place)
        : count(columns).map((column) => place * columns + column),
    other: [],
  }));
  const values = sources.map((of) =>
    total(of.X.map((place) => X.values[place])),
  );
  return {
    X,
    result: { shape: keepdims ? kept : [left], values },
    sources,
  };
}

function sumOf(X: SmallArray, axis: 0 | 1, keepdims: boolean) {
  return sum(X, axis, keepdims).result ?? X;
}

/** Two arrays value by value: shapes are compared from the right, and a side of length 1 is repeated. */
function broadcast(
  X: SmallArray,
  other: SmallArray,
  f: (x: number, y: number) => number,
): ArrayResult {
  const [rows, columns] = X.shape;
  const [otherRows, otherColumns] = [1, ...other.shape].slice(-2);
  const isRepeated = (own: number, wanted: number) =>
    own === wanted || own === 1;
  if (
    !isRepeated(otherRows, rows) ||
    !isRepeated(otherColumns, columns)
  ) {
    return { X, other, sources: [], error: refusal(X, other) };
  }
  const sources = X.values.map((_, i) => {
    const row = otherRows === 1 ? 0 : Math.floor(i / columns);
    const column = otherColumns === 1 ? 0 : i % columns;
    return { X: [i], other: [row * otherColumns + column] };
  });
  const values = sources.map((of) =>
    f(X.values[of.X[0]], other.values[of.other[0]]),
  );
  return { X, other, result: { shape: X.shape, values }, sources };
}

function refusal(...arrays: readonly SmallArray[]): string {
  const shapes = arrays.map(({ shape }) => written(shape)).join(' ');
  return `operands could not be broadcast together with shapes ${shapes}`;
}

/** `(2,3)`, `(2,)` */
function written(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(',')})`;
}

function count(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}

function total(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
