// The glossary: what the lessons' words mean, in both languages.

import type { Language } from '../../electron/settings.ts';

interface TermWords {
  readonly name: string;
  /** Other ways to write or read it, for the search and for finding it in lessons. */
  readonly also?: readonly string[];
  readonly definition: string;
}

export interface Term extends Readonly<Record<Language, TermWords>> {
  readonly id: string;
  /** TeX, typeset when the app is built. */
  readonly formula?: string;
}

const tex = String.raw;

export const terms: readonly Term[] = [
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
        '入力の重み付き和にバイアスを足し、活性化関数に通したもの。ユニットとも呼びます。',
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
        'What you choose before training: learning rate, batch size, number of units and so on.',
    },
    ja: {
      name: 'ハイパーパラメータ',
      definition: '学習の前に人が決める値。学習率、バッチサイズ、ユニット数など。',
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
      definition: 'Rectified linear unit: what is positive passes, the rest becomes 0.',
    },
    ja: {
      name: 'ReLU',
      definition: '正の値はそのまま通し、それ以外を 0 にする活性化関数。',
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
  {
    id: 'logits',
    formula: tex`Z_L`,
    en: {
      name: 'logits',
      also: ['logit'],
      definition:
        'The sums of the last layer, before softmax or sigmoid makes probabilities of them.',
    },
    ja: {
      name: 'ロジット',
      definition: '最後の層の出力で、softmax やシグモイドで確率にする前の値。',
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
        'Random initial weights, scaled so that values keep their size from layer to layer behind ReLU.',
    },
    ja: {
      name: 'Kaiming の初期化',
      also: ['Kaiming', 'He の初期化'],
      definition:
        'ReLU を通っても値の大きさが層ごとに変わらないように、乱数を縮めて重みの初期値にする方法。',
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
      definition: '入力から出力へ、層を順にたどって計算すること。',
    },
  },
  {
    id: 'loss',
    formula: tex`L`,
    en: {
      name: 'loss',
      definition:
        'One number that says how far the predictions are from the truth. Training makes it small.',
    },
    ja: {
      name: '損失',
      definition: '予測が正解からどれだけ離れているかを表す 1 つの数。学習ではこれを小さくします。',
    },
  },
  {
    id: 'cross-entropy',
    formula: tex`-\textstyle\sum_k y_k \log a_k`,
    en: {
      name: 'cross entropy',
      definition:
        'The loss of classification: minus the logarithm of the probability that the true class got.',
    },
    ja: {
      name: '交差エントロピー',
      definition: '分類の損失。正解クラスに与えた確率の対数に、マイナスを付けたもの。',
    },
  },
  {
    id: 'mse',
    formula: tex`\frac{1}{m}\textstyle\sum_i (z_i - y_i)^2`,
    en: {
      name: 'mean squared error',
      also: ['MSE'],
      definition: 'The loss of regression: the mean of the squared differences from the truth.',
    },
    ja: {
      name: '平均二乗誤差',
      also: ['MSE'],
      definition: '回帰の損失。正解との差を二乗して平均したもの。',
    },
  },
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
  {
    id: 'shape',
    en: {
      name: 'shape',
      also: ['shapes'],
      definition: 'How many rows and columns a matrix has, written (rows, columns).',
    },
    ja: {
      name: '形状',
      definition: '行列の行数と列数。（行数, 列数）と書きます。',
    },
  },
  {
    id: 'regression',
    en: {
      name: 'regression',
      definition: 'Predicting a number, not a class.',
    },
    ja: {
      name: '回帰',
      definition: 'クラスではなく、数値を予測すること。',
    },
  },
  {
    id: 'classification',
    en: {
      name: 'classification',
      definition: 'Deciding which of a few classes an example belongs to.',
    },
    ja: {
      name: '分類',
      definition: 'データがどのクラスに属するかを決めること。',
    },
  },
  {
    id: 'autograd',
    en: {
      name: 'automatic differentiation',
      also: ['autograd'],
      definition:
        'A program that records what is computed and derives the gradients by itself, with the chain rule.',
    },
    ja: {
      name: '自動微分',
      also: ['autograd'],
      definition: '計算の手順を記録しておき、連鎖律を使って勾配を自動で求める仕組み。',
    },
  },
  {
    id: 'finite-difference',
    formula: tex`\dfrac{L(w + h) - L(w - h)}{2h}`,
    en: {
      name: 'finite difference',
      also: ['finite differences'],
      definition:
        'A gradient measured instead of derived: move a value a little and see how the loss changes.',
    },
    ja: {
      name: '数値微分',
      also: ['差分'],
      definition: '値を少しだけ動かし、損失の変化を測って求める勾配。',
    },
  },
  {
    id: 'allclose',
    formula: tex`|a - n| \le \mathrm{atol} + \mathrm{rtol}\,|n|`,
    en: {
      name: 'allclose',
      definition: 'Says True when all values of two matrices differ by no more than a tolerance.',
    },
    ja: {
      name: 'allclose',
      definition: '2 つの行列のすべての値の差が、許容範囲に収まっていれば True を返す関数。',
    },
  },
];
