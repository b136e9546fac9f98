// Terms of the glossary: how a network learns.

import { tex, type Term } from './term.ts';

export const learningTerms: readonly Term[] = [
  {
    id: 'gradient',
    formula: tex`\dfrac{\partial L}{\partial W}`,
    en: {
      name: 'gradient',
      also: ['gradients'],
      definition:
        'How much the loss changes when a value grows a little. It has the shape of what it belongs to.',
    },
    ja: {
      name: '勾配',
      definition:
        'ある値をほんの少し増やしたとき、損失がどれだけ変わるか。対応する行列と同じ形をしています。',
    },
  },
  {
    id: 'chain-rule',
    formula: tex`\dfrac{dL}{dx} = \dfrac{dL}{dy}\,\dfrac{dy}{dx}`,
    en: {
      name: 'chain rule',
      definition:
        'Slopes of steps that follow one another are multiplied. Backpropagation is this rule, used cleverly.',
    },
    ja: {
      name: '連鎖律',
      definition:
        '続けて行う計算の傾きは掛け合わせればよい、という微分の規則。誤差逆伝播の土台です。',
    },
  },
  {
    id: 'backpropagation',
    en: {
      name: 'backpropagation',
      also: ['backward pass', 'backward'],
      definition:
        'Computing all gradients in one pass from the loss back to the input, each from the one behind it.',
    },
    ja: {
      name: '誤差逆伝播',
      also: ['逆伝播', '誤差逆伝播法'],
      definition:
        '損失から入力へさかのぼり、1 つ後ろの勾配を使いながら、すべての勾配を一度に求める方法。',
    },
  },
  {
    id: 'delta',
    formula: tex`\delta_l = \dfrac{\partial L}{\partial Z_l}`,
    en: {
      name: 'error term',
      also: ['delta'],
      definition:
        'The gradient of the loss with respect to the sums Z of a layer; it travels from layer to layer.',
    },
    ja: {
      name: '誤差項',
      also: ['デルタ'],
      definition: '層の重み付き和 Z についての損失の勾配。層から層へ伝わっていきます。',
    },
  },
  {
    id: 'elementwise-product',
    formula: tex`A \odot B`,
    en: {
      name: 'elementwise product',
      definition: 'Two matrices of the same shape multiplied value by value.',
    },
    ja: {
      name: '要素ごとの積',
      definition: '同じ形の 2 つの行列を、対応する値どうしで掛け合わせたもの。',
    },
  },
  {
    id: 'learning-rate',
    formula: tex`\eta`,
    en: {
      name: 'learning rate',
      definition: 'How far each update goes against the gradient.',
    },
    ja: {
      name: '学習率',
      definition: '1 回の更新で勾配の逆向きに進む大きさ。',
    },
  },
  {
    id: 'sgd',
    formula: tex`W \leftarrow W - \eta\,\dfrac{\partial L}{\partial W}`,
    en: {
      name: 'stochastic gradient descent',
      also: ['SGD'],
      definition: 'Repeated small moves against the gradient of a mini-batch.',
    },
    ja: {
      name: '確率的勾配降下法',
      also: ['SGD'],
      definition: 'ミニバッチの勾配の逆向きに、パラメータを少しずつ動かすことを繰り返す方法。',
    },
  },
  {
    id: 'batch',
    formula: tex`m`,
    en: {
      name: 'mini-batch',
      also: ['batch', 'batches', 'mini-batches'],
      definition:
        'The few examples that one update is computed from; their number is the batch size.',
    },
    ja: {
      name: 'ミニバッチ',
      also: ['バッチ'],
      definition: '1 回の更新に使う少数のデータ。その個数をバッチサイズといいます。',
    },
  },
  {
    id: 'step',
    en: {
      name: 'step',
      also: ['steps'],
      definition: 'One update: forward, loss, backward and a small move, on one mini-batch.',
    },
    ja: {
      name: 'ステップ',
      definition: '1 回の更新。1 つのミニバッチについて、順伝播、損失、逆伝播、更新を行います。',
    },
  },
  {
    id: 'epoch',
    en: {
      name: 'epoch',
      also: ['epochs'],
      definition: 'Using every training example once.',
    },
    ja: {
      name: 'エポック',
      definition: 'すべての学習用データを 1 回ずつ使うこと。',
    },
  },
  {
    id: 'validation',
    en: {
      name: 'validation data',
      also: ['validation'],
      definition:
        'Examples that are never trained on. They tell how good the network is on what it has not seen.',
    },
    ja: {
      name: '検証データ',
      also: ['検証用', '検証'],
      definition: '学習には使わないデータ。初めて見るものにどれだけ通用するかを測ります。',
    },
  },
  {
    id: 'overfitting',
    en: {
      name: 'overfitting',
      definition: 'Learning the training examples by heart instead of what they have in common.',
    },
    ja: {
      name: '過学習',
      definition: '学習用データの共通点ではなく、データそのものを覚え込んでしまうこと。',
    },
  },
  {
    id: 'vanishing-gradient',
    en: {
      name: 'vanishing gradient',
      definition:
        'Gradients that shrink from layer to layer on the way back, until the first layers hardly learn. Sigmoids cause it.',
    },
    ja: {
      name: '勾配消失',
      definition:
        '層をさかのぼるたびに勾配が小さくなり、手前の層がほとんど学習できなくなること。シグモイドで起こります。',
    },
  },
];
