// ReLU as a class.

import { slip, type Exercise } from '../exercise.ts';
import { activated, along } from '../graphs.ts';

export const classRelu: Exercise = {
  id: 'class-relu',
  lesson: '09-refactoring',
  asks: [
    {
      name: 'ReLU',
      signature: 'class ReLU: forward(Z) -> A; backward(dA) -> dZ',
      returns: ['A', 'dZ'],
      probe: `layer, other = ReLU(), ReLU()
A = layer.forward(Z)
other.forward(Z - 0.7)
return A, layer.backward(dA)`,
      cases: ['edges', 'small', 'other', 'one', 'digits'],
      inputs: (draw) => ({
        Z: draw.sums(draw.m, draw.h),
        dA: draw.matrix(draw.m, draw.h),
      }),
      graph: ({ Z, dA }) => {
        const A = activated(Z);
        return { A, loss: along(dA, A) };
      },
      sums: { dZ: { kind: 'masked', left: 'dA', right: 'Z' } },
    },
  ],
  slips: [
    slip('forgottenMask', 'dA * (self.Z > 0)', 'dA'),
    slip('maskFromGradient', 'self.Z > 0', 'dA > 0'),
    slip('maskIncludesZero', 'self.Z > 0', 'self.Z >= 0'),
    slip('maskIncludesZero', 'self.Z = Z', 'self.Z = Z.clamp_min(0)', [
      'self.Z > 0',
      'self.Z >= 0',
    ]),
    slip('maskInverted', 'self.Z > 0', 'self.Z < 0'),
    slip('maskInverted', 'self.Z > 0', 'self.Z <= 0'),
    slip('multipliedByValue', '(self.Z > 0)', 'self.Z'),
    slip('multipliedByValue', '(self.Z > 0)', 'self.Z.clamp_min(0)'),
    slip('maskAlone', 'dA * (self.Z > 0)', '(self.Z > 0).float()'),
    slip(
      'forwardForBackward',
      'dA * (self.Z > 0)',
      'self.Z.clamp_min(0)',
    ),
    slip('activationForgotten', 'Z.clamp_min(0)', 'Z'),
    slip('absoluteValue', 'Z.clamp_min(0)', 'Z.abs()'),
    slip('maskAlone', 'Z.clamp_min(0)', '(Z > 0).float()'),
    slip(
      'leakySlope',
      'dA * (self.Z > 0)',
      'torch.where(self.Z > 0, dA, 0.01 * dA)',
    ),
    slip('inputNotKept', 'self.Z = Z', 'pass'),
    slip('keptForAll', 'self.Z = Z', 'ReLU.Z = Z'),
    slip('wrongSign', 'dA * (self', '-dA * (self'),
    slip('doubled', 'dA * (self', '2 * dA * (self'),
    slip(
      'extraMean',
      'dA * (self.Z > 0)',
      'dA * (self.Z > 0) / len(dA)',
    ),
    slip('forgottenReturn', 'return dA', 'self.dZ = dA'),
    slip('forgottenReturn', 'return Z', 'self.A = Z'),
  ],
  hints: {
    en: [
      'The mask of the backward pass is made of what forward has seen.',
      'Keep Z in self.Z. backward lets dA pass where self.Z is above 0.',
      'self.Z = Z; return dA * (self.Z > 0)',
    ],
    ja: [
      '逆伝播のマスクは、順伝播で受け取った値から作ります。',
      'Z を self.Z に残しておき、backward では self.Z が 0 より大きいところだけ dA を伝えます。',
      'self.Z = Z; return dA * (self.Z > 0)',
    ],
  },
};
