// The linear layer's forward pass.

import { slip, type Exercise } from '../exercise.ts';
import { linear as linearOf } from '../graphs.ts';

export const linear: Exercise = {
  id: 'linear',
  lesson: '04-forward',
  asks: [
    {
      name: 'linear',
      signature: 'linear(X, W, b)',
      returns: ['Z'],
      cases: ['small', 'other', 'one', 'digits'],
      inputs: (draw) => ({
        X: draw.images(),
        W: draw.weight(draw.h, draw.n),
        b: draw.matrix(1, draw.h),
      }),
      graph: ({ X, W, b }) => ({ Z: linearOf(X, W, b) }),
      sums: { Z: { kind: 'timesTransposed', left: 'X', right: 'W' } },
    },
  ],
  slips: [
    slip('biasForgotten', 'X @ W.T + b', 'X @ W.T'),
    slip('biasSubtracted', 'W.T + b', 'W.T - b'),
    slip(
      'transposedWeight',
      'W.T',
      'W.reshape(W.shape[1], W.shape[0])',
    ),
    slip('transposedWeight', 'X @ W.T', 'X @ W'),
    slip('resultTransposed', 'X @ W.T + b', 'W @ X.T + b.T'),
    slip('productByPlace', 'X @ W.T', 'X * W'),
    slip('extraMean', 'X @ W.T', 'X @ W.T / X.shape[0]'),
    slip('activationTooMany', 'return Z', 'return Z.clamp_min(0)'),
    slip('biasShape', 'W.T + b', 'W.T + b.sum()'),
    slip('doubled', 'W.T + b', 'W.T + 2 * b'),
  ],
  hints: {
    en: [
      'Write the shapes down: X is (m, n), W is (out, n), Z is (m, out). Which product gives Z?',
      'A matrix product needs the columns of X to match the rows of what follows, so W has to be transposed. b is one row that is added to every row.',
      'Z = X @ W.T + b',
    ],
    ja: [
      '形状を書き出しましょう。X は (m, n)、W は (out, n)、Z は (m, out) です。どんな積をとれば Z になりますか。',
      '行列積では X の列数と、右に置く行列の行数が同じでなければならないので、W を転置します。b は 1 行だけの行列で、すべての行に足されます。',
      'Z = X @ W.T + b',
    ],
  },
};
