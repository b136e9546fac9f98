// Terms of the glossary: what goes in, what comes out, and how it is judged.

import { tex, type Term } from './term.ts';

export const outputTerms: readonly Term[] = [
  {
    id: 'logits',
    formula: tex`Z_L`,
    en: {
      name: 'logits',
      also: ['logit'],
      definition:
        'The weighted sums of the last layer, before softmax or sigmoid makes probabilities of them.',
    },
    ja: {
      name: 'ロジット',
      definition: '最後の層の重み付き和。softmax やシグモイドで確率にする前の値です。',
    },
  },
  {
    id: 'softmax',
    formula: tex`a_k = \dfrac{e^{z_k}}{\sum_j e^{z_j}}`,
    en: {
      name: 'softmax',
      definition: 'Turns logits into probabilities that are positive and add up to 1.',
    },
    ja: {
      name: 'softmax',
      also: ['ソフトマックス'],
      definition: 'ロジットを、正で合計が 1 になる確率に変える関数。',
    },
  },
  {
    id: 'one-hot',
    en: {
      name: 'one-hot',
      definition: 'A label as a row of zeros with a single 1 in the place of its class.',
    },
    ja: {
      name: 'one-hot',
      also: ['ワンホット'],
      definition: '正解のクラスの位置だけが 1 で、残りが 0 の並びでラベルを表す方法。',
    },
  },
  {
    id: 'standardisation',
    formula: tex`x' = \dfrac{x - \mu}{\sigma}`,
    en: {
      name: 'standardisation',
      also: ['standardised'],
      definition:
        'Shifting and scaling data so that their mean is 0 and their standard deviation 1.',
    },
    ja: {
      name: '標準化',
      definition: '平均が 0、標準偏差が 1 になるようにデータをずらして伸び縮みさせること。',
    },
  },
  {
    id: 'kaiming',
    formula: tex`W \sim \sqrt{2 / n_{\mathrm{in}}}\;\mathcal{N}(0, 1)`,
    en: {
      name: 'Kaiming initialisation',
      also: ['Kaiming', 'He initialisation'],
      definition:
        'Random initial weights, scaled so that values keep their size, on average, from one layer with ReLU to the next.',
    },
    ja: {
      name: 'Kaiming の初期化',
      also: ['Kaiming', 'He の初期化', 'He の初期値'],
      definition:
        'ReLU を通っても値の大きさが平均として層ごとに変わらないように、乱数を縮めて重みの初期値にする方法。',
    },
  },
  {
    id: 'forward',
    en: {
      name: 'forward pass',
      also: ['forward'],
      definition: 'Computing from the input to the output, layer by layer.',
    },
    ja: {
      name: '順伝播',
      also: ['順伝搬'],
      definition: '入力から出力へ、層を順にたどって計算すること。',
    },
  },
  {
    id: 'loss',
    formula: tex`L`,
    en: {
      name: 'loss',
      also: ['losses', 'loss function'],
      definition:
        'One number that says how far the predictions are from the correct values. Training makes it small. The formula that computes it is the loss function.',
    },
    ja: {
      name: '損失',
      also: ['損失関数', '誤差関数'],
      definition:
        '予測が正解からどれだけ離れているかを表す 1 つの数。学習ではこれを小さくします。損失を計算する式を損失関数といいます。',
    },
  },
  {
    id: 'cross-entropy',
    formula: tex`-\textstyle\sum_k y_k \log a_k`,
    en: {
      name: 'cross entropy',
      definition:
        'The loss function of classification: minus the logarithm of the probability that the true class got.',
    },
    ja: {
      name: '交差エントロピー',
      also: ['交差エントロピー誤差', 'クロスエントロピー'],
      definition: '分類の損失関数。正解クラスに与えた確率の対数に、マイナスを付けたもの。',
    },
  },
  {
    id: 'binary-cross-entropy',
    formula: tex`-y \log a - (1 - y) \log (1 - a)`,
    en: {
      name: 'binary cross entropy',
      also: ['BCE'],
      definition:
        'The loss function of a yes-or-no question: minus the logarithm of the probability that the true one of the two answers got.',
    },
    ja: {
      name: '2 値の交差エントロピー',
      also: ['BCE', 'バイナリ交差エントロピー'],
      definition:
        '2 値分類の損失関数。2 つのクラスのうち正解のほうに与えた確率の対数に、マイナスを付けたもの。',
    },
  },
  {
    id: 'mse',
    formula: tex`\frac{1}{m}\textstyle\sum_i (z_i - y_i)^2`,
    en: {
      name: 'mean squared error',
      also: ['MSE'],
      definition:
        'The loss function of regression: the mean of the squared differences from the target.',
    },
    ja: {
      name: '平均二乗誤差',
      also: ['MSE', '平均 2 乗誤差'],
      definition: '回帰の損失関数。目標値との差を 2 乗して平均したもの。',
    },
  },
];
