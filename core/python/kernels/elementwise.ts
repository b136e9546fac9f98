// Loops over arrays as rows and columns, number by number. An axis along which an array repeats has the stride 0.

import { WIDE, type ArrayMemory } from './arrayMemory.ts';
import {
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE,
  LARGER,
  GREATER,
  binaryOperations,
  unaryOperations,
} from './operations.ts';

/**
 * `out (rows, columns) = a op b`.
 *
 * @param wide which are stored in 8 bytes: 1 for a, 2 for b, 4 for out
 * @param a index of its first number, `a0` from row to row, `a1` from column to column
 * @param out its numbers lie one after the other
 */
export function binary(
  memory: ArrayMemory,
  operation: number,
  wide: number,
  a: number,
  a0: number,
  a1: number,
  b: number,
  b0: number,
  b1: number,
  out: number,
  rows: number,
  columns: number,
): void {
  if (a1 === 1 && b1 === 1 && a0 === columns && b0 === columns) {
    columns *= rows;
    rows = 1;
  }
  if (wide === 0) {
    for (let row = 0; row < rows; row++) {
      const at = out + row * columns;
      narrowRow(
        memory.narrow,
        operation,
        a + row * a0,
        a1,
        b + row * b0,
        b1,
        at,
        at + columns,
      );
    }
    return;
  }
  const compute = binaryOperations[operation];
  const A = memory.of(wide & WIDE);
  const B = memory.of((wide >> 1) & WIDE);
  const to = memory.of((wide >> 2) & WIDE);
  for (let row = 0; row < rows; row++) {
    let p = a + row * a0;
    let q = b + row * b0;
    const at = out + row * columns;
    if (operation === MULTIPLY) {
      for (let i = at; i < at + columns; i++, p += a1, q += b1)
        to[i] = A[p] * B[q];
    } else if (operation === SUBTRACT) {
      for (let i = at; i < at + columns; i++, p += a1, q += b1)
        to[i] = A[p] - B[q];
    } else {
      for (let i = at; i < at + columns; i++, p += a1, q += b1)
        to[i] = compute(A[p], B[q]);
    }
  }
}

/** The operations of a training loop have loops of their own. */
function narrowRow(
  f: Float32Array,
  operation: number,
  p: number,
  a1: number,
  q: number,
  b1: number,
  out: number,
  end: number,
): void {
  switch (operation) {
    case ADD:
      for (let i = out; i < end; i++, p += a1, q += b1)
        f[i] = f[p] + f[q];
      return;
    case SUBTRACT:
      for (let i = out; i < end; i++, p += a1, q += b1)
        f[i] = f[p] - f[q];
      return;
    case MULTIPLY:
      for (let i = out; i < end; i++, p += a1, q += b1)
        f[i] = f[p] * f[q];
      return;
    case DIVIDE:
      for (let i = out; i < end; i++, p += a1, q += b1)
        f[i] = f[p] / f[q];
      return;
    case LARGER:
      for (let i = out; i < end; i++, p += a1, q += b1)
        f[i] = Math.max(f[p], f[q]);
      return;
    case GREATER:
      for (let i = out; i < end; i++, p += a1, q += b1)
        f[i] = f[p] > f[q] ? 1 : 0;
      return;
    default: {
      const compute = binaryOperations[operation];
      for (let i = out; i < end; i++, p += a1, q += b1)
        f[i] = compute(f[p], f[q]);
    }
  }
}

/**
 * `out = op a`, both `(rows, columns)`; the operation 0 copies.
 *
 * @param wide which are stored in 8 bytes: 1 for a, 2 for out
 */
export function unary(
  memory: ArrayMemory,
  operation: number,
  wide: number,
  a: number,
  a0: number,
  a1: number,
  out: number,
  out0: number,
  out1: number,
  rows: number,
  columns: number,
): void {
  const compute = unaryOperations[operation];
  const from = memory.of(wide & WIDE);
  const to = memory.of(wide >> 1);
  for (let row = 0; row < rows; row++) {
    let p = a + row * a0;
    let o = out + row * out0;
    if (operation === 0) {
      for (let j = 0; j < columns; j++, p += a1, o += out1)
        to[o] = from[p];
    } else {
      for (let j = 0; j < columns; j++, p += a1, o += out1)
        to[o] = compute(from[p]);
    }
  }
}

/** The same along four axes, for arrays of more than two: `a` leads from number to number of its own, `o` of out, `n` says how many there are. */
export function unaryAlongFour(
  memory: ArrayMemory,
  operation: number,
  wide: number,
  a: number,
  a0: number,
  a1: number,
  a2: number,
  a3: number,
  out: number,
  o0: number,
  o1: number,
  o2: number,
  o3: number,
  n0: number,
  n1: number,
  n2: number,
  n3: number,
): void {
  for (let i = 0; i < n0; i++) {
    for (let j = 0; j < n1; j++) {
      const from = a + i * a0 + j * a1;
      const to = out + i * o0 + j * o1;
      unary(memory, operation, wide, from, a2, a3, to, o2, o3, n2, n3);
    }
  }
}
