// Sigmoid with binary cross entropy, and the gradient of both together.

import {
  add,
  log,
  multiply,
  neg,
  sigmoid as sigmoidOf,
  softplus,
  subtract,
} from '../../reference/autograd/elementwise.ts';
import { Variable } from '../../reference/autograd/variable.ts';
import type { Draw } from '../draw.ts';
import { slip, type Exercise } from '../exercise.ts';
import { EPSILON, mean } from '../graphs.ts';
import { matrix, type Value } from '../values.ts';

export const sigmoidBce: Exercise = {
  id: 'sigmoid-bce',
  lesson: '03-output-layer',
  asks: [
    {
      name: 'sigmoid',
      signature: 'sigmoid(Z)',
      returns: ['A'],
      cases: ['small', 'other', 'one'],
      inputs: (draw) => ({ Z: draw.matrix(draw.m, 1) }),
      graph: ({ Z }) => ({ A: sigmoidOf(Z) }),
    },
    {
      name: 'bce',
      signature: 'bce(A, y)',
      returns: ['loss'],
      cases: ['small', 'other', 'one', 'edges'],
      onlyFinite: ['edges'],
      inputs: (draw) => ({ A: probabilities(draw), y: labels(draw) }),
      graph: ({ A, y }) => {
        const one = Variable.scalar(1);
        const logOf = (p: Variable) =>
          log(add(p, Variable.scalar(EPSILON)));
        const right = multiply(y, logOf(A));
        const wrong = multiply(
          subtract(one, y),
          logOf(subtract(one, A)),
        );
        return { loss: mean(neg(add(right, wrong))) };
      },
    },
    {
      name: 'sigmoid_bce_backward',
      signature: 'sigmoid_bce_backward(Z, y)',
      returns: ['dZ'],
      cases: ['small', 'other', 'one'],
      inputs: (draw) => ({
        Z: draw.matrix(draw.m, 1),
        y: labels(draw),
      }),
      graph: ({ Z, y }) => ({
        loss: mean(subtract(softplus(Z), multiply(y, Z))),
      }),
    },
  ],
  slips: [
    slip('signInExponent', 'torch.exp(-Z)', 'torch.exp(Z)'),
    slip('otherActivation', '1 / (1 + torch.exp(-Z))', 'Z.tanh()'),
    slip(
      'otherActivation',
      '1 / (1 + torch.exp(-Z))',
      'torch.exp(Z) / torch.exp(Z).sum()',
    ),
    slip(
      'divisionForgotten',
      '1 / (1 + torch.exp(-Z))',
      '1 + torch.exp(-Z)',
    ),
    slip(
      'precedence',
      '1 / (1 + torch.exp(-Z))',
      '1 / 1 + torch.exp(-Z)',
    ),
    slip('lossSign', 'loss = -(y', 'loss = (y'),
    slip('bceHalf', ' + (1 - y) * torch.log(1 - A + 1e-10)', ''),
    slip('bceHalf', 'y * torch.log(A + 1e-10) + ', ''),
    slip(
      'bceNotMirrored',
      'torch.log(1 - A + 1e-10)',
      'torch.log(A + 1e-10)',
    ),
    slip('bceNotMirrored', '(1 - y) * torch', 'y * torch'),
    slip('bceSignInside', '+ (1 - y)', '- (1 - y)'),
    slip('logWithoutEpsilon', 'torch.log(A + 1e-10)', 'torch.log(A)', [
      'torch.log(1 - A + 1e-10)',
      'torch.log(1 - A)',
    ]),
    slip('logWithoutEpsilon', 'torch.log(A + 1e-10)', 'torch.log(A)'),
    slip(
      'logWithoutEpsilon',
      'torch.log(1 - A + 1e-10)',
      'torch.log(1 - A)',
    ),
    slip('lossSummed', '.mean()', '.sum()'),
    slip(
      'swappedArguments',
      '-(y * torch.log(A + 1e-10) + (1 - y) * torch.log(1 - A + 1e-10))',
      '-(A * torch.log(y + 1e-10) + (1 - A) * torch.log(1 - y + 1e-10))',
    ),
    slip('logForgotten', 'torch.log(A + 1e-10)', 'A', [
      'torch.log(1 - A + 1e-10)',
      '(1 - A)',
    ]),
    slip(
      'squareForLog',
      '-(y * torch.log(A + 1e-10) + (1 - y) * torch.log(1 - A + 1e-10))',
      '((A - y) ** 2)',
    ),
    slip('forgottenMean', ' / Z.shape[0]', ''),
    slip('meanTwice', '/ Z.shape[0]', '/ Z.shape[0] / Z.shape[0]'),
    slip('wrongSign', '(sigmoid(Z) - y)', '(y - sigmoid(Z))'),
    slip('softmaxForgotten', 'sigmoid(Z) - y', 'Z - y'),
    slip(
      'slopeTwice',
      '(sigmoid(Z) - y) / Z.shape[0]',
      '(sigmoid(Z) - y) * sigmoid(Z) * (1 - sigmoid(Z)) / Z.shape[0]',
    ),
    slip(
      'lossSlopeAlone',
      '(sigmoid(Z) - y) / Z.shape[0]',
      '(sigmoid(Z) - y) / (sigmoid(Z) * (1 - sigmoid(Z))) / Z.shape[0]',
    ),
    slip(
      'diagonalJacobian',
      '(sigmoid(Z) - y) / Z.shape[0]',
      'sigmoid(Z) * (1 - sigmoid(Z)) / Z.shape[0]',
    ),
    slip(
      'doubled',
      '(sigmoid(Z) - y) / Z.shape[0]',
      '2 * (sigmoid(Z) - y) / Z.shape[0]',
    ),
    slip('labelForgotten', '(sigmoid(Z) - y)', 'sigmoid(Z)'),
    slip(
      'precedence',
      '(sigmoid(Z) - y) / Z.shape[0]',
      'sigmoid(Z) - y / Z.shape[0]',
    ),
    slip(
      'integerDivision',
      '(sigmoid(Z) - y) / Z.shape[0]',
      '(sigmoid(Z) - y) // Z.shape[0]',
    ),
  ],
  hints: {
    en: [
      'For y = 1 only log A counts, for y = 0 only log(1 − A). One formula says both.',
      'Multiply each logarithm by y or 1 − y, add 1e-10 inside, take the mean with a minus sign. In the gradient sigmoid’s slope cancels, as with softmax.',
      'loss = -(y * torch.log(A + 1e-10) + (1 - y) * torch.log(1 - A + 1e-10)).mean(); dZ = (sigmoid(Z) - y) / Z.shape[0]',
    ],
    ja: [
      'y = 1 のときは log A、y = 0 のときは log(1 − A) だけが残ります。1 つの式で両方を表せます。',
      '2 つの対数に y と 1 − y を掛け、対数の中には 1e-10 を足し、マイナスを付けて平均します。勾配では、softmax のときと同じようにシグモイドの傾きが打ち消し合います。',
      'loss = -(y * torch.log(A + 1e-10) + (1 - y) * torch.log(1 - A + 1e-10)).mean(); dZ = (sigmoid(Z) - y) / Z.shape[0]',
    ],
  },
};

/** Of 0 and 1; the same row is not always 1. */
function labels({ m }: Draw): Value {
  return matrix(
    m,
    1,
    Array.from({ length: m }, (_, i) => Number(i % 3 !== 1)),
  );
}

/** Probabilities; in the case of the edges with a 0 where y is 1, and a 1 where y is 0. */
function probabilities(draw: Draw): Value {
  const A = draw.matrix(draw.m, 1);
  A.data.forEach((z, i) => (A.data[i] = 1 / (1 + Math.exp(-z))));
  if (draw.kind === 'edges') {
    A.data[0] = 0;
    A.data[1] = 1;
  }
  return A;
}
