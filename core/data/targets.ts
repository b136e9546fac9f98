// Targets: what a network is to answer for each image, as one row of y.

import { Tensor } from '../tensor/tensor.ts';
import { CLASSES } from './digits.ts';

/** From `n` labels 0 to 9 to targets `(n, out)`. */
export type Encode = (labels: Uint8Array) => Tensor;

/** `(n, 10)`: 1 in the column of the label, 0 elsewhere. */
export function oneHot(labels: Uint8Array): Tensor {
  const y = Tensor.zeros(labels.length, CLASSES);
  labels.forEach((label, i) => {
    y.data[i * CLASSES + label] = 1;
  });
  return y;
}

/** `(n, 1)`: 1 for the one digit, 0 for the rest. */
export function oneAgainstRest(
  labels: Uint8Array,
  digit: number,
): Tensor {
  const y = Float32Array.from(labels, (label) =>
    Number(label === digit),
  );
  return Tensor.from(labels.length, 1, y);
}

/** `(label - mean) / std`, in units of the digits themselves. */
export interface TargetScale {
  readonly mean: number;
  readonly std: number;
}

/** Targets as they are. */
export const PLAIN: TargetScale = { mean: 0, std: 1 };

/** Mean and standard deviation (over n) of the labels. */
export function scaleOf(labels: Uint8Array): TargetScale {
  const mean =
    labels.reduce((sum, label) => sum + label, 0) / labels.length;
  const squares = labels.reduce(
    (sum, label) => sum + (label - mean) ** 2,
    0,
  );
  return { mean, std: Math.sqrt(squares / labels.length) };
}

/** `(n, 1)`: the labels as numbers, shifted and scaled. */
export function asNumbers(
  labels: Uint8Array,
  { mean, std }: TargetScale,
): Tensor {
  const y = Float32Array.from(labels, (label) => (label - mean) / std);
  return Tensor.from(labels.length, 1, y);
}
