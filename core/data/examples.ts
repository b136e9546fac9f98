// Rows of a data set as a network takes them: standardised inputs X and their targets y.

import { Tensor } from '../tensor/tensor.ts';
import type { Dataset, Labels } from './dataset.ts';
import type { Scale } from './scaling.ts';
import type { Encode } from './targets.ts';

export interface Examples {
  /** `(n, features)`, standardised. */
  readonly X: Tensor;
  /** `(n, out)`: the labels as the task's loss takes them. */
  readonly y: Tensor;
  /** `n` labels as they stand in the data set. */
  readonly labels: Labels;
  /** `n` positions in the data set, counted from 0. */
  readonly rows: Int32Array;
}

/** The given rows of the data as examples, in that order. */
export function examplesFrom(
  { X: all, features, labels: allLabels }: Dataset,
  rows: Int32Array,
  scale: Scale,
  encode: Encode,
): Examples {
  const X = Tensor.zeros(rows.length, features);
  rows.forEach((row, i) => {
    for (let f = 0; f < features; f++) {
      X.data[i * features + f] = scale(all[row * features + f], f);
    }
  });
  const labels = labelsOf(allLabels, rows);
  return { X, y: encode(labels), labels, rows };
}

/** The labels of the given rows. */
export function labelsOf(labels: Labels, rows: Int32Array): Labels {
  const chosen = labels.slice(0, rows.length);
  rows.forEach((row, i) => {
    chosen[i] = labels[row];
  });
  return chosen;
}
