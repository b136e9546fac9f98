// The article's data and networks, for tests that need the real thing.

import { parseDigits } from '../../data/digits.ts';
import type { Examples } from '../../data/examples.ts';
import type { Host } from '../../host.ts';
import { initialWeights, type Init } from '../../nn/initialization.ts';
import { PyTorchRandom } from '../../random/pytorch.ts';
import { Tensor } from '../../tensor/tensor.ts';
import { prepare } from '../../training/prepare.ts';
import { presets } from '../../training/runConfig.ts';
import type { Named } from '../matrix.ts';

/** The 1,437 training rows of the split with seed 42, standardised as in the step-by-step programs. */
export async function articleExamples(host: Host): Promise<Examples> {
  const digits = parseDigits(await host.readText('digits.csv'));
  return prepare(presets.article, digits).train;
}

/** `W1 (30, 64)` and `W2 (10, 30)`, or those between other widths, as PyTorch draws them, biases zero. */
export function articleParameters(
  seed: number,
  init: Init,
  widths: readonly number[] = [64, 30, 10],
): Named<Tensor> {
  const random = new PyTorchRandom(seed);
  const weights = initialWeights(widths, init, random);
  return Object.fromEntries(
    weights.flatMap((W, l) => [
      [`W${l + 1}`, W],
      [`b${l + 1}`, Tensor.zeros(1, W.rows)],
    ]),
  );
}
