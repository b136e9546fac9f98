// Lesson 9: the same program with functions and in classes.

import {
  crossEntropyBackward,
  linear,
  linearBackward as linearBackwardStep,
  probabilities,
  reluBackward as reluBackwardStep,
  reluOf,
  trainingStep,
  update as updateStep,
} from '../../../core/demonstrations/stepByStep.ts';
import { SoftmaxCrossEntropy } from '../../../core/nn/softmaxCrossEntropy.ts';
import { standardKernels } from '../../../core/tensor/kernels.ts';
import { Tensor } from '../../../core/tensor/tensor.ts';
import type { panes } from '../../../renderer/lessons/09-refactoring/panes.ts';
import * as layers from './layerCases.ts';
import type { PaneCase, PaneCases } from './paneCase.ts';

const { classifier } = layers;

/** The same inputs as for the classes, given to plain functions. */
function withFunctions(
  { given, run }: PaneCase,
  typescript: (given: Readonly<Record<string, Tensor>>) => ReturnType<PaneCase['typescript']>,
): PaneCase {
  return {
    given,
    ...(run === undefined ? {} : { run }),
    typescript: () =>
      typescript(
        Object.fromEntries(
          Object.entries(given).flatMap(([name, value]) =>
            value instanceof Tensor ? [[name, value.copiedTo(standardKernels)]] : [],
          ),
        ),
      ),
  };
}

const layer = 'layer = Linear.__new__(Linear)\nlayer.W, layer.b = W, b\n';

export const cases: PaneCases<typeof panes> = {
  loop: withFunctions(
    {
      ...layers.update('step(X, y, [W1, b1, W2, b2], rate)'),
      given: { ...classifier, rate: 0.03 },
    },
    ({ X, y, W1, b1, W2, b2 }) => {
      trainingStep({ W1, b1, W2, b2 }, X, y, 0.03);
      return { W1, b1, W2, b2 };
    },
  ),
  linear: withFunctions(layers.linearForward('Z = linear(X, W, b)'), ({ X, W, b }) => ({
    Z: linear(X, W, b),
  })),
  linearBack: withFunctions(
    layers.linearBackward('dW, db, dX = linear_backward(dZ, X, W)'),
    ({ X, W, dZ }) => ({ ...linearBackwardStep(dZ, X, W) }),
  ),
  relu: withFunctions(layers.reluForward('A = relu(Z)'), ({ Z }) => ({ A: reluOf(Z) })),
  reluBack: withFunctions(layers.reluBackward('dZ = relu_backward(dA, Z)'), ({ Z, dA }) => ({
    dZ: reluBackwardStep(dA, Z),
  })),
  loss: withFunctions(
    layers.softmaxCrossEntropy('A = softmax(Z)\ndZ = cross_entropy_backward(A, y)'),
    ({ Z, y }) => {
      const A = probabilities(Z);
      return { A, dZ: crossEntropyBackward(A, y) };
    },
  ),
  update: withFunctions(layers.update('update([W, b], [dW, db], rate)'), ({ W, b, dW, db }) => {
    updateStep(W, dW, 0.03);
    updateStep(b, db, 0.03);
    return { W, b };
  }),

  loopInClasses: {
    given: classifier,
    run: `
linear1, linear2 = Linear.__new__(Linear), Linear.__new__(Linear)
linear1.W, linear1.b, linear2.W, linear2.b = W1, b1, W2, b2
model = Model([linear1, ReLU(), linear2], SoftmaxCrossEntropy())
loss = model.forward(X, y)
model.backward()
A2, dW1, db1, dW2, db2 = model.loss.A, linear1.dW, linear1.db, linear2.dW, linear2.db
`,
    typescript: () => layers.throughModel(classifier, new SoftmaxCrossEntropy(3)),
  },
  linearInClasses: layers.linearForward(`${layer}Z = layer.forward(X)`),
  linearBackInClasses: layers.linearBackward(
    `${layer}layer.forward(X)\ndX = layer.backward(dZ)\ndW, db = layer.dW, layer.db`,
  ),
  reluInClasses: layers.reluForward('A = ReLU().forward(Z)'),
  reluBackInClasses: layers.reluBackward(
    'layer = ReLU()\nlayer.forward(Z)\ndZ = layer.backward(dA)',
  ),
  lossInClasses: layers.softmaxCrossEntropy(
    'layer = SoftmaxCrossEntropy()\nloss = layer.forward(Z, y)\nA, dZ = layer.A, layer.backward()',
  ),
  updateInClasses: layers.update(
    `${layer}layer.dW, layer.db = dW, db\nSGD([layer], rate).step()\nW, b = layer.W, layer.b`,
  ),
};
