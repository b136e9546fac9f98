// Cases of what several lessons show: a linear layer, ReLU, the loss, a network of two layers, an update.

import { Linear } from '../../../core/nn/linear.ts';
import { Model } from '../../../core/nn/model.ts';
import type { Loss } from '../../../core/nn/loss.ts';
import { ReLU } from '../../../core/nn/relu.ts';
import { SGD } from '../../../core/nn/sgd.ts';
import { SoftmaxCrossEntropy } from '../../../core/nn/softmaxCrossEntropy.ts';
import { standardKernels } from '../../../core/tensor/kernels.ts';
import { Tensor } from '../../../core/tensor/tensor.ts';
import { randn, targets, withZeros, type PaneCase } from './paneCase.ts';

/** Sizes that all differ, so that no transposition hides. */
const [m, n, h, classes] = [7, 4, 5, 3];

const X = randn(m, n, 1);
const W = randn(h, n, 2);
const b = randn(1, h, 3);
const dZ = randn(m, h, 4);
const Z = withZeros(m, h, 5);
const dA = randn(m, h, 6);

function linearLayer(): Linear {
  const layer = new Linear(1, W);
  layer.bias.value.data.set(b.data);
  return layer;
}

/** @param run gives Z */
export function linearForward(run: string): PaneCase {
  return { given: { X, W, b }, run, typescript: () => ({ Z: linearLayer().forward(X) }) };
}

/** @param run gives dX, dW and db */
export function linearBackward(run: string): PaneCase {
  return {
    given: { X, W, b, dZ },
    run,
    typescript: () => {
      const layer = linearLayer();
      layer.forward(X);
      const dX = layer.backward(dZ);
      return { dX, dW: layer.weight.grad, db: layer.bias.grad };
    },
  };
}

/** @param run gives A */
export function reluForward(run: string): PaneCase {
  return { given: { Z }, run, typescript: () => ({ A: new ReLU(h).forward(Z) }) };
}

/** @param run gives dZ */
export function reluBackward(run: string): PaneCase {
  return {
    given: { Z, dA },
    run,
    typescript: () => {
      const layer = new ReLU(h);
      layer.forward(Z);
      return { dZ: layer.backward(dA) };
    },
  };
}

const logits = randn(m, classes, 7);
const y = targets(m, classes);

/** @param run gives loss, A and dZ, of Z and y */
export function softmaxCrossEntropy(run: string): PaneCase {
  return {
    given: { Z: logits, y },
    run,
    typescript: () => {
      const layer = new SoftmaxCrossEntropy(classes);
      const loss = layer.forward(logits, y);
      return { loss, A: layer.prediction, dZ: layer.backward() };
    },
  };
}

/** @param run gives dZ, of Z and y */
export function lossBackward(run: string): PaneCase {
  const { given, typescript } = softmaxCrossEntropy(run);
  return { given, run, typescript: () => ({ dZ: typescript().dZ ?? NaN }) };
}

/** Of a batch with an empty first row, and of two layers: the first neuron's sum for that row is exactly 0. */
export function twoLayers(out: number) {
  const [batch, b1] = [randn(m, n, 1), randn(1, h, 3)];
  batch.data.fill(0, 0, n);
  b1.data[0] = 0;
  return {
    X: batch,
    W1: randn(h, n, 2),
    b1,
    W2: randn(out, h, 8),
    b2: randn(1, out, 9),
  };
}

type TwoLayers = ReturnType<typeof twoLayers>;

export const classifier = { ...twoLayers(classes), y };

/** What the model gives for it: its loss, what the loss predicts, every gradient. */
export function throughModel(
  { X: input, y: target, W1, b1, W2, b2 }: TwoLayers & { y: Tensor },
  loss: Loss,
) {
  const model = new Model([W1, W2], loss);
  [W1, b1, W2, b2].forEach(({ data }, i) => model.parameters[i].value.data.set(data));
  const value = model.forward(input, target);
  model.backward();
  const [dW1, db1, dW2, db2] = model.parameters.map(({ grad }) => grad);
  return { loss: value, A2: loss.prediction, dW1, db1, dW2, db2 };
}

const parameters = { W, b };
const gradients = { dW: randn(h, n, 10), db: randn(1, h, 11) };
const rate = 0.03;

/** @param run changes W and b by dW, db and rate */
export function update(run: string): PaneCase {
  return {
    given: { ...parameters, ...gradients, rate },
    run,
    typescript: () => {
      const [weight, bias] = [W, b].map((value) => value.copiedTo(standardKernels));
      const { dW, db } = gradients;
      new SGD(
        [
          { name: 'W', value: weight, grad: dW },
          { name: 'b', value: bias, grad: db },
        ],
        rate,
      ).step();
      return { W: weight, b: bias };
    },
  };
}
