// How a matrix is written and coloured wherever it appears in lesson 5.

import type { FlowMatrix } from '@backprop-lab/core/demonstrations/learningFlowNames';

import type { Cell } from './flowCells.ts';
import type { Factor } from './flowSteps.ts';

export interface Symbol {
  readonly letters: string;
  readonly index: string;
  readonly quantity: 'data' | 'parameter' | 'preactivation' | 'gradient';
}

export function symbolOf(matrix: FlowMatrix): Symbol {
  if (matrix === 'mask') return { letters: '[Z', index: '1', quantity: 'preactivation' };
  const name = matrix.replace('new', '');
  const letters = name.replace(/\d/, '');
  return { letters, index: name.slice(letters.length), quantity: quantityOf(name) };
}

/** In plain text: `dZ2ᵀ`. */
export function nameOf({ matrix, transposed }: Factor): string {
  const name = matrix === 'mask' ? '[Z1 > 0]' : matrix.replace('new', '');
  return transposed ? `${name}ᵀ` : name;
}

/** A value of it, as in the code: `dW2[0, 1]`. */
export function cellName(name: string, { row, column }: Cell): string {
  return `${name}[${row}, ${column}]`;
}

function quantityOf(name: string): Symbol['quantity'] {
  if (name.startsWith('d')) return 'gradient';
  if (name.startsWith('W') || name.startsWith('b')) return 'parameter';
  return name.startsWith('Z') ? 'preactivation' : 'data';
}
