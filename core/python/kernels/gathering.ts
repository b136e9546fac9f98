// Numbers at places that other arrays name: indexing by index arrays and masks, and assignment through them.

import type { ArrayMemory } from './arrayMemory.ts';

/** Row `i` of `out (rows, columns)` = row `index[i]` of a, for int64 `index`. */
export function gather(
  memory: ArrayMemory,
  wide: number,
  a: number,
  a0: number,
  a1: number,
  index: number,
  out: number,
  rows: number,
  columns: number,
): void {
  const values = memory.of(wide);
  for (let row = 0; row < rows; row++) {
    let p = a + memory.wide[index + row] * a0;
    const at = out + row * columns;
    for (let i = at; i < at + columns; i++, p += a1)
      values[i] = values[p];
  }
}

/**
 * A mini-batch: `gather` by an index whose numbers may be negative, and lie
 * `indexStep` apart.
 *
 * @param length rows of a
 * @returns the first number of the index that is out of bounds, or NaN
 */
export function gatherRows(
  memory: ArrayMemory,
  wide: number,
  a: number,
  a0: number,
  a1: number,
  length: number,
  index: number,
  indexStep: number,
  out: number,
  rows: number,
  columns: number,
): number {
  const values = memory.of(wide);
  for (let row = 0; row < rows; row++) {
    const place = memory.wide[index + row * indexStep];
    if (place < -length || place >= length) return place;
    let p = a + (place < 0 ? place + length : place) * a0;
    const at = out + row * columns;
    for (let i = at; i < at + columns; i++, p += a1)
      values[i] = values[p];
  }
  return NaN;
}

/** Row `index[i]` of a = row `i` of `from (rows, columns)`. */
export function scatter(
  memory: ArrayMemory,
  wide: number,
  a: number,
  a0: number,
  a1: number,
  index: number,
  from: number,
  from0: number,
  from1: number,
  rows: number,
  columns: number,
): void {
  const values = memory.of(wide);
  for (let row = 0; row < rows; row++) {
    let p = a + memory.wide[index + row] * a0;
    let q = from + row * from0;
    for (let j = 0; j < columns; j++, p += a1, q += from1)
      values[p] = values[q];
  }
}

/** The same, added to what is there: rows that an index names several times get every one of theirs. */
export function scatterAdd(
  memory: ArrayMemory,
  wide: number,
  a: number,
  a0: number,
  a1: number,
  index: number,
  from: number,
  from0: number,
  from1: number,
  rows: number,
  columns: number,
): void {
  const values = memory.of(wide);
  for (let row = 0; row < rows; row++) {
    let p = a + memory.wide[index + row] * a0;
    let q = from + row * from0;
    for (let j = 0; j < columns; j++, p += a1, q += from1)
      values[p] += values[q];
  }
}

/**
 * One number of each row: that in the column which an int64 index names.
 *
 * @param a0 from row to row of a, `a1` from column to column
 * @returns the first index that is out of bounds, or NaN
 */
export function pickInRows(
  memory: ArrayMemory,
  wide: number,
  a: number,
  a0: number,
  a1: number,
  index: number,
  out: number,
  rows: number,
  columns: number,
): number {
  const values = memory.of(wide);
  for (let row = 0; row < rows; row++) {
    const place = memory.wide[index + row];
    if (place < 0 || place >= columns) return place;
    values[out + row] = values[a + row * a0 + place * a1];
  }
  return NaN;
}

/** Writes a number into each row of `columns`, in the column which an int64 index names. */
export function putInRows(
  memory: ArrayMemory,
  wide: number,
  a: number,
  index: number,
  from: number,
  from0: number,
  rows: number,
  columns: number,
): void {
  const values = memory.of(wide);
  for (let row = 0; row < rows; row++)
    values[a + row * columns + memory.wide[index + row]] =
      values[from + row * from0];
}

/** How many of a bool array's `count` numbers, one after the other, are 1. */
export function countTrue(
  memory: ArrayMemory,
  mask: number,
  count: number,
): number {
  let found = 0;
  for (let i = 0; i < count; i++) found += memory.narrow[mask + i];
  return found;
}

/** The places, 0 to `count` - 1, where a bool array is 1, as int64. */
export function truePlaces(
  memory: ArrayMemory,
  mask: number,
  count: number,
  out: number,
): void {
  for (let i = 0; i < count; i++) {
    if (memory.narrow[mask + i] !== 0) memory.wide[out++] = i;
  }
}

/**
 * Counts an int64 index's negative numbers from the end, in place.
 *
 * @param size of the axis
 * @returns the first number that is out of bounds, or NaN
 */
export function wrapIndex(
  memory: ArrayMemory,
  index: number,
  count: number,
  size: number,
): number {
  for (let i = index; i < index + count; i++) {
    const place = memory.wide[i];
    if (place < -size || place >= size) return place;
    if (place < 0) memory.wide[i] = place + size;
  }
  return NaN;
}
