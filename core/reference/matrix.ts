// What the references compute on: a shape and its values, row after row. The network's tensors have this form too.

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** `rows * columns` values, row after row. */
export interface Matrix<
  Data extends ArrayLike<number> = ArrayLike<number>,
> extends Shape {
  readonly data: Data;
}

export type Float64Matrix = Matrix<Float64Array>;

/** Matrices by name: `W1`, `b1`, ... */
export type Named<M extends Matrix = Matrix> = Readonly<
  Record<string, M>
>;

/** The shape as it is written in the lessons: `(30, 64)`. */
export function shapeText({ rows, columns }: Shape): string {
  return `(${rows}, ${columns})`;
}

/** @throws RangeError, beginning with the given name, when the number of values does not fit the shape */
export function requireValues(name: string, matrix: Matrix): void {
  const { rows, columns, data } = matrix;
  if (data.length !== rows * columns) {
    throw new RangeError(
      `${name}: the shape ${shapeText(matrix)} does not hold ${data.length} values`,
    );
  }
}

function float64Copy(matrix: Matrix): Float64Matrix {
  const { rows, columns, data } = matrix;
  return { rows, columns, data: new Float64Array(data) };
}

/** A float64 copy of each; float32 values keep their exact value. */
export function float64Copies(matrices: Named): Named<Float64Matrix> {
  return Object.fromEntries(
    Object.entries(matrices).map(([name, matrix]) => [
      name,
      float64Copy(matrix),
    ]),
  );
}
