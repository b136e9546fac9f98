// A forward pass of one row in float64 and what standardises it, written out plainly.

import type { ParameterValues } from '../serviceAnswers.ts';

const activations = [
  Math.tanh,
  (z: number) => Math.max(0, z),
  (z: number) => z,
];

/**
 * What the last of the given layers gives: `tanh`, then `relu`, then sums.
 * @param x of the row, standardised
 * @param parameters `W1, b1, ...` of the first layers, at most three
 */
export function plainForward(
  x: readonly number[],
  parameters: readonly ParameterValues[],
): number[] {
  const layers = parameters.length / 2;
  let a = [...x];
  activations.slice(0, layers).forEach((activation, layer) => {
    const [W, b] = parameters.slice(2 * layer, 2 * layer + 2);
    a = Array.from({ length: W.rows }, (_, unit) =>
      activation(
        a.reduce(
          (sum, value, i) =>
            sum + value * W.values[unit * W.columns + i],
          b.values[unit],
        ),
      ),
    );
  });
  return a;
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** @param degrees what is taken off the count: 1 for a sample, 0 for a population */
export function stdOf(
  values: readonly number[],
  degrees: number,
): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - degrees));
}
