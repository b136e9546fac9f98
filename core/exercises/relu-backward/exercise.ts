// ReLU's backward pass.

import { slip, type Exercise } from '../exercise.ts';
import { activated, along } from '../graphs.ts';

export const reluBackward: Exercise = {
  id: 'relu-backward',
  lesson: '06-backward',
  asks: [
    {
      name: 'relu_backward',
      signature: 'relu_backward(dA, Z)',
      returns: ['dZ'],
      cases: ['edges', 'small', 'other', 'one', 'digits'],
      inputs: (draw) => ({
        dA: draw.matrix(draw.m, draw.h),
        Z: draw.sums(draw.m, draw.h),
      }),
      graph: ({ dA, Z }) => ({ loss: along(dA, activated(Z)) }),
      sums: { dZ: { kind: 'masked', left: 'dA', right: 'Z' } },
    },
  ],
  slips: [
    slip('forgottenMask', 'dA * (Z > 0)', 'dA'),
    slip('maskFromGradient', 'Z > 0', 'dA > 0'),
    slip('maskIncludesZero', 'Z > 0', 'Z >= 0'),
    slip('maskInverted', 'Z > 0', 'Z < 0'),
    slip('maskInverted', 'Z > 0', 'Z <= 0'),
    slip('multipliedByValue', '(Z > 0)', 'Z'),
    slip('multipliedByValue', '(Z > 0)', 'Z.clamp_min(0)'),
    slip('maskAlone', 'dA * (Z > 0)', '(Z > 0).float()'),
    slip('forwardForBackward', 'dA * (Z > 0)', 'Z.clamp_min(0)'),
    slip(
      'leakySlope',
      'dA * (Z > 0)',
      'torch.where(Z > 0, dA, 0.01 * dA)',
    ),
    slip('wrongSign', 'dA * (Z > 0)', '-dA * (Z > 0)'),
    slip('wrongThreshold', 'Z > 0', 'Z > 1'),
    slip('wrongThreshold', 'Z > 0', 'Z != 0'),
    slip('extraMean', 'dA * (Z > 0)', 'dA * (Z > 0) / Z.shape[0]'),
    slip('doubled', 'dA * (Z > 0)', '2 * dA * (Z > 0)'),
    slip('signForMask', '(Z > 0)', 'Z.sign()'),
    slip(
      'otherActivation',
      '(Z > 0)',
      '(Z.sigmoid() * (1 - Z.sigmoid()))',
    ),
    slip('maskFromGradient', '(Z > 0)', '((Z > 0) & (dA > 0))'),
    slip('wrongThreshold', 'Z > 0', 'Z > 0.5'),
  ],
  hints: {
    en: [
      'What is the slope of ReLU where Z is above 0, and where it is not?',
      'The slope is 1 or 0, so dA passes or is stopped. Z decides, not dA; at exactly 0 nothing passes.',
      'dZ = dA * (Z > 0)',
    ],
    ja: [
      'Z が 0 より大きいところと、そうでないところで、ReLU の傾きはいくつですか。',
      '傾きは 1 か 0 なので、dA はそのまま伝わるか、止まるかです。決めるのは dA ではなく Z で、ちょうど 0 のときは伝わりません。',
      'dZ = dA * (Z > 0)',
    ],
  },
};
