// Sums, largest numbers and the like along an axis, computed in float64 and rounded once at the end.

import { WIDE, type ArrayMemory } from './arrayMemory.ts';
import { reductions } from './operations.ts';

const SUM = 0;
const MAX = 1;

/**
 * One number for each of `outer` lines of `inner` numbers.
 *
 * @param wide which are stored in 8 bytes: 1 for a, 2 for out
 * @param a index of the first line's first number; lines are `between` apart, numbers in them `along`
 */
export function reduce(
  memory: ArrayMemory,
  operation: number,
  wide: number,
  a: number,
  between: number,
  along: number,
  outer: number,
  inner: number,
  out: number,
): void {
  const from = memory.of(wide & WIDE);
  const to = memory.of(wide >> 1);
  const step = reductions[operation];
  for (let i = 0; i < outer; i++) {
    let p = a + i * between;
    let so = step.from;
    if (operation === SUM) {
      for (let j = 0; j < inner; j++, p += along) so += from[p];
    } else if (operation === MAX) {
      for (let j = 0; j < inner; j++, p += along)
        so = Math.max(so, from[p]);
    } else {
      for (let j = 0; j < inner; j++, p += along)
        so = step.with(so, from[p]);
    }
    to[out + i] = so;
  }
}

/**
 * Where each line has its largest (`sign` 1) or smallest (-1) number: the first
 * of several, and a NaN before all others.
 *
 * @param wide 1 when a is stored in 8 bytes; out is int64
 */
export function place(
  memory: ArrayMemory,
  sign: number,
  wide: number,
  a: number,
  between: number,
  along: number,
  outer: number,
  inner: number,
  out: number,
): void {
  const from = memory.of(wide);
  for (let i = 0; i < outer; i++) {
    let p = a + i * between;
    let best = sign * from[p];
    let found = 0;
    for (let j = 1; j < inner && !Number.isNaN(best); j++) {
      p += along;
      const value = sign * from[p];
      if (value > best || Number.isNaN(value)) {
        best = value;
        found = j;
      }
    }
    memory.wide[out + i] = found;
  }
}

/** The variance of each line: squared distances from its mean, divided by their number less `correction`. Parameters as in `reduce`. */
export function variance(
  memory: ArrayMemory,
  correction: number,
  wide: number,
  a: number,
  between: number,
  along: number,
  outer: number,
  inner: number,
  out: number,
): void {
  const from = memory.of(wide & WIDE);
  const to = memory.of(wide >> 1);
  for (let i = 0; i < outer; i++) {
    const start = a + i * between;
    let sum = 0;
    for (let j = 0, p = start; j < inner; j++, p += along)
      sum += from[p];
    const mean = sum / inner;
    let squares = 0;
    for (let j = 0, p = start; j < inner; j++, p += along)
      squares += (from[p] - mean) ** 2;
    to[out + i] = squares / (inner - correction);
  }
}

/**
 * The softmax of each line, or its logarithm.
 *
 * @param wide 1 when both are stored in 8 bytes
 * @param a lines and their numbers lie as in `reduce`, those of `out` `toBetween` and `toAlong` apart
 */
export function softmax(
  memory: ArrayMemory,
  isLogarithm: boolean,
  wide: number,
  a: number,
  between: number,
  along: number,
  outer: number,
  inner: number,
  out: number,
  toBetween: number,
  toAlong: number,
): void {
  const values = memory.of(wide);
  for (let i = 0; i < outer; i++) {
    const start = a + i * between;
    const end = out + i * toBetween + inner * toAlong;
    let largest = -Infinity;
    for (let j = 0, p = start; j < inner; j++, p += along)
      largest = Math.max(largest, values[p]);
    let sum = 0;
    for (
      let q = end - inner * toAlong, p = start;
      q < end;
      q += toAlong, p += along
    ) {
      const distance = values[p] - largest;
      const power = Math.exp(distance);
      values[q] = isLogarithm ? distance : power;
      sum += power;
    }
    const logarithm = Math.log(sum);
    for (let q = end - inner * toAlong; q < end; q += toAlong)
      values[q] = isLogarithm ? values[q] - logarithm : values[q] / sum;
  }
}

/**
 * Whether there are infinite numbers among `count`, one after the other, or
 * such that are none.
 *
 * @param wide 1 when they are stored in 8 bytes
 */
export function unusual(
  memory: ArrayMemory,
  wide: number,
  a: number,
  count: number,
): boolean {
  const values = memory.of(wide);
  for (let i = a; i < a + count; i++) {
    if (values[i] - values[i] !== 0) return true;
  }
  return false;
}
