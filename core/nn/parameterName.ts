// What a parameter's name says: `W1`, `b1`, `W2`, `b2`, ... as in the article.

/** A weight, `(out, in)`. */
export function isWeight(name: string): boolean {
  return name.startsWith('W');
}

/** A bias, `(1, out)` here and `(out)` in PyTorch. */
export function isBias(name: string): boolean {
  return name.startsWith('b');
}

/** A parameter's shape as PyTorch has it: a bias has one axis. */
export function torchShape(parameter: {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}): number[] {
  const { name, rows, columns } = parameter;
  return isBias(name) ? [columns] : [rows, columns];
}
