// Printing: JSON lines for programs, aligned columns for people.

import { once } from 'node:events';

/** Rows of a tensor as nested arrays. */
export function nestedRows(
  values: ArrayLike<number>,
  rows: number,
  columns: number,
): number[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => values[i * columns + j]),
  );
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** One line of right-aligned cells, each as wide as the column's entry in `widths`. */
export function printCells(
  cells: readonly string[],
  widths: readonly number[],
): void {
  const padded = cells.map((cell, i) => cell.padStart(widths[i] ?? 0));
  process.stdout.write(`${padded.join('  ')}\n`);
}

/** Numbers in rows, row after row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: ArrayLike<number>;
}

/** Characters that are written at once. */
const CHUNK = 2 ** 16;

/**
 * A matrix with columns of equal width, `decimals` places each. However large
 * it is, no more than a part of it is text at any time.
 */
export async function printMatrix(
  { rows, columns, values }: Matrix,
  decimals: number,
): Promise<void> {
  const count = rows * columns;
  let width = 0;
  for (let k = 0; k < count; k++) {
    width = Math.max(width, values[k].toFixed(decimals).length);
  }
  let text = '';
  for (let k = 0; k < count; k++) {
    text += values[k].toFixed(decimals).padStart(width);
    text += (k + 1) % columns === 0 ? '\n' : '  ';
    if (text.length < CHUNK) continue;
    await write(text);
    text = '';
  }
  await write(text);
}

/** Resolves when there is room for more: what a slow reader has not taken would pile up in memory. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** `share` (0 to 1) of a bar 20 characters long. */
export function bar(share: number): string {
  const filled = Math.round(share * 20);
  return `${'█'.repeat(filled)}${'░'.repeat(20 - filled)}`;
}
