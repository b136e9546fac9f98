// The right results of a case, by the float64 autograd engine, with what else is known about each value.

import {
  finiteDifferences,
  selectedEntries,
} from '../reference/finiteDifference.ts';
import type { Asked, Sum } from './exercise.ts';
import {
  arrayIn,
  rowsAndColumns,
  valueOf,
  variablesOf,
  type Inputs,
  type Value,
  type Values,
} from './values.ts';

/** One product of the sum behind a value. */
export interface SumTerm {
  readonly left: number;
  /** 1 in a plain sum. */
  readonly right: number;
}

export interface Reference {
  /** The results in the order they are asked for. */
  readonly values: Values;
  /** Also inputs, intermediate values and their gradients. */
  readonly all: Values;
}

/** All right values of a case. */
export function referenceOf(asked: Asked, inputs: Inputs): Reference {
  const all: Record<string, Value> = {};
  for (const [name, input] of Object.entries(inputs)) {
    if (typeof input !== 'number') all[name] = input;
  }
  if (asked.graph) {
    const leaves = variablesOf(inputs);
    const nodes = asked.graph(leaves, inputs);
    nodes.loss?.backward();
    for (const [name, node] of Object.entries({
      ...leaves,
      ...nodes,
    })) {
      if (typeof inputs[name] !== 'object' || nodes[name]) {
        all[name] = valueOf(node, node.data);
      }
      const gradient = `d${name}`;
      if (!(gradient in all))
        all[gradient] = gradientOf(node, inputs[name]);
    }
  }
  Object.assign(all, asked.compute?.(inputs));
  const values = Object.fromEntries(
    asked.returns.map((name) => [name, all[name]]),
  );
  return { values, all };
}

function gradientOf(
  node: ReturnType<typeof variablesOf>[string],
  input: Value | number | undefined,
): Value {
  const value = valueOf(node, node.grad);
  return typeof input === 'object'
    ? { ...value, shape: input.shape }
    : value;
}

/**
 * The derivative of the loss with respect to one value, measured by moving it.
 * @returns undefined where the result is no gradient of an input, or the loss bends there
 */
export function measured(
  asked: Asked,
  inputs: Inputs,
  result: string,
  index: number,
): number | undefined {
  const name = result.slice(1);
  const { graph } = asked;
  const input = inputs[name];
  if (!graph || !result.startsWith('d') || typeof input !== 'object') {
    return undefined;
  }
  const [rows, columns] = rowsAndColumns(input);
  const parameters = { [name]: { rows, columns, data: input.data } };
  const loss = (moved: typeof parameters): number => {
    const data = Float64Array.from(moved[name].data);
    const there = { ...inputs, [name]: { ...input, data } };
    return graph(variablesOf(there), there).loss?.data[0] ?? NaN;
  };
  const entries = selectedEntries(parameters, { [name]: [index] });
  for (const found of finiteDifferences(loss, parameters, entries)) {
    return found.kink ? undefined : found.gradient;
  }
  return undefined;
}

/** The terms whose sum a value is; none where nothing is known of it. */
export function termsOf(
  sum: Sum | undefined,
  { all }: Reference,
  row: number,
  column: number,
): readonly SumTerm[] {
  if (!sum) return [];
  const left = at(arrayIn(all, sum.left));
  const right =
    sum.right === undefined ? () => 1 : at(arrayIn(all, sum.right));
  const [rows, columns] = rowsAndColumns(arrayIn(all, sum.left));
  const over = (count: number, term: (i: number) => SumTerm) =>
    Array.from({ length: count }, (_, i) => term(i));
  switch (sum.kind) {
    case 'transposedTimes':
      return over(rows, (i) => ({
        left: left(i, row),
        right: right(i, column),
      }));
    case 'columnSum':
      return over(rows, (i) => ({ left: left(i, column), right: 1 }));
    case 'times':
      return over(columns, (i) => ({
        left: left(row, i),
        right: right(i, column),
      }));
    case 'timesTransposed':
      return over(columns, (i) => ({
        left: left(row, i),
        right: right(column, i),
      }));
    case 'masked':
      return [
        {
          left: left(row, column),
          right: Number(right(row, column) > 0),
        },
      ];
  }
}

function at(value: Value): (row: number, column: number) => number {
  const [, columns] = rowsAndColumns(value);
  return (row, column) => value.data[row * columns + column];
}
