// What a pane's two sides are given, and how they are called.

import { PyTorchRandom } from '../../../core/random/pytorch.ts';
import { Tensor } from '../../../core/tensor/tensor.ts';

/** A number, a list or a matrix. */
export type Value = number | readonly number[] | readonly (readonly number[])[];

export interface PaneCase {
  /** Names that the Python finds; lists and tensors are arrays of NumPy. */
  readonly given: Readonly<Record<string, Value | Tensor>>;
  /** Python that comes before the pane's lines, for those that go on from other lines. */
  readonly before?: string;
  /** Python that calls the pane's functions; without it the pane's own lines say it all. */
  readonly run?: string;
  /** What the TypeScript gives for the same, by the names that the values have in Python. */
  readonly typescript: () => Readonly<Record<string, Value | Tensor>>;
}

/** A case for each pane: one that has none does not compile. */
export type PaneCases<Panes> = Readonly<Record<keyof Panes, PaneCase>>;

/** Normally distributed values, different for every seed. */
export function randn(rows: number, columns: number, seed: number): Tensor {
  return Tensor.from(rows, columns, new PyTorchRandom(seed).randn(rows * columns));
}

/** Values of both signs, and some that are exactly 0. */
export function withZeros(rows: number, columns: number, seed: number): Tensor {
  const tensor = randn(rows, columns, seed);
  for (let i = 0; i < tensor.data.length; i += 3) tensor.data[i] = 0;
  return tensor;
}

/** One-hot rows with the classes one after another. */
export function targets(rows: number, classes: number): Tensor {
  const y = Tensor.zeros(rows, classes);
  for (let row = 0; row < rows; row++) y.data[row * classes + (row % classes)] = 1;
  return y;
}

export function asValue(value: Value | Tensor): Value {
  return value instanceof Tensor ? value.toRows() : value;
}
