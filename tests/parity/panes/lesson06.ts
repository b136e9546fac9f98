// Lesson 6: the backward pass, piece by piece and whole.

import { SoftmaxCrossEntropy } from '../../../core/nn/softmaxCrossEntropy.ts';
import type { panes } from '../../../renderer/lessons/06-backward/panes.ts';
import {
  classifier,
  linearBackward,
  lossBackward,
  reluBackward,
  throughModel,
} from './layerCases.ts';
import type { PaneCases } from './paneCase.ts';

export const cases: PaneCases<typeof panes> = {
  loss: lossBackward('dZ = cross_entropy_backward(softmax(Z), y)'),
  linear: linearBackward('dW, db, dX = linear_backward(dZ, X, W)'),
  relu: reluBackward('dZ = relu_backward(dA, Z)'),
  model: {
    given: { ...classifier, m: classifier.X.rows },
    typescript: () => {
      const { A2, dW1, db1, dW2, db2 } = throughModel(classifier, new SoftmaxCrossEntropy(3));
      return { A2, dW1, db1, dW2, db2 };
    },
  },
};
