// The gradient of cross entropy with respect to the logits, through softmax.

import { slip, type Exercise } from '../exercise.ts';
import { softmaxCrossEntropy } from '../graphs.ts';
import { softmaxAxisSlips, softmaxSumSlips } from '../commonSlips.ts';

export const softmaxCrossEntropyBackward: Exercise = {
  id: 'softmax-cross-entropy-backward',
  lesson: '06-backward',
  asks: [
    {
      name: 'softmax_cross_entropy_backward',
      signature: 'softmax_cross_entropy_backward(Z, y)',
      returns: ['dZ'],
      cases: ['small', 'other', 'one', 'large', 'digits'],
      onlyFinite: ['large'],
      inputs: (draw) => ({
        Z: draw.sums(draw.m, draw.k),
        y: draw.oneHot(),
      }),
      graph: ({ Z, y }) => ({ loss: softmaxCrossEntropy(Z, y) }),
    },
  ],
  slips: [
    slip('forgottenMean', ' / Z.shape[0]', ''),
    slip('meanTwice', '/ Z.shape[0]', '/ Z.shape[0] / Z.shape[0]'),
    slip('meanOverOtherAxis', '/ Z.shape[0]', '/ Z.shape[1]'),
    slip('meanOverOtherAxis', '/ Z.shape[0]', '/ Z.numel()'),
    slip('wrongSign', '(A - y)', '(y - A)'),
    slip('doubled', '(A - y)', '2 * (A - y)'),
    slip('softmaxForgotten', '(A - y)', '(Z - y)'),
    ...softmaxAxisSlips('Z'),
    ...softmaxSumSlips,
    slip(
      'maximumNotSubtracted',
      'Z - Z.max(dim=1, keepdim=True)[0]',
      'Z',
    ),
    slip('maximumOverAll', 'Z.max(dim=1, keepdim=True)[0]', 'Z.max()'),
    slip('diagonalJacobian', '(A - y)', '-y * (1 - A)'),
    slip('diagonalJacobian', '(A - y)', 'A * (1 - A)'),
    slip('lossSlopeAlone', '(A - y)', '(-y / A)'),
    slip('slopeTwice', '(A - y)', '(A - y) * A * (1 - A)'),
    slip('integerDivision', '/ Z.shape[0]', '// Z.shape[0]'),
    slip(
      'oneHotForgotten',
      '(A - y)',
      '(A - y.argmax(dim=1, keepdim=True))',
    ),
    slip('oneHotForgotten', '(A - y)', '(A - 1)'),
    slip(
      'oneHotOffByOne',
      '(A - y)',
      '(A - torch.cat([y[:, 1:], y[:, :1]], dim=1))',
    ),
    slip(
      'oneHotOffByOne',
      '(A - y)',
      '(A - torch.cat([y[:, -1:], y[:, :-1]], dim=1))',
    ),
    slip('labelForgotten', '(A - y)', 'A'),
    slip('labelMask', '(A - y)', '(A - y) * y'),
    slip('precedence', '(A - y) / Z.shape[0]', 'A - y / Z.shape[0]'),
    slip(
      'meanOverRow',
      '(A - y) / Z.shape[0]',
      '(A - y).mean(dim=1, keepdim=True)',
    ),
    slip(
      'meanOverRow',
      '(A - y) / Z.shape[0]',
      '(A - y).mean(dim=0, keepdim=True)',
    ),
    slip('softmaxOverAll', 'Z.max(dim=1, keepdim=True)[0]', 'Z.max()', [
      'e.sum(dim=1, keepdim=True)',
      'e.sum()',
    ]),
  ],
  hints: {
    en: [
      'Lesson 6 derives it: of softmax and cross entropy together almost everything cancels.',
      'What is left is a subtraction, probability minus label. The loss is a mean over the batch, so each row counts 1/m.',
      'dZ = (A - y) / Z.shape[0]',
    ],
    ja: [
      'レッスン 6 で導いた式です。softmax と交差エントロピーを合わせると、ほとんどが打ち消し合います。',
      '残るのは、確率から正解を引く引き算だけです。損失はバッチの平均なので、各行の重みは 1/m になります。',
      'dZ = (A - y) / Z.shape[0]',
    ],
  },
};
