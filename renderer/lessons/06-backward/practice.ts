// The numbers to work out in lesson 6: an entry of dZ2, of db2, and of dW1 through the mask.

import { practice } from '../../reading/checks/practice.ts';

export const outputError = practice({
  id: 'error-at-the-output',
  first: { A2: [0.2, 0.7, 0.1], label: 1, k: 1, m: 5 },
  draw: (draw) => ({
    A2: draw.from([
      [0.2, 0.7, 0.1],
      [0.6, 0.3, 0.1],
      [0.1, 0.1, 0.8],
      [0.4, 0.4, 0.2],
      [0.9, 0.06, 0.04],
      [0.05, 0.45, 0.5],
    ]),
    label: draw.from([0, 1, 2]),
    k: draw.from([0, 1, 2]),
    m: draw.from([2, 4, 5, 10]),
  }),
  asked: ({ A2, label, k, m }) => {
    const a = A2[k] ?? NaN;
    const y = Number(k === label);
    return {
      answer: (a - y) / m,
      known: {
        mean: a - y,
        sign: (y - a) / m,
        target: (a - (1 - y)) / m,
        classes: (a - y) / A2.length,
      },
      matrices: [{ name: 'A2', quantity: 'data', rows: [A2] }],
    };
  },
  words: {
    en: ({ label, k, m }) => ({
      question: `In a batch of ${m} images, the network gives one image these probabilities for the classes 0, 1 and 2. Its correct class is ${label}. What is its entry of dZ2 for class ${k}?`,
      right: `Probability minus correct value, divided by m. ${
        k === label
          ? 'It is negative: a larger logit would make the loss smaller.'
          : 'It is positive: a smaller logit would make the loss smaller.'
      }`,
      wrong: 'dZ2 = (A2 − y) / m. What is y for this class, and how large is m?',
      known: {
        mean: 'The loss is the mean over the batch: each image’s share is divided by m.',
        sign: 'The sign is wrong: it is the probability minus the correct value.',
        target: `y is 1 for the correct class, ${label}, and 0 for the others.`,
        classes: 'Divide by the number of images, not by the number of classes.',
      },
    }),
    ja: ({ label, k, m }) => ({
      question: `${m} 枚の画像のバッチで、ネットワークはそのうちの 1 枚に、クラス 0、1、2 の確率としてこの値を付けました。正解はクラス ${label} です。この画像の、クラス ${k} についての dZ2 の値はいくつですか。`,
      right: `確率から正解を引き、m で割った値です。${
        k === label
          ? '負なので、ロジットを大きくすると損失は減ります。'
          : '正なので、ロジットを小さくすると損失は減ります。'
      }`,
      wrong: 'dZ2 = (A2 − y) / m です。このクラスの y はいくつで、m はいくつでしょうか。',
      known: {
        mean: '損失はバッチの平均なので、画像 1 枚分は m で割ります。',
        sign: '符号が逆です。確率から正解を引きます。',
        target: `y は、正解のクラス ${label} で 1、ほかのクラスで 0 です。`,
        classes: 'クラスの数ではなく、画像の枚数で割ります。',
      },
    }),
  },
});

export const entryOfdb = practice({
  id: 'entry-of-db',
  first: {
    dZ2: [
      [-0.2, 0.2],
      [0.1, -0.1],
      [0.15, -0.15],
      [-0.1, 0.1],
    ],
    k: 0,
  },
  draw: (draw) => ({
    dZ2: draw.list(4, [-0.2, -0.15, -0.1, -0.05, 0.05, 0.1, 0.15, 0.2]).map((d) => [d, -d]),
    k: draw.from([0, 1]),
  }),
  asked: ({ dZ2, k }) => {
    const column = dZ2.map((d) => d[k] ?? NaN);
    const sum = column.reduce((total, d) => total + d, 0);
    const row = dZ2[k] ?? [];
    return {
      answer: sum,
      known: {
        mean: sum / dZ2.length,
        row: row.reduce((total, d) => total + d, 0),
        sizes: column.reduce((total, d) => total + Math.abs(d), 0),
      },
      matrices: [{ name: 'dZ2', quantity: 'gradient', rows: dZ2 }],
    };
  },
  words: {
    en: ({ k }) => ({
      question: `A batch of four images, two classes. What is db2[0, ${k}], the gradient of the bias of output ${k}?`,
      right: `The sum of column ${k}: the bias was added in every row. In NumPy: dZ2.sum(axis=0).`,
      wrong: `The bias of output ${k} was added to the sum of that output in every row. Which four numbers are to be added up?`,
      known: {
        mean: 'The rows are added up. The division by m is in dZ2 already.',
        row: 'That is the sum of a row, over the outputs (axis=1). The bias acts in every row, so add along the column (axis=0).',
        sizes: 'The signs count: an error term may be negative.',
      },
    }),
    ja: ({ k }) => ({
      question: `画像 4 枚、2 クラスのバッチです。出力 ${k} のバイアスの勾配 db2[0, ${k}] はいくつですか。`,
      right: `列 ${k} の和です。バイアスはどの行にも足されました。NumPy では dZ2.sum(axis=0) と書きます。`,
      wrong: `出力 ${k} のバイアスは、どの行でもその出力の重み付き和に足されました。足し合わせる 4 つの数はどれでしょうか。`,
      known: {
        mean: '行について足すだけです。m での割り算は、dZ2 で済んでいます。',
        row: 'それは 1 行の和、つまり出力についての和です（axis=1）。バイアスはどの行にも効くので、列に沿って足します（axis=0）。',
        sizes: '符号も含めて足します。誤差項は負のこともあります。',
      },
    }),
  },
});

