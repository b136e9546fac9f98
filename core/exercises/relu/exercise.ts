// ReLU's forward pass.

import { slip, type Exercise } from '../exercise.ts';
import { activated } from '../graphs.ts';

export const relu: Exercise = {
  id: 'relu',
  lesson: '02-activation',
  asks: [
    {
      name: 'relu',
      signature: 'relu(Z)',
      returns: ['A'],
      cases: ['small', 'other', 'edges', 'one', 'digits'],
      inputs: (draw) => ({ Z: draw.sums(draw.m, draw.h) }),
      graph: ({ Z }) => ({ A: activated(Z) }),
    },
  ],
  slips: [
    slip('activationForgotten', 'Z.clamp_min(0)', 'Z'),
    slip('absoluteValue', 'Z.clamp_min(0)', 'Z.abs()'),
    slip('maskAlone', 'Z.clamp_min(0)', '(Z > 0).float()'),
    slip('maskInverted', 'Z.clamp_min(0)', 'Z.clamp_max(0)'),
    slip('wrongSign', 'Z.clamp_min(0)', '-Z.clamp_min(0)'),
    slip('wrongSign', 'Z.clamp_min(0)', '(-Z).clamp_min(0)'),
    slip('wrongThreshold', 'Z.clamp_min(0)', 'Z.clamp_min(1)'),
    slip('wrongThreshold', 'Z.clamp_min(0)', 'Z * (Z > 1)'),
    slip('wrongThreshold', 'Z.clamp_min(0)', 'Z.clamp(0, 1)'),
    slip(
      'leakySlope',
      'Z.clamp_min(0)',
      'torch.where(Z > 0, Z, 0.01 * Z)',
    ),
    slip('otherActivation', 'Z.clamp_min(0)', 'Z.sigmoid()'),
    slip('otherActivation', 'Z.clamp_min(0)', 'Z.tanh()'),
    slip('maximumOverAll', 'Z.clamp_min(0)', 'Z.max()'),
  ],
  hints: {
    en: [
      'ReLU works value by value: what is below 0 becomes 0, everything else stays.',
      'A comparison of two values has to be made for each value of the tensor; Python’s own max compares whole tensors. torch has clamp_min, NumPy has np.maximum.',
      'A = Z.clamp_min(0)',
    ],
    ja: [
      'ReLU は値ごとに計算します。0 より小さい値は 0 になり、ほかの値はそのままです。',
      '比べるのはテンソルの値 1 つずつです。Python の max はテンソル全体を比べてしまいます。torch には clamp_min、NumPy には np.maximum があります。',
      'A = Z.clamp_min(0)',
    ],
  },
};
