// Printing: JSON lines for programs, aligned columns for people.

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

/** A matrix with columns of equal width, at most `decimals` places each. */
export function printMatrix(
  rows: readonly (readonly number[])[],
  decimals: number,
): void {
  const texts = rows.map((row) => row.map((x) => x.toFixed(decimals)));
  const width = Math.max(0, ...texts.flat().map((text) => text.length));
  for (const row of texts) {
    printCells(
      row,
      row.map(() => width),
    );
  }
}

/** `share` (0 to 1) of a bar 20 characters long. */
export function bar(share: number): string {
  const filled = Math.round(share * 20);
  return `${'█'.repeat(filled)}${'░'.repeat(20 - filled)}`;
}
