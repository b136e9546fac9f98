// Lesson 2: sigmoid and ReLU, with their slopes.

import { ReLU } from '../../../core/nn/relu.ts';
import { Sigmoid } from '../../../core/nn/sigmoid.ts';
import type { panes } from '../../../renderer/lessons/02-activation/panes.ts';
import { randn, withZeros, type PaneCases } from './paneCase.ts';

const Z = withZeros(4, 6, 1);
const dA = randn(4, 6, 2);

export const cases: PaneCases<typeof panes> = {
  sigmoid: {
    given: { Z, dA },
    run: 'A = sigmoid(Z)\ndZ = sigmoid_backward(dA, A)',
    typescript: () => {
      const layer = new Sigmoid(6);
      return { A: layer.forward(Z), dZ: layer.backward(dA) };
    },
  },
  relu: {
    given: { Z, dA },
    run: 'A = relu(Z)\ndZ = relu_backward(dA, Z)',
    typescript: () => {
      const layer = new ReLU(6);
      return { A: layer.forward(Z), dZ: layer.backward(dA) };
    },
  },
};
