// What lesson 0 does with a small array, as NumPy writes it.

export const arrayOperations = [
  'transpose',
  'product',
  'addRow',
  'addColumn',
  'sumOfColumns',
  'sumOfRows',
  'sumOfRowsKept',
  'shares',
  'sharesWithoutKeepdims',
] as const;

export type ArrayOperation = (typeof arrayOperations)[number];

/** In NumPy; the arrays are named as in `ArrayResult`. */
export const arrayExpressions: Readonly<
  Record<ArrayOperation, string>
> = {
  transpose: 'X.T',
  product: 'X @ W.T',
  addRow: 'X + b',
  addColumn: 'X + c',
  sumOfColumns: 'X.sum(axis=0)',
  sumOfRows: 'X.sum(axis=1)',
  sumOfRowsKept: 'X.sum(axis=1, keepdims=True)',
  shares: 'X / X.sum(axis=1, keepdims=True)',
  sharesWithoutKeepdims: 'X / X.sum(axis=1)',
};

/** X as it is at first, row after row. */
export const firstArray = {
  rows: 2,
  columns: 3,
  values: [1, 2, 3, 4, 5, 6],
} as const;

/** Of every number in X; both ends are allowed. */
export const arrayLimits = { minimum: 1, maximum: 99 } as const;
