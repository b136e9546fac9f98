// Slips that several exercises share, because their solutions share lines.

import { slip, type Slip } from './exercise.ts';

/** Of `torch.exp(Z - Z.max(dim=1, keepdim=True)[0])`: large logits overflow. @param logits what stands for Z */
export function maximumNotSubtracted(logits: 'Z' | 'Z2'): Slip {
  return slip(
    'maximumNotSubtracted',
    `${logits} - ${logits}.max(dim=1, keepdim=True)[0]`,
    logits,
  );
}

/** Of `e = torch.exp(Z - Z.max(dim=1, keepdim=True)[0])` and `e / e.sum(dim=1, keepdim=True)`: the wrong axis. @param logits what stands for Z */
export function softmaxAxisSlips(logits: 'Z' | 'Z2'): Slip[] {
  return [
    slip(
      'softmaxOtherAxis',
      `${logits}.max(dim=1, keepdim=True)[0]`,
      `${logits}.max(dim=0, keepdim=True)[0]`,
      ['e.sum(dim=1, keepdim=True)', 'e.sum(dim=0, keepdim=True)'],
    ),
    slip(
      'softmaxOtherAxis',
      'e.sum(dim=1, keepdim=True)',
      'e.sum(dim=0, keepdim=True)',
    ),
  ];
}

/** Of `e / e.sum(dim=1, keepdim=True)`: another sum, a lost axis, no division. */
export const softmaxSumSlips: readonly Slip[] = [
  slip('softmaxOverAll', 'e.sum(dim=1, keepdim=True)', 'e.sum()'),
  slip(
    'keepdimForgotten',
    'e.sum(dim=1, keepdim=True)',
    'e.sum(dim=1)',
  ),
  slip('divisionForgotten', 'e / e.sum(dim=1, keepdim=True)', 'e'),
];

/** Of `dZ.sum(dim=0, keepdim=True)` of both layers: one row alone. */
export const biasRowSlips: readonly Slip[] = [
  slip('biasNotSummed', 'dZ2.sum(dim=0, keepdim=True)', 'dZ2[:1]'),
  slip('biasNotSummed', 'dZ1.sum(dim=0, keepdim=True)', 'dZ1[:1]'),
];

/** The same: the sum of all values. */
export const biasSumSlips: readonly Slip[] = [
  slip(
    'biasSummedOverAll',
    'dZ2.sum(dim=0, keepdim=True)',
    'dZ2.sum()',
  ),
  slip(
    'biasSummedOverAll',
    'dZ1.sum(dim=0, keepdim=True)',
    'dZ1.sum()',
  ),
];

/** Of the lines of `Linear.backward` that keep dW and db: added to what was there before. */
export const gradientsAccumulated: Slip = slip(
  'accumulated',
  'self.dW = dZ.T @ self.X',
  "self.dW = getattr(self, 'dW', 0) + dZ.T @ self.X",
  [
    'self.db = dZ.sum(dim=0, keepdim=True)',
    "self.db = getattr(self, 'db', 0) + dZ.sum(dim=0, keepdim=True)",
  ],
);
