// Adam (Kingma and Ba 2015, algorithm 1), as torch.optim.Adam computes it.

import { slip, type Exercise } from '../exercise.ts';
import { arrayIn, type Inputs, type Values } from '../values.ts';

const T: Readonly<Record<string, number>> = {
  small: 1,
  other: 3,
  one: 2,
};

export const adam: Exercise = {
  id: 'adam',
  lesson: '07-training',
  asks: [
    {
      name: 'adam',
      signature:
        'adam(w, dw, m, v, t, learning_rate, beta1, beta2, epsilon)',
      returns: ['w', 'm', 'v'],
      cases: ['other', 'small', 'one'],
      inputs: (draw) => {
        const v = draw.matrix(draw.h, draw.n);
        v.data.forEach((value, i) => (v.data[i] = value * value));
        return {
          w: draw.matrix(draw.h, draw.n),
          dw: draw.matrix(draw.h, draw.n),
          m: draw.matrix(draw.h, draw.n),
          v,
          t: T[draw.kind],
          learning_rate: 0.3,
          beta1: 0.8,
          beta2: 0.95,
          epsilon: 0.01,
        };
      },
      compute: moved,
    },
  ],
  slips: [
    slip('biasCorrectionForgotten', 'm / (1 - beta1 ** t)', 'm', [
      'v / (1 - beta2 ** t)',
      'v',
    ]),
    slip('biasCorrectionForgotten', 'm / (1 - beta1 ** t)', 'm'),
    slip('biasCorrectionForgotten', 'v / (1 - beta2 ** t)', 'v'),
    slip('biasCorrectionStep', '1 - beta1 ** t', '1 - beta1', [
      '1 - beta2 ** t',
      '1 - beta2',
    ]),
    slip(
      'biasCorrectionStep',
      '1 - beta1 ** t',
      '1 - beta1 ** (t + 1)',
      ['1 - beta2 ** t', '1 - beta2 ** (t + 1)'],
    ),
    slip(
      'biasCorrectionStep',
      '1 - beta1 ** t',
      '1 - beta1 ** (t - 1)',
      ['1 - beta2 ** t', '1 - beta2 ** (t - 1)'],
    ),
    slip('biasCorrectionStep', '1 - beta1 ** t', '1 - beta1 * t', [
      '1 - beta2 ** t',
      '1 - beta2 * t',
    ]),
    slip(
      'biasCorrectionKept',
      'm_hat = m / (1 - beta1 ** t)',
      'm = m / (1 - beta1 ** t)',
      ['v_hat = v / (1 - beta2 ** t)', 'v = v / (1 - beta2 ** t)'],
      ['m_hat / (v_hat', 'm / (v'],
    ),
    slip(
      'epsilonInsideRoot',
      '(v_hat ** 0.5 + epsilon)',
      '((v_hat + epsilon) ** 0.5)',
    ),
    slip(
      'precedence',
      '(v_hat ** 0.5 + epsilon)',
      'v_hat ** 0.5 + epsilon',
    ),
    slip('epsilonForgotten', ' + epsilon)', ')'),
    slip('rootForgotten', 'v_hat ** 0.5', 'v_hat'),
    slip(
      'squareForgotten',
      '(1 - beta2) * dw ** 2',
      '(1 - beta2) * dw',
    ),
    slip(
      'betasSwapped',
      'beta1 * m + (1 - beta1) * dw\n',
      'beta2 * m + (1 - beta2) * dw\n',
      [
        'beta2 * v + (1 - beta2) * dw ** 2',
        'beta1 * v + (1 - beta1) * dw ** 2',
      ],
    ),
    slip(
      'squareForgotten',
      '(1 - beta2) * dw ** 2',
      '(1 - beta2) * dw.abs()',
    ),
    slip(
      'betasSwapped',
      'beta1 * m + (1 - beta1) * dw\n',
      'beta2 * m + (1 - beta2) * dw\n',
      [
        'beta2 * v + (1 - beta2) * dw ** 2',
        'beta1 * v + (1 - beta1) * dw ** 2',
      ],
      ['m / (1 - beta1 ** t)', 'm / (1 - beta2 ** t)'],
      ['v / (1 - beta2 ** t)', 'v / (1 - beta1 ** t)'],
    ),
    slip(
      'betasSwapped',
      'm / (1 - beta1 ** t)',
      'm / (1 - beta2 ** t)',
      ['v / (1 - beta2 ** t)', 'v / (1 - beta1 ** t)'],
    ),
    slip('momentumDampening', '(1 - beta1) * dw\n', 'dw\n'),
    slip('momentumDampening', '(1 - beta2) * dw ** 2', 'dw ** 2'),
    slip(
      'momentumSwapped',
      'beta1 * m + (1 - beta1) * dw\n',
      '(1 - beta1) * m + beta1 * dw\n',
    ),
    slip(
      'momentumSwapped',
      'beta2 * v + (1 - beta2) * dw ** 2',
      '(1 - beta2) * v + beta2 * dw ** 2',
    ),
    slip(
      'precedence',
      '(1 - beta2) * dw ** 2',
      '((1 - beta2) * dw) ** 2',
    ),
    slip('momentumSign', 'beta1 * m + (1', 'beta1 * m - (1'),
    slip('ascent', 'w - learning_rate', 'w + learning_rate'),
    slip('learningRateForgotten', 'learning_rate * m_hat', 'm_hat'),
    slip(
      'gradientForMoment',
      'learning_rate * m_hat',
      'learning_rate * dw',
    ),
    slip('momentAlone', 'm_hat / (v_hat ** 0.5 + epsilon)', 'm_hat'),
    slip('swappedResults', 'return w, m, v', 'return w, v, m'),
    slip('swappedResults', 'return w, m, v', 'return m, v, w'),
    slip(
      'returnsCorrected',
      'return w, m, v',
      'return w, m_hat, v_hat',
    ),
  ],
  hints: {
    en: [
      'Two running means: m of the gradient, v of its square. Both start at 0 and are too small at first.',
      'm_hat and v_hat divide by 1 − β^t, and only the update uses them. epsilon is added after the root.',
      'm_hat = m / (1 - beta1 ** t); w = w - learning_rate * m_hat / (v_hat ** 0.5 + epsilon)',
    ],
    ja: [
      '移動平均が 2 つあります。m は勾配、v は勾配の 2 乗の平均です。どちらも 0 から始まるので、はじめは小さすぎます。',
      'm_hat と v_hat は 1 − β^t で割ったもので、w の更新だけに使います。epsilon は平方根をとったあとに足します。',
      'm_hat = m / (1 - beta1 ** t); w = w - learning_rate * m_hat / (v_hat ** 0.5 + epsilon)',
    ],
  },
};

function moved(inputs: Inputs): Values {
  const [w, dw, m, v] = ['w', 'dw', 'm', 'v'].map((name) =>
    arrayIn(inputs, name),
  );
  const number = (name: string) => Number(inputs[name]);
  const [beta1, beta2, t] = [
    number('beta1'),
    number('beta2'),
    number('t'),
  ];
  const first = m.data.map(
    (each, i) => beta1 * each + (1 - beta1) * dw.data[i],
  );
  const second = v.data.map(
    (each, i) => beta2 * each + (1 - beta2) * dw.data[i] ** 2,
  );
  const data = w.data.map((each, i) => {
    const corrected = first[i] / (1 - beta1 ** t);
    const root = Math.sqrt(second[i] / (1 - beta2 ** t));
    return (
      each -
      (number('learning_rate') * corrected) / (root + number('epsilon'))
    );
  });
  return {
    w: { ...w, data },
    m: { ...m, data: first },
    v: { ...v, data: second },
  };
}
