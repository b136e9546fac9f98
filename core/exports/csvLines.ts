// Rows as CSV (RFC 4180).

/** A line for each row; a text with a comma, a quote or a line end is quoted. */
export function csvLines(
  rows: readonly (readonly (number | string)[])[],
): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: number | string): string {
  const text = String(value);
  return /[",\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
