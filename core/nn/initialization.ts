// The weights a network starts from: normally distributed numbers, scaled or not.

import { atOnce, type Portions } from '../portions.ts';
import type { PyTorchRandom } from '../random/pytorch.ts';
import { Tensor } from '../tensor/tensor.ts';

export const inits = ['kaiming', 'randn'] as const;

export type Init = (typeof inits)[number];

/**
 * One weight tensor `(out, in)` per layer, drawn in order from input to output.
 *
 * @param sizes units per layer from input to output, e.g. `[64, 30, 10]`
 * @param init `randn`: standard normal; `kaiming`: scaled by `sqrt(2 / in)`
 *   so that ReLU keeps the size of the activations (He et al. 2015, arXiv:1502.01852)
 */
export function initialWeights(
  sizes: readonly number[],
  init: Init,
  random: PyTorchRandom,
): Tensor[] {
  return atOnce(initialWeightsInPortions(sizes, init, random));
}

/** `initialWeights` in portions. */
export function* initialWeightsInPortions(
  sizes: readonly number[],
  init: Init,
  random: PyTorchRandom,
): Portions<Tensor[]> {
  const weights: Tensor[] = [];
  for (const [i, units] of sizes.slice(1).entries()) {
    const inputs = sizes[i];
    const values = yield* random.randnInPortions(units * inputs);
    const W = Tensor.from(units, inputs, values);
    if (init === 'kaiming') {
      const scale = Math.fround(
        Math.sqrt(Math.fround(2 / inputs)),
      );
      for (let w = 0; w < W.data.length; w++) W.data[w] *= scale;
    }
    weights.push(W);
  }
  return weights;
}
