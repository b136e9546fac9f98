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
        'By how much the loss changes per unit of change of a value, all others held fixed. The gradient of a matrix has the shape of the matrix.',
    },
    ja: {
      name: '勾配',
      definition:
        'ほかの値を固定して 1 つの値を動かしたときの、変化 1 あたりの損失の変化。行列の勾配は、その行列と同じ形状です。',
    },
  },
  {
    id: 'partial-derivative',
    formula: tex`\dfrac{\partial L}{\partial w}`,
    en: {
      name: 'partial derivative',
      also: ['partial derivatives', 'derivative'],
      definition:
        'The slope of a function of several values when one of them changes and all others are held fixed. A gradient is made of these.',
    },
    ja: {
      name: '偏微分',
      also: ['偏導関数', '微分'],
      definition:
        '複数の値で決まる関数を、ほかの値を固定し、1 つの値だけで微分すること。勾配は、こうして求めた傾きの集まりです。',
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
        '続けて行う計算の傾きは掛け合わせればよい、という微分の規則。誤差逆伝播法の土台です。',
    },
  },
  {
    id: 'local-derivative',
    formula: tex`z = w\,x: \quad \dfrac{\partial z}{\partial w} = x`,
    en: {
      name: 'local derivative',
      also: ['local derivatives', 'local gradient'],
      definition:
        'The slope of a single step, whatever comes before and after it. Going back, the gradient that arrives at the step is multiplied by it.',
    },
    ja: {
      name: '局所的な微分',
      also: ['局所微分', '局所勾配'],
      definition:
        '前後の計算に関わりなく、1 つの計算だけを見たときの傾き。さかのぼるときは、届いた勾配にこれを掛けます。',
    },
  },
  {
    id: 'backpropagation',
    en: {
      name: 'backpropagation',
      also: ['backward pass', 'backward'],
      definition:
        'Computing all gradients in one pass from the loss back to the input, each from the one found just before it.',
    },
    ja: {
      name: '誤差逆伝播法',
      also: ['逆伝播', '誤差逆伝播', '逆伝搬', '誤差逆伝搬'],
      definition:
        '損失から入力へさかのぼり、直前に求めた勾配を使いながら、すべての勾配を一度に求める方法。',
    },
  },
  {
    id: 'delta',
    formula: tex`\delta^{[l]} = \dfrac{\partial L}{\partial Z^{[l]}}`,
    en: {
      name: 'error term',
      also: ['error terms', 'delta', 'deltas'],
      definition:
        'The gradient of the loss with respect to the weighted sums Z of a layer; it is passed from layer to layer. In code: dZ.',
    },
    ja: {
      name: '誤差項',
      also: ['デルタ', '誤差項 δ'],
      definition:
        '層の重み付き和 Z についての損失の勾配。層から層へ伝わっていきます。コードでは dZ です。',
    },
  },
  {
    id: 'elementwise-product',
    formula: tex`A \odot B`,
    en: {
      name: 'elementwise product',
      also: ['Hadamard product', 'element by element'],
      definition: 'Two matrices of the same shape multiplied value by value.',
    },
    ja: {
      name: '要素ごとの積',
      also: ['アダマール積'],
      definition: '同じ形状の 2 つの行列を、対応する値どうしで掛け合わせたもの。',
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
      definition:
        'Repeated small moves against the gradient of a mini-batch. Stochastic, because the mini-batch is drawn at random.',
    },
    ja: {
      name: '確率的勾配降下法',
      also: ['SGD'],
      definition:
        'ミニバッチの勾配の逆向きに、パラメータを少しずつ動かすことを繰り返す方法。ミニバッチを無作為に選ぶので「確率的」といいます。',
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
      definition: '学習には使わないデータ。初めて見るデータにどれだけ通用するかを測ります。',
    },
  },
  {
    id: 'test-set',
    en: {
      name: 'test set',
      also: ['test data'],
      definition:
        'Examples that nothing is trained on or chosen by. They are looked at once, at the end, to say how good the network is.',
    },
    ja: {
      name: 'テストデータ',
      also: ['テスト用'],
      definition:
        '学習にも、設定を選ぶのにも使わないデータ。最後に 1 回だけ、性能を測るために使います。',
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
        'Gradients that shrink from layer to layer on the way back, until the first layers hardly learn. Slopes far below 1, such as sigmoid’s, cause it, and so do small weights.',
    },
    ja: {
      name: '勾配消失',
      definition:
        '層をさかのぼるたびに勾配が小さくなり、入力に近い層がほとんど学習できなくなること。シグモイドのように傾きが 1 よりずっと小さい活性化関数や、小さな重みが原因になります。',
    },
  },
];
