// Targets: what a network is to answer for each row, as one row of y.

import { Tensor } from '../tensor/tensor.ts';
import type { Labels } from './dataset.ts';

/** From `n` labels to targets `(n, out)`. */
export type Encode = (labels: Labels) => Tensor;

/** `(n, classes)`: 1 in the column of the label, 0 elsewhere. */
export function oneHot(labels: Labels, classes: number): Tensor {
  const y = Tensor.zeros(labels.length, classes);
  labels.forEach((label, i) => {
    y.data[i * classes + label] = 1;
  });
  return y;
}

/** `(n, 1)`: 1 for the one class, 0 for the rest. */
export function oneAgainstRest(
  labels: Labels,
  positive: number,
): Tensor {
  const y = Float32Array.from(labels, (label) =>
    Number(label === positive),
  );
  return Tensor.from(labels.length, 1, y);
}

/** `(label - mean) / std`, in units of the labels themselves. */
export interface TargetScale {
  readonly mean: number;
  readonly std: number;
}

/** Targets as they are. */
export const PLAIN: TargetScale = { mean: 0, std: 1 };

/** Mean and standard deviation (over n) of the labels. */
export function scaleOf(labels: Labels): TargetScale {
  const values = Array.from(labels);
  const mean =
    values.reduce((sum, label) => sum + label, 0) / values.length;
  const squares = values.reduce(
    (sum, label) => sum + (label - mean) ** 2,
    0,
  );
  return { mean, std: Math.sqrt(squares / values.length) };
}

/** `(n, 1)`: the labels as numbers, shifted and scaled. */
export function asNumbers(
  labels: Labels,
  { mean, std }: TargetScale,
): Tensor {
  const y = Float32Array.from(labels, (label) => (label - mean) / std);
  return Tensor.from(labels.length, 1, y);
}
