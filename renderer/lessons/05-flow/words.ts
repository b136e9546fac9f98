// What the figures say, in both languages.

import type { Cell } from './flowCells.ts';
import { cellName } from './symbol.ts';

type Shape = readonly [rows: number, columns: number];

const shapeText = ([rows, columns]: Shape) => `(${rows}, ${columns})`;

const en = {
  figure: 'One training step, equation by equation',
  caption:
    'A network of two inputs, three hidden neurons and two classes, with four examples. Every number is computed by the app’s own layers. Rows and columns are counted from 0, as in the code.',
  alternative: (equation: number, equations: number, said: string) =>
    `Equation ${equation} of ${equations}. ${said}`,
  iteration: (step: number) => `Step ${step}`,
  loss: (loss: string) => `loss L = ${loss}`,
  phases: { forward: 'forward', loss: 'loss', backward: 'backward', update: 'update' },
  places: {
    edges1: 'the weights of layer 1',
    hidden: 'the hidden neurons',
    edges2: 'the weights of layer 2',
    output: 'the output neurons',
    loss: 'the loss',
  },
  network: (phase: string, place: string) => `The network; lit: ${place} (${phase})`,
  stepping: 'Equations; the arrow keys go back and on',
  previous: 'Back',
  next: 'Next',
  another: 'Another step',
  play: 'Play',
  pause: 'Pause',
  speed: 'Speed',
  speeds: { slow: 'value by value', normal: 'slow', fast: 'fast' },
  shapes: (parts: readonly Shape[], result: Shape | undefined) =>
    `${parts.map(shapeText).join(' ')} → ${result ? shapeText(result) : 'one number'}`,
  shapeRules: {
    product: 'the inner numbers meet and disappear',
    same: 'all have the same shape',
    sum: 'the sum leaves one row, or one number',
  },
  cellRules: {
    product: ([left = '', right = '', bias = '']: readonly string[], { row, column }: Cell) =>
      `Row ${row} of ${left} times column ${column} of ${right}${bias && `, plus ${cellName(bias, { row: 0, column })}`}:`,
    max: (_: readonly string[], cell: Cell) => `From ${cellName('Z1', cell)} alone:`,
    softmax: ([Z = '']: readonly string[], { row }: Cell) => `From all of row ${row} of ${Z}:`,
    loss: () => 'The probability of the true class, row by row:',
    error: (names: readonly string[], cell: Cell) =>
      `From ${names.map((name) => cellName(name, cell)).join(' and ')}:`,
    sum: ([name = '']: readonly string[], { column }: Cell) =>
      `Column ${column} of ${name}, added up:`,
    elementwise: (names: readonly string[], cell: Cell) =>
      `From ${names.map((name) => cellName(name, cell)).join(' and ')}:`,
    update: (names: readonly string[], cell: Cell) =>
      `From ${names.map((name) => cellName(name, cell)).join(' and ')}:`,
  },
  change: 'Change weights and learning rate',
  changeHint: 'The steps begin again with what you enter.',
  learningRate: 'Learning rate η',
  reset: 'Reset',
  nudge: {
    caption:
      'The losses are computed by plain loops in float64 that know no formula of a gradient. The gradient comes from the app’s layers.',
    alternative: (weight: string, change: string, quotient: string, gradient: string) =>
      `${weight} is changed by ${change}. Change of the loss per unit of change: ${quotient}. Gradient by the formula: ${gradient}.`,
    weight: 'Weight w',
    when: (step: number) => `as in step ${step} of the figure`,
    before: 'as it is',
    after: 'moved by Δw',
    difference: 'difference',
    measured: 'Measured',
    formula: 'From the formula',
    nothing: 'Nothing has changed, so there is nothing to divide.',
    kink: 'Here a ReLU switches on or off on the way. The quotient mixes the slopes on both sides.',
  },
  steps: {
    Z1: 'Forward: every hidden neuron multiplies the inputs by its weights, adds them up, and adds its bias.',
    A1: 'ReLU lets positive sums through and makes the others 0.',
    Z2: 'The output neurons do the same with what the hidden layer passes on.',
    A2: 'Softmax turns each row of sums into probabilities.',
    loss: 'Measured: minus the logarithm of the probability that each true class got, as a mean. No equation below uses the number.',
    dZ2: 'Backward begins: prediction minus correct value, divided by m, is the error term of the output.',
    dW2: 'The gradient of a weight of layer 2: its input times its neuron’s error term, added up over the examples.',
    db2: 'A bias is added to every example alike, so its error terms are added up.',
    dA1: 'The errors go back through the same weights to the hidden layer.',
    dZ1: 'The slope of ReLU decides element by element what comes through.',
    dW1: 'Layer 1 as layer 2: input times error term, added up over the examples.',
    db1: 'And for the biases the error terms alone, added up over the examples.',
    newW2: 'Update: every weight moves a little against its gradient.',
    newb2: 'So does every bias.',
    newW1: 'The weights of layer 1 as well.',
    newb1: 'And its biases. Now the step is complete.',
  },
};

