// Lesson 0: the way back through one neuron.

import { scalarGraph } from '../../../core/demonstrations/scalarGraph.ts';
import type { panes } from '../../../renderer/lessons/00-before-you-begin/panes.ts';
import type { PaneCases } from './paneCase.ts';

const leaves = { x1: 2, w1: 0.75, x2: -1.5, w2: -2, b: -1.25, y: 0.5 };

/** The gradient of each of the neuron's leaves, as the figure fills it in last. */
export function neuronGradients(given: typeof leaves): Record<string, number> {
  const { steps } = scalarGraph('neuron', given);
  return Object.fromEntries(
    steps.flatMap(({ parts }) => parts.map(({ input, total }) => [`d${input}`, total])),
  );
}

export const cases: PaneCases<typeof panes> = {
  backward: {
    given: leaves,
    before: 'z = w1 * x1 + w2 * x2 + b\na = max(z, 0)',
    run: 'dw1, dx1, dw2, dx2, db = backward(x1, w1, x2, w2, z, a, y)',
    typescript: () => {
      const { dw1 = NaN, dx1 = NaN, dw2 = NaN, dx2 = NaN, db = NaN } = neuronGradients(leaves);
      return { dw1, dx1, dw2, dx2, db };
    },
  },
};
