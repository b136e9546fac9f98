// SGD with momentum, as torch.optim.SGD computes it.

import { slip, type Exercise } from '../exercise.ts';
import { arrayIn, type Inputs, type Values } from '../values.ts';

export const momentum: Exercise = {
  id: 'momentum',
  lesson: '07-training',
  asks: [
    {
      name: 'sgd_momentum',
      signature: 'sgd_momentum(w, dw, v, learning_rate, momentum)',
      returns: ['w', 'v'],
      cases: ['small', 'other', 'one'],
      inputs: (draw) => ({
        w: draw.matrix(draw.h, draw.n),
        dw: draw.matrix(draw.h, draw.n),
        v: draw.matrix(draw.h, draw.n),
        learning_rate: 0.2,
        momentum: 0.7,
      }),
      compute: moved,
    },
  ],
  slips: [
    slip('momentumSign', 'momentum * v + dw', 'momentum * v - dw'),
    slip('momentumSign', 'momentum * v + dw', 'dw - momentum * v'),
    slip('ascent', 'w - learning_rate * v', 'w + learning_rate * v'),
    slip('momentumSign', 'momentum * v + dw', 'momentum * v - dw', [
      'w - learning_rate * v',
      'w + learning_rate * v',
    ]),
    slip('momentumForgotten', 'momentum * v + dw', 'dw'),
    slip('momentumForgotten', 'momentum * v + dw', 'v + dw'),
    slip(
      'momentumForgotten',
      'w - learning_rate * v',
      'w - learning_rate * dw',
    ),
    slip(
      'momentumDampened',
      'momentum * v + dw',
      'momentum * v + (1 - momentum) * dw',
    ),
    slip('momentumSwapped', 'momentum * v + dw', 'v + momentum * dw'),
    slip(
      'momentumSwapped',
      'momentum * v + dw',
      '(1 - momentum) * v + momentum * dw',
    ),
    slip(
      'rateInVelocity',
      'momentum * v + dw',
      'momentum * v + learning_rate * dw',
    ),
    slip(
      'rateInVelocity',
      'momentum * v + dw',
      'momentum * v + learning_rate * dw',
      ['w - learning_rate * v', 'w - v'],
    ),
    slip(
      'rateInVelocity',
      'momentum * v + dw',
      'momentum * v - learning_rate * dw',
      ['w - learning_rate * v', 'w + v'],
    ),
    slip('learningRateForgotten', 'learning_rate * v', 'v'),
    slip(
      'oldVelocity',
      'v = momentum * v + dw\n',
      'old = v\n    v = momentum * v + dw\n',
      ['w - learning_rate * v', 'w - learning_rate * old'],
    ),
    slip(
      'nesterov',
      'w - learning_rate * v',
      'w - learning_rate * (dw + momentum * v)',
    ),
    slip('swappedResults', 'return w, v', 'return v, w'),
    slip('notUpdated', 'w = w - learning_rate * v', 'w = w'),
    slip(
      'gradientForParameter',
      'w = w - learning_rate * v',
      'w = -learning_rate * v',
    ),
  ],
  hints: {
    en: [
      'v remembers the way of the steps before. First bring v up to date, then move w by it.',
      'v keeps the part momentum of itself and gets the new gradient in full. w moves against the new v by the learning rate.',
      'v = momentum * v + dw; w = w - learning_rate * v',
    ],
    ja: [
      'v には、これまでのステップの向きが残っています。まず v を更新し、その v で w を動かします。',
      'v は前の v に momentum を掛けたものに、新しい勾配をそのまま足します。w は、新しい v に学習率を掛けた分だけ逆向きに動かします。',
      'v = momentum * v + dw; w = w - learning_rate * v',
    ],
  },
};

function moved(inputs: Inputs): Values {
  const [w, dw, v] = ['w', 'dw', 'v'].map((name) =>
    arrayIn(inputs, name),
  );
  const velocity = v.data.map(
    (before, i) => Number(inputs.momentum) * before + dw.data[i],
  );
  const data = w.data.map(
    (before, i) => before - Number(inputs.learning_rate) * velocity[i],
  );
  return { w: { ...w, data }, v: { ...v, data: velocity } };
}
