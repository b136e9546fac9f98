// The numbers to work out in lesson 5: an error on its way back, one error term, one entry of dW.

import { practice } from '../../reading/checks/practice.ts';
import { byHand } from '../../language/numbers.ts';

/** Of one example with softmax: the sum of a row is 0. */
const rows = [
  [0.2, -0.5, 0.3],
  [-0.6, 0.4, 0.2],
  [0.1, 0.3, -0.4],
  [-0.3, 0.1, 0.2],
  [0.5, -0.7, 0.2],
  [0.1, -0.2, 0.1],
];

export const collected = practice({
  id: 'collected-error',
  first: {
    dZ2: [0.2, -0.5, 0.3],
    W2: [
      [2, -1, 1],
      [1, 0, 3],
      [-1, 2, 1],
    ],
    j: 0,
  },
  draw: (draw) => ({
    dZ2: draw.from(rows),
    W2: draw.matrix(3, 3, [-2, -1, 0, 1, 2, 3]),
    j: draw.from([0, 1, 2]),
  }),
  asked: ({ dZ2, W2, j }) => {
    const through = (weightOf: (k: number) => number | undefined) =>
      dZ2.reduce((sum, d, k) => sum + d * (weightOf(k) ?? NaN), 0);
    return {
      answer: through((k) => W2[k]?.[j]),
      known: {
        plain: through(() => 1),
        transposed: through((k) => W2[j]?.[k]),
        one: through((k) => (k === 0 ? W2[0]?.[j] : 0)),
      },
      matrices: [
        { name: 'dZ2', quantity: 'gradient', rows: [dZ2] },
        { name: 'W2', quantity: 'parameter', rows: W2 },
      ],
    };
  },
  words: {
    en: ({ j }) => ({
      question: `One example, three outputs, three hidden neurons. The error terms of the outputs go back through the weights. What comes back to hidden neuron ${j}, before it is multiplied by the slope of the activation: what is dA1[0, ${j}]?`,
      right: `Row 0 of dZ2 times column ${j} of W2: each error, weighted by the connection between the two neurons.`,
      wrong: `Which weights connect hidden neuron ${j} with the outputs? Multiply each error by its weight and add the products.`,
      known: {
        plain:
          'That is the sum of the errors. Each still has to be multiplied by the weight it comes back through.',
        transposed: `Those are the weights in row ${j} of W2, which lead to output ${j}. The ones that leave hidden neuron ${j} stand in a column.`,
        one: 'That is what comes back from output 0. The other outputs send their errors as well.',
      },
    }),
    ja: ({ j }) => ({
      question: `データ 1 件、出力 3 つ、隠れ層のニューロン 3 個とします。出力の誤差項が、重みを通って戻ります。隠れ層のニューロン ${j} に戻ってくる値 dA1[0, ${j}]（活性化関数の傾きを掛ける前）はいくつですか。`,
      right: `dZ2 の行 0 と W2 の列 ${j} の積の和です。それぞれの誤差に、2 つのニューロンをつなぐ重みを掛けます。`,
      wrong: `隠れ層のニューロン ${j} を 3 つの出力につなぐ重みはどれでしょうか。誤差にその重みを掛けて、足し合わせます。`,
      known: {
        plain: '誤差をそのまま足した値です。それぞれの誤差には、通ってきた重みを掛けます。',
        transposed: `使ったのは W2 の行 ${j}、つまり出力 ${j} に入る重みです。隠れ層のニューロン ${j} から出る重みは、列に並んでいます。`,
        one: '出力 0 から戻る分だけになっています。ほかの出力からも誤差が戻ります。',
      },
    }),
  },
});

