// Loops over an array and one number.

import { WIDE, type ArrayMemory } from './arrayMemory.ts';
import {
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE,
  LARGER,
  GREATER,
  binaryOperations,
} from './operations.ts';

/**
 * `out (rows, columns) = a op value`, or `value op a` when reversed.
 *
 * @param value is stored as a is
 * @param wide which are stored in 8 bytes: 1 for a, 4 for out
 */
export function scalar(
  memory: ArrayMemory,
  value: number,
  operation: number,
  wide: number,
  a: number,
  a0: number,
  a1: number,
  isReversed: number,
  out: number,
  rows: number,
  columns: number,
): void {
  const stored = wide & WIDE ? value : Math.fround(value);
  if (a1 === 1 && a0 === columns) {
    columns *= rows;
    rows = 1;
  }
  for (let row = 0; row < rows; row++) {
    const at = out + row * columns;
    const p = a + row * a0;
    if (wide === 0 && !isReversed) {
      narrowRow(
        memory.narrow,
        operation,
        p,
        a1,
        stored,
        at,
        at + columns,
      );
    } else {
      anyRow(
        memory,
        operation,
        wide,
        p,
        a1,
        stored,
        isReversed,
        at,
        columns,
      );
    }
  }
}

function narrowRow(
  f: Float32Array,
  operation: number,
  p: number,
  a1: number,
  value: number,
  out: number,
  end: number,
): void {
  switch (operation) {
    case ADD:
      for (let i = out; i < end; i++, p += a1) f[i] = f[p] + value;
      return;
    case SUBTRACT:
      for (let i = out; i < end; i++, p += a1) f[i] = f[p] - value;
      return;
    case MULTIPLY:
      for (let i = out; i < end; i++, p += a1) f[i] = f[p] * value;
      return;
    case DIVIDE:
      for (let i = out; i < end; i++, p += a1) f[i] = f[p] / value;
      return;
    case LARGER:
      for (let i = out; i < end; i++, p += a1)
        f[i] = Math.max(f[p], value);
      return;
    case GREATER:
      for (let i = out; i < end; i++, p += a1)
        f[i] = f[p] > value ? 1 : 0;
      return;
    default: {
      const compute = binaryOperations[operation];
      for (let i = out; i < end; i++, p += a1)
        f[i] = compute(f[p], value);
    }
  }
}

function anyRow(
  memory: ArrayMemory,
  operation: number,
  wide: number,
  p: number,
  a1: number,
  value: number,
  isReversed: number,
  out: number,
  columns: number,
): void {
  const compute = binaryOperations[operation];
  const from = memory.of(wide & WIDE);
  const to = memory.of((wide >> 2) & WIDE);
  for (let i = out; i < out + columns; i++, p += a1) {
    to[i] = isReversed
      ? compute(value, from[p])
      : compute(from[p], value);
  }
}
