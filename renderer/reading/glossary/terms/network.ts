// Terms of the glossary: what a network is made of.

import { tex, type Term } from './term.ts';

export const networkTerms: readonly Term[] = [
  {
    id: 'neuron',
    formula: tex`a = f(\textstyle\sum_j w_j x_j + b)`,
    en: {
      name: 'neuron',
      also: ['unit', 'units'],
      definition:
        'A weighted sum of its inputs plus a bias, passed through an activation function. Also called a unit.',
    },
    ja: {
      name: 'ニューロン',
      also: ['ユニット'],
      definition:
        '入力の重み付き和にバイアスを足し、活性化関数に通すもの。ユニットとも呼ばれます。',
    },
  },
  {
    id: 'layer',
    en: {
      name: 'layer',
      definition:
        'Neurons that all get the same inputs. The input itself is not counted: a two-layer network has one hidden layer and an output layer.',
    },
    ja: {
      name: '層',
      also: ['レイヤー'],
      definition:
        '同じ入力を受け取るニューロンの集まり。入力そのものは数えません。隠れ層が 1 つと出力層があれば 2 層です。',
    },
  },
  {
    id: 'hidden-layer',
    en: {
      name: 'hidden layer',
      also: ['hidden layers', 'hidden'],
      definition:
        'A layer between the input and the output layer. Its values appear neither in the data nor in the result.',
    },
    ja: {
      name: '隠れ層',
      also: ['中間層'],
      definition: '入力と出力層の間にある層。その値は、データにも最終結果にも現れません。',
    },
  },
  {
    id: 'mlp',
    en: {
      name: 'multi-layer perceptron',
      also: ['MLP'],
      definition:
        'A network of layers in which every neuron is connected to all neurons of the layer before it.',
    },
    ja: {
      name: '多層パーセプトロン',
      also: ['MLP'],
      definition:
        'どのニューロンも 1 つ前の層のすべてのニューロンとつながっている、層を重ねたネットワーク。',
    },
  },
  {
    id: 'weight',
    formula: tex`W`,
    en: {
      name: 'weight',
      also: ['weights'],
      definition: 'A number that says how strongly an input counts. Training changes it.',
    },
    ja: {
      name: '重み',
      definition: '入力をどれだけ強く効かせるかを表す数。学習によって変わります。',
    },
  },
  {
    id: 'bias',
    formula: tex`b`,
    en: {
      name: 'bias',
      also: ['biases'],
      definition: 'A number that a neuron adds to its weighted sum, whatever the input is.',
    },
    ja: {
      name: 'バイアス',
      definition: '入力によらず、重み付き和に足される数。',
    },
  },
  {
    id: 'parameter',
    en: {
      name: 'parameter',
      also: ['parameters'],
      definition: 'What training changes: all weights and biases together.',
    },
    ja: {
      name: 'パラメータ',
      definition: '学習によって変わる値。すべての重みとバイアスのことです。',
    },
  },
  {
    id: 'hyperparameter',
    en: {
      name: 'hyperparameter',
      also: ['hyperparameters'],
      definition:
        'What you choose before training: learning rate, batch size, number of neurons and so on.',
    },
    ja: {
      name: 'ハイパーパラメータ',
      definition: '学習の前に人が決める値。学習率、バッチサイズ、ニューロン数など。',
    },
  },
  {
    id: 'activation',
    formula: tex`A = f(Z)`,
    en: {
      name: 'activation function',
      also: ['activation', 'activations'],
      definition:
        'The function after each weighted sum. Without a non-linear one, any number of layers would be a single linear map.',
    },
    ja: {
      name: '活性化関数',
      definition:
        '重み付き和のあとに通す関数。非線形でなければ、層をいくつ重ねても 1 つの線形変換と同じになります。',
    },
  },
  {
    id: 'relu',
    formula: tex`\max(z, 0)`,
    en: {
      name: 'ReLU',
      also: ['rectified linear unit'],
      definition:
        'Rectified linear unit: what is positive passes, the rest becomes 0. The usual choice for hidden layers.',
    },
    ja: {
      name: 'ReLU',
      also: ['正規化線形関数', '正規化線形ユニット', 'ランプ関数'],
      definition:
        'Rectified Linear Unit（正規化線形関数）。正の値はそのまま通し、それ以外を 0 にします。隠れ層でふつうに使われます。',
    },
  },
  {
    id: 'sigmoid',
    formula: tex`\sigma(z) = \dfrac{1}{1 + e^{-z}}`,
    en: {
      name: 'sigmoid',
      definition: 'Squeezes every number between 0 and 1, so that it can be read as a probability.',
    },
    ja: {
      name: 'シグモイド関数',
      also: ['シグモイド'],
      definition: 'どんな数も 0 と 1 の間に収める関数。値を確率として読めます。',
    },
  },
  {
    id: 'tanh',
    formula: tex`\tanh(z)`,
    en: {
      name: 'tanh',
      definition: 'Hyperbolic tangent: squeezes every number between −1 and 1.',
    },
    ja: {
      name: 'tanh',
      also: ['双曲線正接'],
      definition: '双曲線正接。どんな数も −1 と 1 の間に収めます。',
    },
  },
  {
    id: 'identity',
    formula: tex`f(z) = z`,
    en: {
      name: 'identity function',
      also: ['identity'],
      definition: 'Gives back what it gets. The output of a regression network uses it.',
    },
    ja: {
      name: '恒等関数',
      definition: '受け取った値をそのまま返す関数。回帰の出力層で使います。',
    },
  },
];