/** One example, one hidden neuron that feeds two outputs. */
export const delta = practice({
  id: 'one-delta',
  first: { Z: -0.7, dZ2: [0.3, -0.5], W2: [2, 1] },
  draw: (draw) => ({
    Z: draw.from([-1.2, -0.7, -0.3, 0.4, 0.8, 1.5]),
    dZ2: draw.list(2, [-0.5, -0.4, -0.3, -0.2, 0.1, 0.2, 0.3, 0.4]),
    W2: draw.list(2, [-2, -1, 1, 2, 3]),
  }),
  asked: ({ Z, dZ2: [d0 = NaN, d1 = NaN], W2: [w0 = NaN, w1 = NaN] }) => {
    const error = d0 * w0 + d1 * w1;
    return {
      answer: Z > 0 ? error : 0,
      known: {
        slope: Z > 0 ? 0 : error,
        plain: d0 + d1,
        timesZ: error * Z,
      },
    };
  },
  words: {
    en: ({ Z, dZ2, W2 }) => ({
      question: `A hidden neuron with ReLU had the sum Z = ${byHand(Z)}. It feeds two outputs through the weights ${W2.map((w) => byHand(w)).join(' and ')}; their error terms are ${dZ2.map((d) => byHand(d)).join(' and ')}. What is the neuron’s own error term?`,
      right:
        Z > 0
          ? 'The sum was positive, so ReLU passed it on as it was and has the slope 1 there: all of the error comes through.'
          : 'The sum was negative, so ReLU let nothing through and has the slope 0 there.',
      wrong: `First multiply each error by its weight and add them up, then multiply by the slope of ReLU at ${byHand(Z)}.`,
      known: {
        slope:
          Z > 0
            ? 'ReLU stops the error only where the sum was not positive. What is its slope here?'
            : 'That is the collected error, correctly weighted. The slope of ReLU at a negative sum is still missing.',
        plain: 'The errors come back through the weights, and then meet the slope of ReLU.',
        timesZ: 'The error is multiplied by the slope of ReLU at Z, not by Z.',
      },
    }),
    ja: ({ Z, dZ2, W2 }) => ({
      question: `隠れ層の、ReLU を使うあるニューロンの重み付き和は Z = ${byHand(Z)} でした。重み ${W2.map((w) => byHand(w)).join(' と ')} で 2 つの出力につながり、その誤差項は ${dZ2.map((d) => byHand(d)).join(' と ')} です。このニューロンの誤差項はいくつですか。`,
      right:
        Z > 0
          ? '重み付き和が正だったので ReLU はそのまま通し、そこでの傾きは 1 です。誤差もすべて通ります。'
          : '重み付き和が負だったので ReLU は何も通さず、そこでの傾きは 0 です。',
      wrong: `まず誤差に重みを掛けて足し、それから ${byHand(Z)} での ReLU の傾きを掛けます。`,
      known: {
        slope:
          Z > 0
            ? 'ReLU が誤差を止めるのは、重み付き和が正でなかったときだけです。ここでの傾きはいくつでしょうか。'
            : '集めた誤差としては正しい値です。あとは、重み付き和が負のときの ReLU の傾きを掛けます。',
        plain: '誤差は重みを通って戻り、そのあと ReLU の傾きが掛かります。',
        timesZ: '掛けるのは Z そのものではなく、Z での ReLU の傾きです。',
      },
    }),
  },
});

export const entryOfdW = practice({
  id: 'entry-of-dW',
  first: {
    dZ2: [
      [-0.2, 0.2],
      [0.1, -0.1],
      [0.2, -0.2],
      [-0.1, 0.1],
    ],
    A1: [
      [2, 0],
      [0, 1],
      [1, 3],
      [0, 2],
    ],
    o: 0,
    j: 1,
  },
  draw: (draw) => ({
    dZ2: draw.list(4, [-0.2, -0.15, -0.1, -0.05, 0.05, 0.1, 0.15, 0.2]).map((d) => [d, -d]),
    A1: draw.matrix(4, 2, [0, 0, 1, 2, 3, 0.5]),
    ...draw.from([
      { o: 0, j: 1 },
      { o: 1, j: 0 },
    ]),
  }),
  asked: ({ dZ2, A1, o, j }) => {
    const over = (errorOf: number, inputOf: number) =>
      dZ2.reduce((sum, d, i) => sum + (d[errorOf] ?? NaN) * (A1[i]?.[inputOf] ?? NaN), 0);
    return {
      answer: over(o, j),
      known: {
        mean: over(o, j) / dZ2.length,
        transposed: over(j, o),
        noInputs: dZ2.reduce((sum, d) => sum + (d[o] ?? NaN), 0),
      },
      matrices: [
        { name: 'dZ2', quantity: 'gradient', rows: dZ2 },
        { name: 'A1', quantity: 'data', rows: A1 },
      ],
    };
  },
  words: {
    en: ({ o, j }) => ({
      question: `A batch of four examples. What is dW2[${o}, ${j}], the gradient of the weight from hidden neuron ${j} to output ${o}?`,
      right: `Column ${o} of dZ2 with column ${j} of A1, row by row: dW2 = dZ2ᵀ A1. Where the neuron was off, its input is 0 and adds nothing.`,
      wrong: `In every row, multiply the error term of output ${o} by the activation of hidden neuron ${j}, and add the four products.`,
      known: {
        mean: 'The four products are right, but they are added up. The division by m is in dZ2 already.',
        transposed: `That is dW2[${j}, ${o}]: the weight from hidden neuron ${o} to output ${j}. W2 has a row for each output.`,
        noInputs:
          'That is the sum of the error terms, the gradient of the bias. For a weight each is multiplied by its input.',
      },
    }),
    ja: ({ o, j }) => ({
      question: `データ 4 件のバッチです。隠れ層のニューロン ${j} から出力 ${o} への重みの勾配 dW2[${o}, ${j}] はいくつですか。`,
      right: `dZ2 の列 ${o} と A1 の列 ${j} を行ごとに掛けて足した値です（dW2 = dZ2ᵀ A1）。ニューロンがオフだった行では入力が 0 なので、何も加わりません。`,
      wrong: `どの行でも、出力 ${o} の誤差項に、隠れ層のニューロン ${j} の出力を掛けます。その 4 つの積を足し合わせましょう。`,
      known: {
        mean: '4 つの積は合っていますが、ここでは足すだけです。m での割り算は、dZ2 で済んでいます。',
        transposed: `それは dW2[${j}, ${o}]、つまり隠れ層のニューロン ${o} から出力 ${j} への重みの勾配です。W2 では、出力 1 つが 1 行です。`,
        noInputs:
          '誤差項だけの和で、バイアスの勾配になっています。重みの場合は、それぞれに入力を掛けます。',
      },
    }),
  },
});
