// Which images are for training and which for validation.

import { NumPyRandom } from '../random/numpy.ts';

/** Row numbers of both parts, in scikit-learn's order. */
export interface Split {
  readonly train: Int32Array;
  readonly val: Int32Array;
}

/** Rows held back for validation: `ceil(share * count)`. */
export function valRows(count: number, share: number): number {
  return Math.ceil(share * count);
}

/**
 * Like `train_test_split(test_size=share, random_state=seed)` of scikit-learn:
 * the first rows of one permutation validate, the others train.
 *
 * @param share part held back for validation, between 0 and 1
 */
export function trainValSplit(
  count: number,
  share: number,
  seed: number,
): Split {
  const order = new NumPyRandom(seed).permutation(count);
  const held = valRows(count, share);
  return { train: order.slice(held), val: order.slice(0, held) };
}
