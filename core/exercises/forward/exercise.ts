// The forward pass of the network with two layers.

import { slip, type Exercise } from '../exercise.ts';
import { network } from '../graphs.ts';
import { overflowing } from '../networkInputs.ts';
import {
  maximumNotSubtracted,
  softmaxAxisSlips,
  softmaxSumSlips,
} from '../commonSlips.ts';

export const forward: Exercise = {
  id: 'forward',
  lesson: '04-forward',
  asks: [
    {
      name: 'forward',
      signature: 'forward(X, W1, b1, W2, b2)',
      returns: ['Z1', 'A1', 'Z2', 'A2'],
      cases: ['small', 'other', 'one', 'large', 'digits'],
      inputs: (draw) => ({
        X: draw.images(),
        W1: draw.weight(draw.h, draw.n),
        b1: draw.matrix(1, draw.h),
        W2: overflowing(draw, draw.weight(draw.k, draw.h)),
        b2: draw.matrix(1, draw.k),
      }),
      graph: (v) => network(v, 2),
      sums: {
        Z1: { kind: 'timesTransposed', left: 'X', right: 'W1' },
        Z2: { kind: 'timesTransposed', left: 'A1', right: 'W2' },
      },
    },
  ],
  slips: [
    slip('activationForgotten', 'Z1.clamp_min(0)', 'Z1'),
    slip(
      'activationTooMany',
      'Z2 = A1 @ W2.T + b2',
      'Z2 = (A1 @ W2.T + b2).clamp_min(0)',
    ),
    slip('wrongInput', 'A1 @ W2.T', 'Z1 @ W2.T'),
    slip('wrongInput', 'A1 @ W2.T + b2', 'X @ W2.T + b2'),
    slip('softmaxForgotten', 'e / e.sum(dim=1, keepdim=True)', 'Z2'),
    ...softmaxAxisSlips('Z2'),
    ...softmaxSumSlips,
    maximumNotSubtracted('Z2'),
    slip('otherActivation', 'Z1.clamp_min(0)', 'Z1.sigmoid()'),
    slip('otherActivation', 'Z1.clamp_min(0)', 'Z1.tanh()'),
    slip(
      'otherActivation',
      'e / e.sum(dim=1, keepdim=True)',
      'Z2.sigmoid()',
    ),
    slip('absoluteValue', 'Z1.clamp_min(0)', 'Z1.abs()'),
    slip(
      'overwritten',
      'A1 = Z1.clamp_min(0)',
      'Z1[Z1 < 0] = 0\n    A1 = Z1',
    ),
    slip(
      'overwritten',
      'A1 @ W2.T + b2\n    e = torch.exp(Z2 - Z2.max(dim=1, keepdim=True)[0])',
      'A1 @ W2.T + b2\n    Z2 -= Z2.max(dim=1, keepdim=True)[0]\n    e = torch.exp(Z2)',
    ),
    slip('biasForgotten', 'X @ W1.T + b1', 'X @ W1.T'),
    slip('biasForgotten', 'A1 @ W2.T + b2', 'A1 @ W2.T'),
    slip(
      'transposedWeight',
      'W1.T',
      'W1.reshape(W1.shape[1], W1.shape[0])',
    ),
    slip(
      'transposedWeight',
      'W2.T',
      'W2.reshape(W2.shape[1], W2.shape[0])',
    ),
    slip('transposedWeight', 'X @ W1.T', 'X @ W1'),
    slip('transposedWeight', 'A1 @ W2.T', 'A1 @ W2'),
    slip(
      'swappedResults',
      'return Z1, A1, Z2, A2',
      'return A1, Z1, A2, Z2',
    ),
    slip(
      'swappedResults',
      'return Z1, A1, Z2, A2',
      'return Z1, Z2, A1, A2',
    ),
    slip(
      'otherActivation',
      'e / e.sum(dim=1, keepdim=True)',
      'Z2.clamp_min(0)',
    ),
    slip('activationTooMany', 'X @ W1.T', 'X.clamp_min(0) @ W1.T'),
  ],
  hints: {
    en: [
      'Four lines, each of which uses the one before: linear, ReLU, linear, softmax.',
      'The second linear layer takes A1, not X and not Z1. Only the hidden layer has ReLU. Keep Z1 as it is: the backward pass needs it.',
      'Z1 = X @ W1.T + b1; A1 = Z1.clamp_min(0); Z2 = A1 @ W2.T + b2; A2 is the softmax of Z2.',
    ],
    ja: [
      '線形層、ReLU、線形層、softmax の 4 行で、どれも 1 つ前の結果を使います。',
      '2 つ目の線形層に入るのは X でも Z1 でもなく A1 です。ReLU は隠れ層だけにあります。Z1 は逆伝播で使うので、書き換えずに残しておきます。',
      'Z1 = X @ W1.T + b1; A1 = Z1.clamp_min(0); Z2 = A1 @ W2.T + b2; A2 は Z2 の softmax です。',
    ],
  },
};
