// The cross entropy of probabilities.

import {
  add,
  log,
  multiply,
  neg,
} from '../../reference/autograd/elementwise.ts';
import { sumAxis1 } from '../../reference/autograd/reductions.ts';
import { Variable } from '../../reference/autograd/variable.ts';
import type { Draw } from '../draw.ts';
import { slip, type Exercise } from '../exercise.ts';
import { EPSILON, mean, softmax } from '../graphs.ts';
import {
  arrayIn,
  valueOf,
  variablesOf,
  type Value,
} from '../values.ts';

export const crossEntropy: Exercise = {
  id: 'cross-entropy',
  lesson: '03-output-layer',
  asks: [
    {
      name: 'cross_entropy',
      signature: 'cross_entropy(A, y)',
      returns: ['loss'],
      cases: ['small', 'other', 'one', 'edges', 'digits'],
      onlyFinite: ['edges'],
      inputs: (draw) => ({ A: probabilities(draw), y: draw.oneHot() }),
      graph: ({ A, y }) => {
        const logs = log(add(A, Variable.scalar(EPSILON)));
        return { loss: mean(neg(sumAxis1(multiply(y, logs)))) };
      },
    },
  ],
  slips: [
    slip('lossSign', '-(y', '(y'),
    slip('lossSummed', '.mean()', '.sum()'),
    slip(
      'meanOverOtherAxis',
      '(y * log_probs).sum(dim=1).mean()',
      '(y * log_probs).mean()',
    ),
    slip('meanOverOtherAxis', 'sum(dim=1).mean()', 'sum(dim=0).mean()'),
    slip('meanTwice', '.mean()', '.mean() / A.shape[0]'),
    slip('logWithoutEpsilon', 'A + 1e-10', 'A'),
    slip(
      'logWithoutEpsilon',
      'torch.log(A + 1e-10)',
      'torch.log(A) + 1e-10',
    ),
    slip('lossOfAllClasses', 'y * log_probs', 'log_probs'),
    slip('logForgotten', 'torch.log(A + 1e-10)', 'A'),
    slip(
      'swappedArguments',
      'loss = -(y * log_probs)',
      'loss = -(A * torch.log(y + 1e-10))',
    ),
    slip(
      'binaryForClasses',
      'y * log_probs',
      'y * log_probs + (1 - y) * torch.log(1 - A + 1e-10)',
    ),
    slip(
      'otherLogarithm',
      'torch.log(A + 1e-10)',
      'torch.log(A + 1e-10) / 0.6931471805599453',
    ),
    slip(
      'otherLogarithm',
      'torch.log(A + 1e-10)',
      'torch.log(A + 1e-10) / 2.302585092994046',
    ),
    slip('doubled', '.mean()', '.mean() * 2'),
    slip('lossIsNoNumber', '.sum(dim=1).mean()', '.sum(dim=1)'),
    slip('entropy', 'y * log_probs', 'A * log_probs'),
    slip('squareForLog', '-(y * log_probs)', '((A - y) ** 2)'),
  ],
  hints: {
    en: [
      'Only the probability of the true class counts: y is 0 everywhere else.',
      'Take the logarithm of A + 1e-10 (log 0 is −∞), multiply by y, sum over the classes of each row, then take the mean over the rows, with a minus sign.',
      'loss = -(y * torch.log(A + 1e-10)).sum(dim=1).mean()',
    ],
    ja: [
      '正解クラスの確率だけが効きます。y はほかのクラスでは 0 だからです。',
      'A + 1e-10 の対数をとり（log 0 は −∞ です）、y を掛け、行ごとにクラスについて合計し、行について平均してマイナスを付けます。',
      'loss = -(y * torch.log(A + 1e-10)).sum(dim=1).mean()',
    ],
  },
};

/** Probabilities; in the case of the edges with a 0 at the true class. */
function probabilities(draw: Draw): Value {
  const Z = variablesOf({ Z: draw.matrix(draw.m, draw.k) }).Z;
  const A = softmax(Z);
  if (draw.kind === 'edges') {
    const { data } = arrayIn({ y: draw.oneHot() }, 'y');
    A.data[data.indexOf(1)] = 0;
  }
  return valueOf(A, A.data);
}
