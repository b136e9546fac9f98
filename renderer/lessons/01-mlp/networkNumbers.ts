// The numbers of the drawn network as they are written, and where they stand in its matrices.

import type { SmallLayer, SmallNetwork, TensorValues } from '@backprop-lab/core/service';

import type { NeuronPlace } from './networkDiagram.svelte.ts';

/** With a true minus sign. */
function written(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('-', '−');
}

function at({ columns, values }: TensorValues, row: number, column: number): number {
  return values[row * columns + column] ?? NaN;
}

/** The layer that a neuron belongs to; undefined for an input. */
export function layerOf(network: SmallNetwork, { layer }: NeuronPlace): SmallLayer | undefined {
  return network.layers[layer - 1];
}

/** X for the inputs, A of the layer for neurons. */
export function activationsOf(network: SmallNetwork, layer: number): TensorValues {
  return network.layers[layer - 1]?.A ?? network.X;
}

/** The value that an input has, or a neuron gives, for one example. */
export function activationText(
  network: SmallNetwork,
  { layer, unit }: NeuronPlace,
  example: number,
): string {
  return written(at(activationsOf(network, layer), example, unit), layer === 0 ? 1 : 2);
}

/** `sum` of a neuron for one example. */
export function sumText({ Z }: SmallLayer, unit: number, example: number, layer: number): string {
  // In the first layer the sums are whole halves.
  return written(at(Z, example, unit), layer === 1 ? 1 : 2);
}

/** A weight: always a whole number. */
export function weightText({ W }: SmallLayer, unit: number, input: number): string {
  return written(weight(W, unit, input), 0);
}

export function biasText({ b }: SmallLayer, unit: number): string {
  return written(at(b, 0, unit), 0);
}

export function weight(W: TensorValues, unit: number, input: number): number {
  return at(W, unit, input);
}

/** `(3, 2)` */
export function shapeText({ rows, columns }: TensorValues): string {
  return `(${rows}, ${columns})`;
}
