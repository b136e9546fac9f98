// Mean squared error and its gradient.

import {
  power,
  subtract,
} from '../../reference/autograd/elementwise.ts';
import { transpose } from '../../reference/autograd/products.ts';
import type { Draw } from '../draw.ts';
import { slip, type Asked, type Exercise } from '../exercise.ts';
import { mean } from '../graphs.ts';
import type { Inputs, Variables } from '../values.ts';

const common: Pick<Asked, 'cases' | 'inputs'> = {
  cases: ['small', 'other', 'one', 'edges'],
  inputs: (draw: Draw): Inputs => ({
    Z: draw.matrix(draw.m, 1),
    y: { shape: [draw.m], data: draw.matrix(1, draw.m).data },
  }),
};

const loss = ({ Z, y }: Variables): Variables => ({
  loss: mean(power(subtract(Z, transpose(y)), 2)),
});

export const mse: Exercise = {
  id: 'mse',
  lesson: '08-regression',
  asks: [
    {
      ...common,
      name: 'mse',
      signature: 'mse(Z, y)',
      returns: ['loss'],
      graph: loss,
    },
    {
      ...common,
      name: 'mse_backward',
      signature: 'mse_backward(Z, y)',
      returns: ['dZ'],
      graph: loss,
    },
  ],
  slips: [
    slip('targetBroadcast', 'Z[:, 0] - y', 'Z - y'),
    slip('lossSummed', '.mean()', '.sum()'),
    slip('squareForgotten', '** 2', '** 1'),
    slip(
      'absoluteForSquare',
      '((Z[:, 0] - y) ** 2)',
      '(Z[:, 0] - y).abs()',
    ),
    slip('halved', '.mean()', '.mean() / 2'),
    slip('rootTooMany', '.mean()', '.mean() ** 0.5'),
    slip('lossIsNoNumber', '.mean()', ''),
    slip('wrongSign', 'loss = (', 'loss = -('),
    slip(
      'meanFirst',
      '((Z[:, 0] - y) ** 2).mean()',
      '(Z[:, 0] - y).mean() ** 2',
    ),
    slip('missingTwo', '2 * (Z - y', '(Z - y'),
    slip('forgottenMean', ' / Z.shape[0]', ''),
    slip('meanTwice', '/ Z.shape[0]', '/ Z.shape[0] / Z.shape[0]'),
    slip('wrongSign', 'Z - y.unsqueeze(1)', 'y.unsqueeze(1) - Z'),
    slip('doubled', '2 * (Z', '4 * (Z'),
    slip('targetBroadcast', 'Z - y.unsqueeze(1)', 'Z - y'),
    slip('meanOverOtherAxis', '/ Z.shape[0]', '/ Z.shape[1]'),
    slip('shapeLost', '2 * (Z - y.unsqueeze(1))', '2 * (Z[:, 0] - y)'),
    slip(
      'squareInGradient',
      '2 * (Z - y.unsqueeze(1))',
      '(Z - y.unsqueeze(1)) ** 2',
    ),
    slip(
      'signForDifference',
      '2 * (Z - y.unsqueeze(1))',
      '(Z - y.unsqueeze(1)).sign()',
    ),
    slip('integerDivision', '/ Z.shape[0]', '// Z.shape[0]'),
  ],
  hints: {
    en: [
      'Z is a column (m, 1) and y a list (m,). What does Z − y become by broadcasting?',
      'Take the column out as Z[:, 0], or make a column of y with y.unsqueeze(1). The square gives a factor 2, the mean a factor 1/m.',
      'loss = ((Z[:, 0] - y) ** 2).mean(); dZ = 2 * (Z - y.unsqueeze(1)) / Z.shape[0]',
    ],
    ja: [
      'Z は列 (m, 1)、y は 1 次元の (m,) です。Z − y はブロードキャストによってどんな形状になりますか。',
      'Z[:, 0] として列を取り出すか、y.unsqueeze(1) として y を列にします。2 乗の微分から係数 2、平均から 1/m が出てきます。',
      'loss = ((Z[:, 0] - y) ** 2).mean(); dZ = 2 * (Z - y.unsqueeze(1)) / Z.shape[0]',
    ],
  },
};
