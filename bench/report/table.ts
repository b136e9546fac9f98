// Tables: for the terminal, and for Markdown.

/** The first row is the heading. */
export type Rows = readonly (readonly string[])[];

/** Columns as wide as their widest cell; all but the first to the right, as numbers are. */
export function textTable(rows: Rows): string {
  const widths = widthsOf(rows);
  return rows
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function markdownTable([heading, ...rows]: Rows): string {
  const rule = heading.map((_, column) => (column === 0 ? '---' : '---:'));
  return [heading, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function widthsOf(rows: Rows): number[] {
  return rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
}
