// Lesson 1: a neuron, a layer, a network.

import { smallNetwork } from '../../../core/demonstrations/smallNetwork.ts';
import { sigmoid } from '../../../core/nn/sigmoid.ts';
import type { TensorValues } from '../../../core/tensor/tensorValues.ts';
import { Tensor } from '../../../core/tensor/tensor.ts';
import type { panes } from '../../../renderer/lessons/01-mlp/panes.ts';
import { linearForward } from './layerCases.ts';
import type { PaneCases } from './paneCase.ts';

const sums = [-1000, -40, -3, -0.5, 0, 0.25, 2, 40, 1000];

const tensor = ({ rows, columns, values }: TensorValues) => Tensor.from(rows, columns, values);
const { X, layers } = smallNetwork(3, [5, 2]);
const parameters = Object.fromEntries(
  layers.flatMap(({ W, b }, i) => [
    [`W${i + 1}`, tensor(W)],
    [`b${i + 1}`, tensor(b)],
  ]),
);

export const cases: PaneCases<typeof panes> = {
  sigmoid: {
    given: { z: sums },
    run: 'a = sigmoid(z)',
    typescript: () => ({ a: sums.map(sigmoid) }),
  },
  linear: linearForward('Z = linear(X, W, b)'),
  network: {
    given: { X: tensor(X), ...parameters },
    run: 'A = forward(X, [(W1, b1), (W2, b2), (W3, b3)])',
    typescript: () => {
      const last = smallNetwork(3, [5, 2]).layers.at(-1);
      if (!last) throw new Error('the network has no layer');
      return { A: tensor(last.A) };
    },
  },
};
