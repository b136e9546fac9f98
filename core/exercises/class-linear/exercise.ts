// The linear layer as a class.

import { gradientsAccumulated } from '../commonSlips.ts';
import { slip, type Exercise } from '../exercise.ts';
import { along, linear } from '../graphs.ts';

export const classLinear: Exercise = {
  id: 'class-linear',
  lesson: '09-refactoring',
  asks: [
    {
      name: 'Linear',
      signature:
        'class Linear: __init__(in_features, out_features) makes W and b; forward(X) -> Z; backward(dZ) -> dX, and keeps dW and db',
      returns: ['shapeW', 'shapeb', 'Z', 'dW', 'db', 'dX'],
      probe: `layer, other = Linear(W.shape[1], W.shape[0]), Linear(W.shape[1], W.shape[0])
shapes = list(layer.W.shape), list(layer.b.shape)
layer.W, layer.b, other.W, other.b = W, b, W, b
layer.forward(X * 0.5)
layer.backward(dZ * 0.5)
Z = layer.forward(X)
other.forward(X * 0.5 - 1)
dX = layer.backward(dZ)
return (*shapes, Z, layer.dW, layer.db, dX)`,
      cases: ['small', 'other', 'one', 'digits'],
      inputs: (draw) => ({
        X: draw.images(),
        W: draw.weight(draw.h, draw.n),
        b: draw.matrix(1, draw.h),
        dZ: draw.matrix(draw.m, draw.h),
      }),
      graph: ({ X, W, b, dZ }) => {
        const Z = linear(X, W, b);
        return { Z, loss: along(dZ, Z) };
      },
      compute: ({ W, b }) => ({
        shapeW: listOf(W),
        shapeb: listOf(b),
      }),
      sums: {
        Z: { kind: 'timesTransposed', left: 'X', right: 'W' },
        dW: { kind: 'transposedTimes', left: 'dZ', right: 'X' },
        db: { kind: 'columnSum', left: 'dZ' },
        dX: { kind: 'times', left: 'dZ', right: 'W' },
      },
    },
  ],
  slips: [
    slip('inputNotKept', 'self.X = X', 'pass'),
    slip('gradientNotKept', 'self.dW = dZ.T', 'dW = dZ.T'),
    slip('gradientNotKept', 'self.db = dZ', 'db = dZ'),
    slip('keptForAll', 'self.X = X', 'Linear.X = X'),
    slip(
      'outputForInput',
      'self.X = X',
      'self.X = X @ self.W.T + self.b',
    ),
    slip(
      'accumulated',
      'self.dW = dZ.T @ self.X',
      "self.dW = getattr(self, 'dW', self.W) + dZ.T @ self.X",
    ),
    slip('extraMean', 'dZ.T @ self.X', 'dZ.T @ self.X / len(dZ)'),
    slip('extraMean', 'dZ.T @ self.X', 'dZ.T @ self.X / len(dZ)', [
      'dZ.sum(dim=0, keepdim=True)',
      'dZ.sum(dim=0, keepdim=True) / len(dZ)',
    ]),
    slip('extraMean', 'dZ @ self.W', 'dZ @ self.W / len(dZ)'),
    slip('biasMean', 'dZ.sum', 'dZ.mean'),
    slip('biasNotSummed', 'dZ.sum(dim=0, keepdim=True)', 'dZ[:1]'),
    slip('biasNotSummed', 'dZ.sum(dim=0, keepdim=True)', 'dZ'),
    slip('biasOtherAxis', 'dim=0', 'dim=1'),
    slip(
      'biasSummedOverAll',
      'dZ.sum(dim=0, keepdim=True)',
      'dZ.sum()',
    ),
    slip('biasForgotten', ' + self.b', ''),
    slip('resultTransposed', 'dZ.T @ self.X', 'self.X.T @ dZ'),
    slip(
      'transposedWeight',
      'dZ @ self.W',
      'dZ @ self.W.reshape(self.W.shape[1], self.W.shape[0]).T',
    ),
    slip('transposedWeight', 'dZ @ self.W', 'dZ @ self.W.T'),
    slip(
      'transposedWeight',
      'self.W.T',
      'self.W.reshape(self.W.shape[1], self.W.shape[0])',
    ),
    slip('transposedWeight', 'X @ self.W.T', 'X @ self.W'),
    slip(
      'weightShape',
      'torch.randn(out_features, in_features)',
      'torch.randn(in_features, out_features)',
    ),
    slip(
      'biasShape',
      'torch.zeros(1, out_features)',
      'torch.zeros(out_features, 1)',
    ),
    gradientsAccumulated,
    slip('wrongSign', 'self.dW = dZ', 'self.dW = -dZ'),
    slip('wrongSign', 'return dZ @', 'return -dZ @'),
    slip('doubled', 'self.dW = dZ', 'self.dW = 2 * dZ'),
    slip(
      'forgottenReturn',
      'return dZ @ self.W',
      'self.dX = dZ @ self.W',
    ),
    slip('forgottenReturn', 'return X @', 'self.Z = X @'),
  ],
  hints: {
    en: [
      'What does the backward pass need that only the forward pass sees?',
      'forward keeps its input as self.X. backward stores dW and db as attributes and returns the gradient for the layer before.',
      'self.X = X; self.dW = dZ.T @ self.X; return dZ @ self.W',
    ],
    ja: [
      '逆伝播に必要なのに、順伝播のときにしか手に入らないものは何ですか。',
      'forward で入力を self.X に残しておきます。backward では dW と db を属性に保存し、1 つ前の層に渡す勾配を返します。',
      'self.X = X; self.dW = dZ.T @ self.X; return dZ @ self.W',
    ],
  },
};

function listOf(
  input: Parameters<
    NonNullable<Exercise['asks'][0]['compute']>
  >[0][string],
) {
  const shape = typeof input === 'number' ? [] : input.shape;
  return { shape: [shape.length], data: Float64Array.from(shape) };
}
