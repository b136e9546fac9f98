// The linear layer's backward pass.

import { slip, type Exercise } from '../exercise.ts';
import { along, linear } from '../graphs.ts';

export const linearBackward: Exercise = {
  id: 'linear-backward',
  lesson: '06-backward',
  asks: [
    {
      name: 'linear_backward',
      signature: 'linear_backward(dZ, A, W)',
      returns: ['dW', 'db', 'dA'],
      cases: ['small', 'other', 'one', 'digits'],
      inputs: (draw) => ({
        dZ: draw.matrix(draw.m, draw.h),
        A: draw.images(),
        W: draw.weight(draw.h, draw.n),
        b: draw.matrix(1, draw.h),
      }),
      passes: ['dZ', 'A', 'W'],
      graph: ({ dZ, A, W, b }) => ({
        loss: along(dZ, linear(A, W, b)),
      }),
      sums: {
        dW: { kind: 'transposedTimes', left: 'dZ', right: 'A' },
        db: { kind: 'columnSum', left: 'dZ' },
        dA: { kind: 'times', left: 'dZ', right: 'W' },
      },
    },
  ],
  slips: [
    slip('extraMean', 'dZ.T @ A', 'dZ.T @ A / A.shape[0]'),
    slip(
      'extraMean',
      'dW = dZ.T @ A\n    db = dZ.sum(dim=0, keepdim=True)',
      'dW = dZ.T @ A / A.shape[0]\n    db = dZ.sum(dim=0, keepdim=True) / A.shape[0]',
    ),
    slip('extraMean', 'dZ @ W', 'dZ @ W / A.shape[0]'),
    slip('resultTransposed', 'dZ.T @ A', 'A.T @ dZ'),
    slip(
      'reshapedForTransposed',
      'dZ.T @ A',
      'dZ.reshape(dZ.shape[1], dZ.shape[0]) @ A',
    ),
    slip('transposeForgotten', 'dZ.T @ A', 'dZ @ A'),
    slip(
      'transposedWeight',
      'dZ @ W',
      'dZ @ W.reshape(W.shape[1], W.shape[0]).T',
    ),
    slip('transposedWeight', 'dZ @ W', 'dZ @ W.T'),
    slip(
      'biasMean',
      'dZ.sum(dim=0, keepdim=True)',
      'dZ.mean(dim=0, keepdim=True)',
    ),
    slip('biasNotSummed', 'dZ.sum(dim=0, keepdim=True)', 'dZ[:1]'),
    slip('biasNotSummed', 'dZ.sum(dim=0, keepdim=True)', 'dZ'),
    slip('biasOtherAxis', 'dim=0', 'dim=1'),
    slip(
      'biasSummedOverAll',
      'dZ.sum(dim=0, keepdim=True)',
      'dZ.sum()',
    ),
    slip(
      'biasShape',
      'dZ.sum(dim=0, keepdim=True)',
      'dZ.sum(dim=0, keepdim=True).T',
    ),
    slip('biasFromInput', 'dZ.sum(dim=0', 'A.sum(dim=0'),
    slip('onlyFirstRow', 'dZ.T @ A', 'dZ[:1].T @ A[:1]'),
    slip(
      'productOfMeans',
      'dZ.T @ A',
      'dZ.mean(dim=0, keepdim=True).T @ A.mean(dim=0, keepdim=True)',
    ),
    slip('maskTooMany', 'dA = dZ @ W', 'dA = (dZ @ W) * (A > 0)'),
    slip('productByPlace', 'dZ @ W', '(dZ @ W) * A'),
    slip('wrongSign', 'dZ.T @ A', '-dZ.T @ A'),
    slip('wrongSign', 'dA = dZ @ W', 'dA = -dZ @ W'),
    slip('doubled', 'dZ.T @ A', '2 * dZ.T @ A'),
    slip(
      'overwritten',
      'dW = dZ.T @ A',
      'dZ[dZ < 0] = 0\n    dW = dZ.T @ A',
    ),
    slip('swappedResults', 'return dW, db, dA', 'return dA, dW, db'),
    slip('swappedResults', 'return dW, db, dA', 'return db, dW, dA'),
    slip('swappedResults', 'return dW, db, dA', 'return dW, dA, db'),
    slip('updatedWeight', 'dA = dZ @ W', 'dA = dZ @ (W - 0.1 * dW)'),
    slip('meanOverOtherAxis', 'dZ.T @ A', 'dZ.T @ A / A.shape[1]'),
  ],
  hints: {
    en: [
      'Each gradient has the shape of what it belongs to: dW is (out, n), db is (1, out), dA is (m, n).',
      'dW multiplies dZ and A and sums over the batch, so dZ is transposed. b is added to every row, so db sums the rows of dZ. dA goes back through W, not transposed.',
      'dW = dZ.T @ A; db = dZ.sum(dim=0, keepdim=True); dA = dZ @ W',
    ],
    ja: [
      '勾配の形状は、もとの行列の形状と同じです。dW は (out, n)、db は (1, out)、dA は (m, n) になります。',
      'dW は dZ と A の積をバッチについて合計したものなので、dZ を転置します。b はすべての行に足されているので、db は dZ の行の合計です。dA は W を転置せずに掛けて、1 つ前の層へ戻します。',
      'dW = dZ.T @ A; db = dZ.sum(dim=0, keepdim=True); dA = dZ @ W',
    ],
  },
};
