// What figures of all lessons share, in English.

export const figures = {
  matrix: (name: string, rows: number, columns: number) => `${name}: ${rows} × ${columns} matrix`,
  digit: (label: number) => `Handwritten ${label}`,
};
