// Softmax with cross entropy as a class.

import { slip, type Exercise } from '../exercise.ts';
import { softmaxCrossEntropy } from '../graphs.ts';
import { softmaxAxisSlips, softmaxSumSlips } from '../commonSlips.ts';

export const classSoftmaxCrossEntropy: Exercise = {
  id: 'class-softmax-cross-entropy',
  lesson: '09-refactoring',
  asks: [
    {
      name: 'SoftmaxCrossEntropy',
      signature:
        'class SoftmaxCrossEntropy: forward(Z, y) -> loss; backward() -> dZ',
      returns: ['loss', 'dZ'],
      probe: `import inspect
lossOf, other = SoftmaxCrossEntropy(), SoftmaxCrossEntropy()
loss = lossOf.forward(Z, y)
other.forward(Z * 0.5 - Z ** 2, y)
given = inspect.signature(lossOf.backward).parameters
return loss, lossOf.backward(y) if given else lossOf.backward()`,
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
    slip('forgottenMean', ' / self.A.shape[0]', ''),
    slip(
      'meanTwice',
      '/ self.A.shape[0]',
      '/ self.A.shape[0] / self.A.shape[0]',
    ),
    slip('meanOverOtherAxis', '/ self.A.shape[0]', '/ self.A.shape[1]'),
    slip('wrongSign', '(self.A - self.y)', '(self.y - self.A)'),
    slip('doubled', 'return (self.A', 'return 2 * (self.A'),
    slip('labelForgotten', '(self.A - self.y)', 'self.A'),
    slip(
      'softmaxForgotten',
      'self.A = e / e.sum(dim=1, keepdim=True)',
      'self.A = e / e.sum(dim=1, keepdim=True)\n        self.Z = Z',
      ['(self.A - self.y)', '(self.Z - self.y)'],
    ),
    slip(
      'maximumNotSubtracted',
      'Z - Z.max(dim=1, keepdim=True)[0]',
      'Z',
    ),
    ...softmaxAxisSlips('Z'),
    ...softmaxSumSlips,
    slip(
      'diagonalJacobian',
      '(self.A - self.y)',
      '(-self.y * (1 - self.A))',
    ),
    slip(
      'slopeTwice',
      '(self.A - self.y)',
      '(self.A - self.y) * self.A * (1 - self.A)',
    ),
    slip('lossSlopeAlone', '(self.A - self.y)', '(-self.y / self.A)'),
    slip('lossSign', 'return -(y', 'return (y'),
    slip('lossSummed', '.sum(dim=1).mean()', '.sum()'),
    slip('meanOverOtherAxis', '.sum(dim=1).mean()', '.mean()'),
    slip('lossOfAllClasses', 'y * torch.log', 'torch.log'),
    slip('logForgotten', 'torch.log(self.A + 1e-10)', 'self.A'),
    slip('inputNotKept', 'self.y = y', 'pass'),
    slip(
      'inputNotKept',
      'self.A = e / e.sum(dim=1, keepdim=True)',
      'A = e / e.sum(dim=1, keepdim=True)',
      ['torch.log(self.A + 1e-10)', 'torch.log(A + 1e-10)'],
    ),
    slip('keptForAll', 'self.A = e', 'SoftmaxCrossEntropy.A = e'),
    slip('integerDivision', '/ self.A.shape[0]', '// self.A.shape[0]'),
    slip('forgottenReturn', 'return (self', 'self.dZ = (self'),
    slip('forgottenReturn', 'return -(y', 'self.loss = -(y'),
  ],
  hints: {
    en: [
      'backward gets nothing: what it needs, forward must keep.',
      'Keep the probabilities in self.A and the labels in self.y. The gradient is their difference, divided by the number of rows.',
      'return (self.A - self.y) / self.A.shape[0]',
    ],
    ja: [
      'backward は引数を受け取りません。必要なものは forward で残しておきます。',
      '確率を self.A、正解を self.y に残しておきます。勾配は両者の差を行数で割ったものです。',
      'return (self.A - self.y) / self.A.shape[0]',
    ],
  },
};
