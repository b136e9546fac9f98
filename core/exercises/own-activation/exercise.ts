// An activation of one's own: whatever it is, its derivative is compared with its measured slope.

import { slip, type Exercise } from '../exercise.ts';

export const ownActivation: Exercise = {
  id: 'own-activation',
  lesson: '02-activation',
  asks: [
    {
      name: 'activation_backward',
      signature: 'activation(Z), activation_backward(dA, Z)',
      returns: ['dZ'],
      cases: ['small', 'other', 'one'],
      inputs: (draw) => ({
        dA: draw.matrix(draw.m, draw.h),
        Z: draw.matrix(draw.m, draw.h),
      }),
      slopeOf: 'activation',
    },
  ],
  slips: [
    slip('forgottenMask', 'dA * slope', 'dA'),
    slip('upstreamForgotten', 'dA * slope', 'slope'),
  ],
  hints: {
    en: [
      'Choose a function you can differentiate, and write its derivative on paper first.',
      'The chain rule: dZ is dA times the slope of your function at Z, value by value.',
      'dZ = dA * slope, with slope = 1 - torch.tanh(Z) ** 2 for tanh, for example',
    ],
    ja: [
      '自分で微分できる関数を選び、先に導関数を紙に書きましょう。',
      '連鎖律により、dZ は dA に、Z における関数の傾きを値ごとに掛けたものです。',
      'dZ = dA * slope。たとえば tanh なら slope = 1 - torch.tanh(Z) ** 2',
    ],
  },
};
