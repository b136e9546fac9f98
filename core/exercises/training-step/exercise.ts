// One step of training: predict, measure, gradients, update.

import { slip, type Exercise } from '../exercise.ts';
import { network } from '../graphs.ts';
import { parametersOf } from '../networkInputs.ts';
import {
  arrayIn,
  variablesOf,
  type Inputs,
  type Values,
} from '../values.ts';
import {
  biasRowSlips,
  biasSumSlips,
  maximumNotSubtracted,
  softmaxAxisSlips,
} from '../commonSlips.ts';

const PARAMETERS = ['W1', 'b1', 'W2', 'b2'] as const;
const UPDATE =
  'W1 = W1 - learning_rate * dW1\n    b1 = b1 - learning_rate * db1\n    W2 = W2 - learning_rate * dW2\n    b2 = b2 - learning_rate * db2';

export const trainingStep: Exercise = {
  id: 'training-step',
  lesson: '07-training',
  asks: [
    {
      name: 'training_step',
      signature: 'training_step(X, y, W1, b1, W2, b2, learning_rate)',
      returns: ['loss', 'W1', 'b1', 'W2', 'b2'],
      cases: ['small', 'other', 'edges', 'one', 'large', 'digits'],
      onlyFinite: ['large'],
      inputs: (draw) => ({
        ...parametersOf(draw, 2),
        learning_rate: 0.3,
      }),
      compute: stepped,
    },
  ],
  slips: [
    maximumNotSubtracted('Z2'),
    slip('ascent', UPDATE, UPDATE.replaceAll(' - ', ' + ')),
    slip('ascent', 'W2 - learning_rate', 'W2 + learning_rate'),
    slip('ascent', 'W1 - learning_rate', 'W1 + learning_rate'),
    slip(
      'learningRateForgotten',
      UPDATE,
      UPDATE.replaceAll('learning_rate * ', ''),
    ),
    slip(
      'updatedWeight',
      'dA1 = dZ2 @ W2',
      'dA1 = dZ2 @ (W2 - learning_rate * dW2)',
    ),
    slip(
      'notUpdated',
      'b1 = b1 - learning_rate * db1\n    W2 = W2 - learning_rate * dW2\n    b2 = b2 - learning_rate * db2',
      'W2 = W2 - learning_rate * dW2',
    ),
    slip(
      'notUpdated',
      'W1 = W1 - learning_rate * dW1\n    b1 = b1 - learning_rate * db1\n    ',
      '',
    ),
    slip(
      'notUpdated',
      '\n    W2 = W2 - learning_rate * dW2\n    b2 = b2 - learning_rate * db2',
      '',
    ),
    slip('notUpdated', `    ${UPDATE}\n`, ''),
    slip(
      'gradientForParameter',
      UPDATE,
      UPDATE.replaceAll(/= \w+ - learning/g, '= learning'),
    ),
    slip(
      'gradientForParameter',
      UPDATE,
      UPDATE.replaceAll(/= \w+ - learning/g, '= -learning'),
    ),
    slip('forgottenMean', ' / m', ''),
    slip('meanTwice', '(A2 - y) / m', '(A2 - y) / m / m'),
    slip(
      'meanTwice',
      UPDATE,
      UPDATE.replaceAll(/(d[Wb]\d)/g, '$1 / m'),
    ),
    slip('wrongSign', '(A2 - y)', '(y - A2)'),
    slip('doubled', '(A2 - y)', '2 * (A2 - y)'),
    slip('forgottenMask', 'dA1 * (Z1 > 0)', 'dA1'),
    slip('maskFromGradient', 'Z1 > 0', 'dA1 > 0'),
    slip('maskIncludesZero', 'Z1 > 0', 'Z1 >= 0'),
    slip('multipliedByValue', '(Z1 > 0)', 'A1'),
    slip('maskInverted', 'Z1 > 0', 'Z1 < 0'),
    slip('wrongInput', 'dZ2.T @ A1', 'dZ2.T @ Z1'),
    slip('wrongInput', 'A1 @ W2.T', 'Z1 @ W2.T'),
    slip('wrongGradient', 'dW1 = dZ1.T', 'dW1 = dA1.T'),
    slip('activationForgotten', 'Z1.clamp_min(0)', 'Z1'),
    slip(
      'transposedWeight',
      'dZ2 @ W2',
      'dZ2 @ W2.reshape(W2.shape[1], W2.shape[0]).T',
    ),
    slip('transposedWeight', 'dZ2 @ W2', 'dZ2 @ W2.T'),
    slip('biasMean', 'db2 = dZ2.sum', 'db2 = dZ2.mean'),
    slip('biasMean', 'db1 = dZ1.sum', 'db1 = dZ1.mean'),
    ...biasRowSlips,
    ...biasSumSlips,
    slip('lossSummed', '.sum(dim=1).mean()', '.sum()'),
    slip('lossSign', '-(y * torch', '(y * torch'),
    slip(
      'meanOverOtherAxis',
      '(y * torch.log(A2 + 1e-10)).sum(dim=1).mean()',
      '(y * torch.log(A2 + 1e-10)).mean()',
    ),
    slip('meanOverOtherAxis', '(A2 - y) / m', '(A2 - y) / X.shape[1]'),
    ...softmaxAxisSlips('Z2'),
    slip('softmaxForgotten', '(A2 - y)', '(Z2 - y)'),
    slip(
      'lossAfterUpdate',
      '    return loss',
      '    Z2 = (X @ W1.T + b1).clamp_min(0) @ W2.T + b2\n    e = torch.exp(Z2 - Z2.max(dim=1, keepdim=True)[0])\n    loss = -(y * torch.log(e / e.sum(dim=1, keepdim=True) + 1e-10)).sum(dim=1).mean()\n    return loss',
    ),
    slip(
      'swappedResults',
      'return loss, W1, b1, W2, b2',
      'return W1, b1, W2, b2, loss',
    ),
    slip(
      'gradientForParameter',
      'return loss, W1, b1, W2, b2',
      'return loss, dW1, db1, dW2, db2',
    ),
    slip('ascent', 'b1 - learning_rate', 'b1 + learning_rate'),
    slip('ascent', 'b2 - learning_rate', 'b2 + learning_rate'),
    slip('notUpdated', 'W1 = W1 - learning_rate * dW1', 'pass'),
    slip('notUpdated', 'W2 = W2 - learning_rate * dW2', 'pass'),
    slip('notUpdated', 'b1 = b1 - learning_rate * db1', 'pass'),
    slip('notUpdated', 'b2 = b2 - learning_rate * db2', 'pass'),
  ],
  hints: {
    en: [
      'All gradients first, all updates after them. Which way is downhill?',
      'Each parameter moves against its gradient by the learning rate. W2 may change only after dA1 has been computed with it.',
      'W1 = W1 - learning_rate * dW1, and the same for b1, W2 and b2.',
    ],
    ja: [
      '先に勾配をすべて計算し、そのあとでパラメータを更新します。損失が下がるのはどちらの向きですか。',
      'どのパラメータも、勾配と逆の向きに、学習率を掛けた分だけ動かします。W2 を更新してよいのは、それを使って dA1 を計算したあとです。',
      'W1 = W1 - learning_rate * dW1。b1、W2、b2 も同じです。',
    ],
  },
};

/** The loss, and the parameters after one step by autograd's gradients. */
export function stepped(inputs: Inputs): Values {
  const variables = variablesOf(inputs);
  const { loss } = network(variables, 2);
  loss.backward();
  const rate = Number(inputs.learning_rate);
  const updated = PARAMETERS.map((name) => {
    const { data, grad } = variables[name];
    const value = data.map((w, i) => w - rate * grad[i]);
    return [name, { ...arrayIn(inputs, name), data: value }] as const;
  });
  return {
    loss: { shape: [], data: loss.data },
    ...Object.fromEntries(updated),
  };
}
