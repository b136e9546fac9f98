// How a matrix is written and coloured wherever it appears in lesson 5.

import type { FlowMatrix } from '@backprop-lab/core/demonstrations/learningFlowNames';

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

function quantityOf(name: string): Symbol['quantity'] {
  if (name.startsWith('d')) return 'gradient';
  if (name.startsWith('W') || name.startsWith('b')) return 'parameter';
  return name.startsWith('Z') ? 'preactivation' : 'data';
}
