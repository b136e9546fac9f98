// Lesson 4: from images to probabilities.

import { trainValSplit } from '../../../core/data/split.ts';
import {
  featureStatistics,
  standardize,
  standardizations,
} from '../../../core/data/standardization.ts';
import { oneHot } from '../../../core/data/targets.ts';
import { forward } from '../../../core/demonstrations/forwardTrace.ts';
import { initialWeights } from '../../../core/nn/initialization.ts';
import { PyTorchRandom } from '../../../core/random/pytorch.ts';
import { Tensor } from '../../../core/tensor/tensor.ts';
import type { panes } from '../../../renderer/lessons/04-forward/panes.ts';
import { randn, type PaneCases } from './paneCase.ts';

/** Brightnesses of six images with four pixels. */
const brightness = Uint8Array.of(
  ...[0, 16, 3, 7, 1, 0, 12, 5, 9, 9, 0, 2, 15, 4, 6, 8, 0, 0, 1, 16, 11, 3, 2, 10],
);
const dataset = {
  ...{ count: 6, features: 4, X: brightness, labels: Uint8Array.of(2, 0, 1, 2, 1, 0), classes: 3 },
};
const [X, W1, W2] = [randn(4, 6, 1), randn(5, 6, 2), randn(3, 5, 3)];
const sizes = [6, 5, 3];

export const cases: PaneCases<typeof panes> = {
  split: {
    given: { count: 1797, share: 0.2, seed: 42 },
    run: 'train, val = train_val_split(count, share, seed)',
    typescript: () => {
      const { train, val } = trainValSplit(1797, 0.2, 42);
      return { train: [...train], val: [...val] };
    },
  },
  oneHot: {
    given: { labels: [...dataset.labels] },
    run: 'y = one_hot(labels, 3)',
    typescript: () => ({ y: oneHot(dataset.labels, 3) }),
  },
  standardization: {
    given: { X: Tensor.from(6, 4, brightness) },
    run: `
mean, std = statistics(X, ddof=1)
sample = standardize(X, mean, std)
_, std0 = statistics(X, ddof=0)
population = standardize(X, mean, std0)
`,
    typescript: () => {
      const [sample, population] = standardizations.map((which) => {
        const statistics = featureStatistics(dataset, Int32Array.of(0, 1, 2, 3, 4, 5), which);
        const values = Float32Array.from(brightness, (value) =>
          standardize(value, statistics, which),
        );
        return { ...statistics, values: Tensor.from(6, 4, values) };
      });
      if (!sample || !population) throw new Error('there are two ways to standardise');
      const { mean, std } = sample;
      return {
        ...{ mean, std, std0: population.std },
        ...{ sample: sample.values, population: population.values },
      };
    },
  },
  forward: {
    given: { X, W1, b1: Tensor.zeros(1, 5), W2, b2: Tensor.zeros(1, 3) },
    run: 'Z1, A1, Z2, A2 = forward(X, W1, b1, W2, b2)',
    typescript: () => forward(X, W1, W2),
  },
  weights: {
    given: { sizes },
    run: `
torch.manual_seed(3)
W1, W2 = initial_weights(sizes, "kaiming")
torch.manual_seed(3)
V1, V2 = initial_weights(sizes, "randn")
`,
    typescript: () => {
      const [W1, W2] = initialWeights(sizes, 'kaiming', new PyTorchRandom(3));
      const [V1, V2] = initialWeights(sizes, 'randn', new PyTorchRandom(3));
      return { W1, W2, V1, V2 };
    },
  },
};
