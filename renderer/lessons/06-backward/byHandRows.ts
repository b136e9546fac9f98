// The gradient of one weight of the small network, row by row of the batch: every number that is multiplied or added on the way.

import type { LearningFlow } from '@backprop-lab/core/service';

import { valueAt } from './smallFlow.svelte.ts';

/** What one row of the batch adds to the gradient of a weight. */
export interface Product {
  /** At the neuron that the weight leads to. */
  readonly error: number;
  /** What the weight multiplied. */
  readonly input: number;
  readonly product: number;
}

/** How an error comes back to a hidden neuron in one row of the batch. */
export interface WayBack {
  /** From each output: its error term, and the weight that it comes back through. */
  readonly through: readonly { readonly error: number; readonly weight: number }[];
  readonly dA: number;
  readonly Z: number;
  /** Whether the neuron was active, so that the error passes. */
  readonly passes: boolean;
  readonly dZ: number;
}

function rowsOf({ matrices }: LearningFlow): number[] {
  return Array.from({ length: matrices.X.rows }, (_, row) => row);
}

/** Of the weight from hidden neuron `j` to output `o`. */
export function productsOfW2(flow: LearningFlow, o: number, j: number): Product[] {
  return rowsOf(flow).map((row) => {
    const error = valueAt(flow, 'dZ2', row, o);
    const input = valueAt(flow, 'A1', row, j);
    return { error, input, product: error * input };
  });
}

/** To hidden neuron `j`. */
export function waysBack(flow: LearningFlow, j: number): WayBack[] {
  const outputs = Array.from({ length: flow.matrices.W2.rows }, (_, o) => o);
  return rowsOf(flow).map((row) => {
    const through = outputs.map((o) => ({
      error: valueAt(flow, 'dZ2', row, o),
      weight: valueAt(flow, 'W2', o, j),
    }));
    const dA = through.reduce((sum, { error, weight }) => sum + error * weight, 0);
    const Z = valueAt(flow, 'Z1', row, j);
    const passes = Z > 0;
    return { through, dA, Z, passes, dZ: passes ? dA : 0 };
  });
}

/** Of the weight from input `k` to hidden neuron `j`. */
export function productsOfW1(flow: LearningFlow, j: number, k: number): Product[] {
  return waysBack(flow, j).map(({ dZ }, row) => {
    const input = valueAt(flow, 'X', row, k);
    return { error: dZ, input, product: dZ * input };
  });
}

export function totalOf(products: readonly Product[]): number {
  return products.reduce((sum, { product }) => sum + product, 0);
}

/** The rows in which no hidden neuron is active. */
export function silentRows(flow: LearningFlow): number[] {
  const { columns, values } = flow.matrices.mask;
  return rowsOf(flow).filter((row) =>
    values.subarray(row * columns, (row + 1) * columns).every((slope) => slope === 0),
  );
}
