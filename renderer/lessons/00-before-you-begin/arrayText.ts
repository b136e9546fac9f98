// How small arrays and what their values are made of are written, the same in every language.

import type { ArrayResult } from '@backprop-lab/core/service';
import type { ArrayOperation } from '@backprop-lab/core/demonstrations/arrayOperationNames';

import { short } from './graphState.ts';

/** `(2, 3)`; of a single axis `(3,)`, as Python writes it. */
export function shapeText(shape: readonly number[]): string {
  return shape.length === 1 ? `(${String(shape[0])},)` : `(${shape.join(', ')})`;
}

const others: Readonly<Partial<Record<ArrayOperation, string>>> = {
  product: 'W',
  addRow: 'b',
  addColumn: 'c',
  shares: 'X.sum(axis=1, keepdims=True)',
  sharesWithoutKeepdims: 'X.sum(axis=1)',
};

/** What X meets, as the expression names it. */
export function otherName(operation: ArrayOperation): string {
  return others[operation] ?? '';
}

/** `1 · 2 + 3 · (−1) = −1`; empty for what is only moved. @param place in the result, row after row */
export function madeOf(operation: ArrayOperation, answer: ArrayResult, place: number): string {
  const sources = answer.sources[place];
  const value = answer.result?.values[place];
  if (!sources || value === undefined || operation === 'transpose') return '';
  const own = sources.X.map((at) => answer.X.values[at] ?? NaN);
  const other = sources.other.map((at) => answer.other?.values[at] ?? NaN);
  return `${written(operation, own, other)} = ${short(value)}`;
}

function written(operation: ArrayOperation, own: readonly number[], other: readonly number[]) {
  const pairs = (sign: string) => own.map((x, i) => `${short(x)} ${sign} ${inBrackets(other[i])}`);
  switch (operation) {
    case 'product':
      return pairs('·').join(' + ');
    case 'addRow':
    case 'addColumn':
      return pairs('+').join('');
    case 'shares':
    case 'sharesWithoutKeepdims':
      return pairs('/').join('');
    default:
      return own.map(short).join(' + ');
  }
}

function inBrackets(value = NaN): string {
  return value < 0 ? `(${short(value)})` : short(value);
}
