// One value of an equation's result: which values of the other matrices it is made of, and the same in numbers.

import type { LearningFlow, TensorValues } from '@backprop-lab/core/service';

import { byHand } from '../../language/numbers.ts';
import { factorsOf, type Factor, type FlowStep } from './flowSteps.ts';

export interface Cell {
  /** Counted from 0, as the column. */
  readonly row: number;
  readonly column: number;
}

/** Whether a value of the equation's factor goes into the cell of its result. */
export function goesInto(step: FlowStep, factor: number, place: Cell, cell: Cell): boolean {
  const sameRow = place.row === cell.row;
  const sameColumn = place.column === cell.column;
  switch (step.cell) {
    case 'product':
      return factor === 0 ? sameRow : sameColumn;
    case 'softmax':
      return sameRow;
    case 'sum':
      return sameColumn;
    case 'loss':
      return true;
    case 'max':
    case 'error':
    case 'elementwise':
    case 'update':
      return sameRow && sameColumn;
  }
}

/** The matrix as the equation has it: rows and columns exchanged where it is transposed. */
export function asWritten(
  { matrix, transposed }: Factor,
  matrices: LearningFlow['matrices'],
): TensorValues {
  const { rows, columns, values } = matrices[matrix];
  if (!transposed) return matrices[matrix];
  const turned = values.map((_, i) => values[(i % rows) * columns + Math.floor(i / rows)] ?? NaN);
  return { rows: columns, columns: rows, values: turned };
}

/** `−0.1764 · 0.25 + 0.211 · 0 − …`: how the cell comes about, in numbers. */
export function inNumbers(
  step: FlowStep,
  { matrices, learningRate }: LearningFlow,
  { row, column }: Cell,
): string {
  const [first = [], second = [], third] = factorsOf(step).map((factor) =>
    rowsOf(asWritten(factor, matrices)),
  );
  const m = matrices.X.rows;
  const [own, other] = [first, second].map((rows) => rows[row]?.[column] ?? NaN);
  const text = byHand(own ?? NaN);
  switch (step.cell) {
    case 'product': {
      const products = (first[row] ?? []).map(
        (value, k) => `${byHand(value)} · ${inBrackets(second[k]?.[column])}`,
      );
      const bias = third?.[0]?.[column];
      return sum(bias === undefined ? products : [...products, byHand(bias)]);
    }
    case 'max':
      return `max(${text}, 0)`;
    case 'softmax': {
      const powers = (first[row] ?? []).map((z) => `exp(${byHand(z)})`);
      return `${powers[column] ?? ''} / (${powers.join(' + ')})`;
    }
    case 'loss': {
      const logs = first.map((y, r) => `log ${byHand(second[r]?.[y.indexOf(1)] ?? NaN)}`);
      return `−(${logs.join(' + ')}) / ${m}`;
    }
    case 'error':
      return `(${text} − ${byHand(other ?? NaN)}) / ${m}`;
    case 'sum':
      return sum(first.map((values) => byHand(values[column] ?? NaN)));
    case 'elementwise':
      return `${text} · ${inBrackets(other)}`;
    case 'update':
      return `${text} − ${byHand(learningRate)} · ${inBrackets(other)}`;
  }
}

function rowsOf({ rows, columns, values }: TensorValues): number[][] {
  return Array.from({ length: rows }, (_, r) => [
    ...values.subarray(r * columns, (r + 1) * columns),
  ]);
}

/** The terms with their signs between them. */
function sum(terms: readonly string[]): string {
  const [first = '', ...others] = terms;
  const joined = others.map((term) =>
    term.startsWith('−') ? ` − ${term.slice(1)}` : ` + ${term}`,
  );
  return [first, ...joined].join('');
}

function inBrackets(value = NaN): string {
  const text = byHand(value);
  return text.startsWith('−') ? `(${text})` : text;
}
