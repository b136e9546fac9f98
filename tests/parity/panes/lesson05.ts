// Lesson 5: backpropagation through any number of layers; here three.

import { Model } from '../../../core/nn/model.ts';
import { SoftmaxCrossEntropy } from '../../../core/nn/softmaxCrossEntropy.ts';
import type { panes } from '../../../renderer/lessons/05-flow/panes.ts';
import { reluBackward } from './layerCases.ts';
import { randn, targets, type PaneCases } from './paneCase.ts';

const X = randn(7, 4, 1);
const y = targets(7, 3);
const [W1, W2, W3] = [randn(6, 4, 2), randn(5, 6, 3), randn(3, 5, 4)];
const [b1, b2, b3] = [randn(1, 6, 5), randn(1, 5, 6), randn(1, 3, 7)];

export const cases: PaneCases<typeof panes> = {
  relu: reluBackward('dZ = relu_backward(dA, Z)'),
  model: {
    given: { X, y, W1, b1, W2, b2, W3, b3 },
    run: `
W, b = {1: W1, 2: W2, 3: W3}, {1: b1, 2: b2, 3: b3}
Z, A = forward(X, W, b)
logits, prediction = Z[3], A[3]
dW, db = backward(y, W, Z, A)
dW1, dW2, dW3 = dW[1], dW[2], dW[3]
db1, db2, db3 = db[1], db[2], db[3]
`,
    typescript: () => {
      const loss = new SoftmaxCrossEntropy(3);
      const model = new Model([W1, W2, W3], loss);
      [W1, b1, W2, b2, W3, b3].forEach(({ data }, i) => model.parameters[i].value.data.set(data));
      const logits = model.logits(X).toRows();
      model.forward(X, y);
      model.backward();
      const [dW1, db1, dW2, db2, dW3, db3] = model.parameters.map(({ grad }) => grad);
      return { logits, prediction: loss.prediction, dW1, db1, dW2, db2, dW3, db3 };
    },
  },
};
