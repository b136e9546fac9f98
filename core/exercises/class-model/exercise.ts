// The model: layers in a row, forward, backward and a step.

import { slip, type Exercise } from '../exercise.ts';
import { network } from '../graphs.ts';
import { parametersOf } from '../networkInputs.ts';
import { stepped } from '../training-step/exercise.ts';
import type { Values } from '../values.ts';
import {
  gradientsAccumulated,
  maximumNotSubtracted,
  softmaxAxisSlips,
} from '../commonSlips.ts';

export const classModel: Exercise = {
  id: 'class-model',
  lesson: '09-refactoring',
  asks: [
    {
      name: 'Model',
      signature:
        'class Model: __init__(in_features, hidden_units, classes) makes linear1, relu, linear2 and loss; forward(X, y) -> loss; backward(); step(learning_rate)',
      returns: [
        'loss',
        'dW1',
        'db1',
        'dW2',
        'db2',
        'W1',
        'b1',
        'W2',
        'b2',
      ],
      probe: `import inspect
model = Model(W1.shape[1], W1.shape[0], W2.shape[0])
first, second = model.linear1, model.linear2
first.W, first.b, second.W, second.b = W1, b1, W2, b2
def turn(X):
    loss = model.forward(X, y)
    model.backward(*([y] if inspect.signature(model.backward).parameters else []))
    return loss
turn(X * 0.5)
loss = turn(X)
gradients = first.dW, first.db, second.dW, second.db
model.step(learning_rate)
return loss, *gradients, first.W, first.b, second.W, second.b`,
      cases: ['small', 'other', 'edges', 'one', 'large', 'digits'],
      onlyFinite: ['large'],
      inputs: (draw) => ({
        ...parametersOf(draw, 2),
        learning_rate: 0.3,
      }),
      graph: (v) => network(v, 2),
      compute: (inputs): Values => {
        const { W1, b1, W2, b2 } = stepped(inputs);
        return { W1, b1, W2, b2 };
      },
      sums: {
        dW2: { kind: 'transposedTimes', left: 'dZ2', right: 'A1' },
        db2: { kind: 'columnSum', left: 'dZ2' },
        dW1: { kind: 'transposedTimes', left: 'dZ1', right: 'X' },
        db1: { kind: 'columnSum', left: 'dZ1' },
      },
    },
  ],
  slips: [
    maximumNotSubtracted('Z'),
    slip(
      'activationForgotten',
      'self.linear2.forward(A1)',
      'self.linear2.forward(Z1)',
    ),
    slip('forgottenMask', 'dZ1 = self.relu.backward(dA1)', 'dZ1 = dA1'),
    slip(
      'forgottenMask',
      'self.linear1.backward(dZ1)',
      'self.linear1.backward(dA1)',
    ),
    slip('forgottenMask', 'dA * (self.Z > 0)', 'dA'),
    slip('maskFromGradient', 'self.Z > 0', 'dA > 0'),
    slip('maskIncludesZero', 'self.Z > 0', 'self.Z >= 0'),
    slip('multipliedByValue', '(self.Z > 0)', 'self.Z'),
    slip('multipliedByValue', '(self.Z > 0)', 'self.Z.clamp_min(0)'),
    slip('forgottenMean', ' / self.A.shape[0]', ''),
    slip(
      'meanTwice',
      '/ self.A.shape[0]',
      '/ self.A.shape[0] / self.A.shape[0]',
    ),
    slip('meanTwice', 'dZ.T @ self.X', 'dZ.T @ self.X / len(dZ)', [
      'dZ.sum(dim=0, keepdim=True)',
      'dZ.sum(dim=0, keepdim=True) / len(dZ)',
    ]),
    slip('meanTwice', 'dZ.T @ self.X', 'dZ.T @ self.X / len(dZ)'),
    slip('wrongSign', '(self.A - self.y)', '(self.y - self.A)'),
    slip('doubled', 'return (self.A', 'return 2 * (self.A'),
    ...softmaxAxisSlips('Z'),
    slip(
      'outputForInput',
      'self.X = X\n        return X @ self.W.T + self.b',
      'self.X = X @ self.W.T + self.b\n        return self.X',
    ),
    slip('biasMean', 'dZ.sum', 'dZ.mean'),
    slip('biasNotSummed', 'dZ.sum(dim=0, keepdim=True)', 'dZ[:1]'),
    slip('biasForgotten', ' + self.b', ''),
    slip(
      'transposedWeight',
      'return dZ @ self.W',
      'return dZ @ self.W.reshape(self.W.shape[1], self.W.shape[0]).T',
    ),
    slip(
      'ascent',
      'layer.W - learning_rate',
      'layer.W + learning_rate',
      ['layer.b - learning_rate', 'layer.b + learning_rate'],
    ),
    slip(
      'ascent',
      'layer.W - learning_rate',
      'layer.W + learning_rate',
    ),
    slip(
      'learningRateForgotten',
      'learning_rate * layer.dW',
      'layer.dW',
      ['learning_rate * layer.db', 'layer.db'],
    ),
    slip(
      'notUpdated',
      '\n            layer.b = layer.b - learning_rate * layer.db',
      '',
    ),
    slip(
      'notUpdated',
      '(self.linear1, self.linear2)',
      '(self.linear2,)',
    ),
    slip(
      'notUpdated',
      '(self.linear1, self.linear2)',
      '(self.linear1,)',
    ),
    slip(
      'notUpdated',
      'layer.W = layer.W - learning_rate * layer.dW',
      'W = layer.W - learning_rate * layer.dW',
      [
        'layer.b = layer.b - learning_rate * layer.db',
        'b = layer.b - learning_rate * layer.db',
      ],
    ),
    gradientsAccumulated,
    slip('gradientNotKept', 'self.dW = dZ.T', 'dW = dZ.T'),
    slip('inputNotKept', 'self.X = X', 'pass'),
    slip(
      'forgottenReturn',
      'return self.loss.forward(Z2, y)',
      'self.loss.forward(Z2, y)',
    ),
    slip(
      'updatedWeight',
      'return dZ @ self.W',
      'return dZ @ (self.W - 0.3 * self.dW)',
    ),
    slip('lossSummed', '.sum(dim=1).mean()', '.sum()'),
  ],
  hints: {
    en: [
      'forward hands each layer what the one before gave; backward does the same in the opposite order.',
      'Each backward takes the gradient that the layer after returned: loss, linear2, relu, linear1. step moves W and b of both linear layers.',
      'dA1 = self.linear2.backward(dZ2); dZ1 = self.relu.backward(dA1); self.linear1.backward(dZ1)',
    ],
    ja: [
      'forward では、各層に 1 つ前の層の出力を渡します。backward では、逆の順序で同じことをします。',
      '各層の backward には、次の層が返した勾配を渡します。順序は loss、linear2、relu、linear1 です。step では 2 つの線形層の W と b を動かします。',
      'dA1 = self.linear2.backward(dZ2); dZ1 = self.relu.backward(dA1); self.linear1.backward(dZ1)',
    ],
  },
};
