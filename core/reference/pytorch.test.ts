// The network on the autograd engine against what PyTorch computed in float64, on the article's data.

import { expect, it } from 'vitest';

import { nodeHost } from '../cli/nodeHost.ts';
import { autogradGradients } from './autogradModel.ts';
import { compare, relativeError } from './compare.ts';
import { recordedGradients } from './recorded.ts';
import { articleExamples } from './testing/article.ts';

const recordings = (['classification', 'regression'] as const).flatMap(
  (task) => [0, 42].map((seed) => ({ task, seed })),
);

it.each(recordings)(
  'autograd gives PyTorch’s float64 gradients for $task with seed $seed',
  async ({ task, seed }) => {
    const recorded = await recordedGradients(task, seed, nodeHost);
    if (!recorded) throw new Error('there is no recording');
    const { X, labels } = await articleExamples(nodeHost);
    const { loss, gradients } = autogradGradients({
      task,
      parameters: recorded.parameters,
      X,
      targets: labels,
    });
    expect(relativeError(loss, recorded.lossFloat64)).toBeLessThan(
      1e-12,
    );
    const truths = Object.entries(recorded.autogradFloat64);
    expect(truths).toHaveLength(4);
    for (const [name, truth] of truths) {
      const { absolute } = compare(gradients[name], truth);
      const largest = Math.max(...truth.data.map(Math.abs));
      expect(absolute.value / largest, name).toBeLessThan(1e-9);
    }
  },
);
