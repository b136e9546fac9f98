// What exercises are made of: arrays of up to two axes in float64, by name.

import { Variable } from '../reference/autograd/variable.ts';

/** An array, row after row; a number has the shape []. */
export interface Value {
  /** Sizes of its axes: none, one or two. */
  readonly shape: readonly number[];
  readonly data: Float64Array;
  /** Whether Python gets whole numbers (int64), as labels are. */
  readonly whole?: boolean;
}

export type Values = Readonly<Record<string, Value>>;

/** What a learner's function is given, in the order of its parameters. Plain numbers stay plain in Python. */
export type Inputs = Readonly<Record<string, Value | number>>;

export type Variables = Readonly<Record<string, Variable>>;

/** Rows and columns of a value, where a list is one row. */
export function rowsAndColumns({ shape }: Value): [number, number] {
  return shape.length === 2 ? [shape[0], shape[1]] : [1, shape[0] ?? 1];
}

/** Leaves of an autograd graph with the values of all arrays among the inputs. */
export function variablesOf(inputs: Inputs): Variables {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      name,
      typeof input === 'number'
        ? Variable.scalar(input)
        : new Variable(...rowsAndColumns(input), input.data.slice()),
    ]),
  );
}

/** @param data the node's values, or its gradient */
export function valueOf(
  { rows, columns }: Variable,
  data: Float64Array,
): Value {
  const shape = data.length === 1 ? [] : [rows, columns];
  return { shape, data };
}

export function matrix(
  rows: number,
  columns: number,
  data: ArrayLike<number>,
): Value {
  return { shape: [rows, columns], data: Float64Array.from(data) };
}

/** An array among the inputs. */
export function arrayIn(inputs: Inputs, name: string): Value {
  const found = inputs[name];
  if (typeof found === 'number') {
    throw new TypeError(`The input ${name} is a number, no array`);
  }
  return found;
}
