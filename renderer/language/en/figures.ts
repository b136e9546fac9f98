// What figures of all lessons share, in English.

export const figures = {
  digit: (label: number) => `Handwritten ${label}`,
  matrix: (name: string, rows: number, columns: number) =>
    `${name}: ${rows} rows, ${columns} columns`,
};