const ja: typeof en = {
  figure: '学習の 1 ステップを 1 式ずつ',
  caption:
    '入力 2 つ、隠れ層のニューロン 3 つ、クラス 2 つのネットワークに、データを 4 件通したものです。数値はすべて、このアプリの層が計算しています。行と列は、コードと同じく 0 から数えます。',
  alternative: (equation, equations, said) => `${equations} 個の式の ${equation} 番目。${said}`,
  iteration: (step) => `ステップ ${step}`,
  loss: (loss) => `損失 L = ${loss}`,
  phases: { forward: '順伝播', loss: '損失', backward: '逆伝播', update: '更新' },
  places: {
    edges1: '第 1 層の重み',
    hidden: '隠れ層のニューロン',
    edges2: '第 2 層の重み',
    output: '出力層のニューロン',
    loss: '損失',
  },
  network: (phase, place) => `ネットワークの図。強調：${place}（${phase}）`,
  stepping: '式（矢印キーで前後に動けます）',
  previous: '戻る',
  next: '次へ',
  another: 'もう 1 ステップ',
  play: '再生',
  pause: '一時停止',
  speed: '速さ',
  speeds: { slow: '値を 1 つずつ', normal: 'ゆっくり', fast: '速く' },
  shapes: (parts, result) =>
    `${parts.map(shapeText).join(' ')} → ${result ? shapeText(result) : '1 つの数'}`,
  shapeRules: {
    product: '内側の数どうしが一致して消える',
    same: 'すべて同じ形状',
    sum: '和をとると 1 行、または 1 つの数になる',
  },
  cellRules: {
    product: ([left = '', right = '', bias = ''], { row, column }) =>
      `${left} の行 ${row} と ${right} の列 ${column} の積の和${bias && `に ${cellName(bias, { row: 0, column })} を足す`}：`,
    max: (_, cell) => `${cellName('Z1', cell)} だけから決まる：`,
    softmax: ([Z = ''], { row }) => `${Z} の行 ${row} 全体から決まる：`,
    loss: () => '行ごとに、正解のクラスの確率を使う：',
    error: (names, cell) => `${names.map((name) => cellName(name, cell)).join(' と ')} から：`,
    sum: ([name = ''], { column }) => `${name} の列 ${column} の和：`,
    elementwise: (names, cell) =>
      `${names.map((name) => cellName(name, cell)).join(' と ')} から：`,
    update: (names, cell) => `${names.map((name) => cellName(name, cell)).join(' と ')} から：`,
  },
  change: '重みと学習率を変える',
  changeHint: '入力した値で、ステップ 1 から始まります。',
  learningRate: '学習率 η',
  reset: '元に戻す',
  nudge: {
    caption:
      '損失は、勾配の式をまったく使わない単純なループで、float64 で計算しています。勾配は、このアプリの層が計算したものです。',
    alternative: (weight, change, quotient, gradient) =>
      `${weight} を ${change} 変えたとき、変化 1 あたりの損失の変化は ${quotient}、式による勾配は ${gradient} です。`,
    weight: '重み w',
    when: (step) => `図のステップ ${step} の値`,
    before: '元の値',
    after: 'Δw だけ動かした値',
    difference: '差',
    measured: '実測',
    formula: '式から',
    nothing: '何も動いていないので、割り算ができません。',
    kink: '動かす途中で、ReLU のオンとオフが切り替わります。この商は、切り替わる前と後の傾きが混ざった値です。',
  },
  steps: {
    Z1: '順伝播：隠れ層の各ニューロンが入力に重みを掛けて足し、バイアスを加えます。',
    A1: 'ReLU は正の値をそのまま通し、ほかは 0 にします。',
    Z2: '出力層のニューロンも、隠れ層から届いた値に同じことをします。',
    A2: 'softmax が、行ごとにロジットを確率に変えます。',
    loss: '測定：正解のクラスに付いた確率の対数にマイナスを付けて、平均します。この値は、このあとの式では使いません。',
    dZ2: '逆伝播の始まり：「予測 − 正解」を m で割ったものが、出力層の誤差項です。',
    dW2: '第 2 層の重みの勾配は、「入ってきた値 × そのニューロンの誤差項」をデータについて足し合わせたものです。',
    db2: 'バイアスはどのデータにも同じように足されるので、誤差項を足し合わせます。',
    dA1: '誤差は、同じ重みを通って隠れ層へ戻ります。',
    dZ1: 'どの誤差を通すかは、ReLU の傾きが要素ごとに決めます。',
    dW1: '第 1 層も第 2 層と同じく、「入力 × 誤差項」をデータについて足し合わせます。',
    db1: 'バイアスのほうは、誤差項だけをデータについて足し合わせます。',
    newW2: '更新：どの重みも、勾配の逆向きに少し動きます。',
    newb2: 'バイアスも同じです。',
    newW1: '第 1 層の重みも動かします。',
    newb1: '最後に第 1 層のバイアスです。これで 1 ステップが終わりました。',
  },
};

export const figureWords = { en, ja };