export const throughMask = practice({
  id: 'through-the-mask',
  first: {
    dA1: [0.3, -0.2, 0.4],
    Z1: [0.5, 1.2, -0.8],
    X: [2, -1, 3],
  },
  draw: (draw) => ({
    dA1: draw.list(3, [-0.6, -0.5, -0.3, -0.2, 0.1, 0.2, 0.4, 0.5]),
    Z1: draw.list(3, [-1.5, -0.8, -0.2, 0.3, 0.5, 1.2]),
    X: draw.list(3, [-2, -1, 1, 2, 3, 0.5]),
  }),
  asked: ({ dA1, Z1, X }) => {
    const over = (passes: (i: number) => boolean, input: readonly number[]) =>
      dA1.reduce((sum, d, i) => sum + (passes(i) ? d * (input[i] ?? NaN) : 0), 0);
    const isOn = (i: number) => (Z1[i] ?? NaN) > 0;
    const column = (values: readonly number[]) => values.map((value) => [value]);
    return {
      answer: over(isOn, X),
      known: {
        noMask: over(() => true, X),
        gradientMask: over((i) => (dA1[i] ?? NaN) > 0, X),
        noInput: dA1.reduce((sum, d, i) => sum + (isOn(i) ? d : 0), 0),
        mean: over(isOn, X) / dA1.length,
      },
      matrices: [
        { name: 'dA1', quantity: 'gradient', rows: column(dA1) },
        { name: 'Z1', quantity: 'preactivation', rows: column(Z1) },
        { name: 'X', quantity: 'data', rows: column(X) },
      ],
    };
  },
  words: {
    en: ({ Z1 }) => ({
      question:
        'One hidden neuron with ReLU, one input, three images. What is dW1[0, 0], the gradient of the weight between them?',
      right: `Only the rows with Z1 above 0 pass: ${rowsOf(Z1, (z) => z > 0, 'and')}. There dZ1 is dA1, and it is multiplied by X.`,
      wrong: 'First dZ1 = dA1 ⊙ [Z1 > 0], row by row. Then multiply each dZ1 by its X, and add up.',
      known: {
        noMask: `The mask is missing: where Z1 is not above 0, in ${rowsOf(Z1, (z) => z <= 0, 'and')}, the neuron was off and nothing goes through.`,
        gradientMask:
          'The mask asks the sum, not the gradient: what passes is decided by Z1 > 0. A negative dA1 passes as well.',
        noInput:
          'That is the sum of dZ1, the gradient of the bias. For the weight each is multiplied by its input X.',
        mean: 'The products are added up. The division by m is in the gradient since dZ2.',
      },
    }),
    ja: ({ Z1 }) => ({
      question:
        'ReLU を使う隠れ層のニューロン 1 個、入力 1 つ、画像 3 枚とします。その間の重みの勾配 dW1[0, 0] はいくつですか。',
      right: `Z1 が正の行（${rowsOf(Z1, (z) => z > 0, 'と', '行 ')}）だけが通ります。そこでは dZ1 は dA1 に等しく、それに X を掛けます。`,
      wrong:
        'まず行ごとに dZ1 = dA1 ⊙ [Z1 > 0] を求めます。次に、それぞれの dZ1 に X を掛けて足し合わせます。',
      known: {
        noMask: `マスクが抜けています。Z1 が正でない行（${rowsOf(Z1, (z) => z <= 0, 'と', '行 ')}）ではニューロンがオフで、何も通りません。`,
        gradientMask: 'マスクを決めるのは勾配ではなく Z1 > 0 です。dA1 が負でも通ります。',
        noInput:
          'dZ1 だけの和で、バイアスの勾配になっています。重みの場合は、それぞれに入力 X を掛けます。',
        mean: '積は足すだけです。m での割り算は、dZ2 のときに済んでいます。',
      },
    }),
  },
});

/** `row 0 and row 2` */
function rowsOf(
  values: readonly number[],
  which: (value: number) => boolean,
  and: string,
  row = 'row ',
): string {
  return values.flatMap((value, i) => (which(value) ? [`${row}${i}`] : [])).join(` ${and} `);
}
