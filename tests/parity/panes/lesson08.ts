// Lesson 8: the mean squared error, its target, and the way back from it.

import { asNumbers } from '../../../core/data/targets.ts';
import { MSE } from '../../../core/nn/mse.ts';
import type { panes } from '../../../renderer/lessons/08-regression/panes.ts';
import { throughModel, twoLayers } from './layerCases.ts';
import { randn, type PaneCases } from './paneCase.ts';

const [Z, y] = [randn(7, 1, 1), randn(7, 1, 2)];
const labels = [3, 0, 9, 1, 7];
const regression = { ...twoLayers(1), y };

export const cases: PaneCases<typeof panes> = {
  mse: {
    given: { Z, y },
    run: 'loss = mse(Z, y)\ndZ = mse_backward(Z, y)',
    typescript: () => {
      const layer = new MSE();
      return { loss: layer.forward(Z, y), dZ: layer.backward() };
    },
  },
  numbers: {
    given: { labels },
    run: 'plain = as_column(labels)\nscaled = as_column(labels, 4.5, 2.5)',
    typescript: () => ({
      plain: asNumbers(Uint8Array.from(labels), { mean: 0, std: 1 }),
      scaled: asNumbers(Uint8Array.from(labels), { mean: 4.5, std: 2.5 }),
    }),
  },
  backward: {
    given: regression,
    before: `
Z1 = X @ W1.T + b1
A1 = np.maximum(Z1, 0)
Z2 = A1 @ W2.T + b2
`,
    typescript: () => {
      const { dW1, db1, dW2, db2 } = throughModel(regression, new MSE());
      return { dW1, db1, dW2, db2 };
    },
  },
};
