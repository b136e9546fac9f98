// Softmax, safe from overflow.

import { slip, type Exercise } from '../exercise.ts';
import { softmax as softmaxOf } from '../graphs.ts';
import {
  maximumNotSubtracted,
  softmaxAxisSlips,
  softmaxSumSlips,
} from '../commonSlips.ts';

export const softmax: Exercise = {
  id: 'softmax',
  lesson: '03-output-layer',
  asks: [
    {
      name: 'softmax',
      signature: 'softmax(Z)',
      returns: ['A'],
      cases: ['small', 'other', 'one', 'large', 'digits'],
      inputs: (draw) => ({ Z: draw.sums(draw.m, draw.k) }),
      graph: ({ Z }) => ({ A: softmaxOf(Z) }),
    },
  ],
  slips: [
    maximumNotSubtracted('Z'),
    slip('maximumOverAll', 'Z.max(dim=1, keepdim=True)[0]', 'Z.max()'),
    slip(
      'maximumOverAll',
      'Z.max(dim=1, keepdim=True)[0]',
      'Z.max(dim=0, keepdim=True)[0]',
    ),
    ...softmaxAxisSlips('Z'),
    ...softmaxSumSlips,
    slip(
      'softmaxOverAll',
      'e / e.sum(dim=1, keepdim=True)',
      'e / e.mean(dim=1, keepdim=True)',
    ),
    slip(
      'keepdimForgotten',
      'Z.max(dim=1, keepdim=True)[0]',
      'Z.max(dim=1)[0]',
    ),
    slip(
      'expForgotten',
      'torch.exp(Z - Z.max(dim=1, keepdim=True)[0])',
      'Z',
    ),
    slip('expForgotten', 'torch.exp(', '2 ** ('),
    slip(
      'otherActivation',
      'e / e.sum(dim=1, keepdim=True)',
      'Z.sigmoid()',
    ),
    slip(
      'wrongSign',
      'torch.exp(Z - Z.max(dim=1, keepdim=True)[0])',
      'torch.exp(Z.min(dim=1, keepdim=True)[0] - Z)',
    ),
    slip(
      'logTooMany',
      'e / e.sum(dim=1, keepdim=True)',
      '(e / e.sum(dim=1, keepdim=True)).log()',
    ),
    slip(
      'hardMaximum',
      'e / e.sum(dim=1, keepdim=True)',
      '(Z == Z.max(dim=1, keepdim=True)[0]).float()',
    ),
    slip('softmaxOverAll', 'Z.max(dim=1, keepdim=True)[0]', 'Z.max()', [
      'e.sum(dim=1, keepdim=True)',
      'e.sum()',
    ]),
  ],
  hints: {
    en: [
      'Each row of A sums to 1. So everything happens within a row: axis 1.',
      'exp overflows above 88 in float32. Subtract the largest value of the row first: it cancels in the quotient. Then divide by the sum of the row, kept as a column.',
      'e = torch.exp(Z - Z.max(dim=1, keepdim=True)[0]); A = e / e.sum(dim=1, keepdim=True)',
    ],
    ja: [
      'A のどの行も合計が 1 になります。つまり、計算はすべて行の中（軸 1）で行います。',
      'float32 の exp は 88 を超えるとオーバーフローします。先に行の最大値を引いておきます（分母と分子で打ち消し合うので結果は変わりません）。そのあと、列の形を保った行ごとの合計で割ります。',
      'e = torch.exp(Z - Z.max(dim=1, keepdim=True)[0]); A = e / e.sum(dim=1, keepdim=True)',
    ],
  },
};
