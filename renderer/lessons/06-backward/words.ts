// What the figures say, in both languages.

import { integer } from '../../language/numbers.ts';

/** Name, value and gradient. */
type End = readonly [name: string, value: string, gradient: string];

const en = {
  map: 'Forward and backward',
  mapHint:
    'Read the left column downwards and the right one upwards. Every gradient has the shape of its matrix.',
  forward: 'Forward',
  backward: 'Backward',
  nextLine: 'Next line',
  allLines: 'All lines',
  fromStart: 'From the beginning',
  lineOf: (shown: number, lines: number) => `Line ${shown} of ${lines}`,
  puzzle: 'What the gradient check shows',
  cosine: 'Cosine',
  ratio: 'Length, over autograd’s',
  which: 'Which mistake is it?',
  check: 'Check',
  another: 'Hide another mistake',
  right: 'Right.',
  wrong: 'Not this one.',
  hint: 'Look at which gradient is wrong first, whether its direction (cosine) or only its length is wrong, and at the zeros of dZ1. Then try again.',
  zeros: (name: string, values: number, manual: number, reference: number) =>
    `Exactly 0 among the ${integer(values)} values of d${name}: ${integer(manual)} by hand, ${integer(reference)} with autograd.`,
  byHand: {
    caption:
      'The small network of lesson 5 as it begins. i is the row of the batch, counted from 0 as in the code. Where a term is 0, its row is pale.',
    alternative: (name: string, total: string) => `${name} = ${total}.`,
    weight: 'Weight',
    tableOf: (name: string) => `${name}, row by row`,
    row: 'row of the batch',
    product: 'product',
    sum: (name: string) => `sum = ${name}`,
    errorsTimesWeights: 'errors · weights',
    silent: (row: number) =>
      `In row ${row} every hidden neuron is off: whatever comes back is stopped, and this row adds nothing to any gradient of layer 1.`,
  },
  gates: {
    title: 'What an operation does with a gradient',
    hint: 'Values above the lines go to the right, gradients below them go back to the left. The numbers are those of one row of lesson 5’s batch.',
    row: 'Row of the batch',
    rest: 'rest',
    rules: {
      multiply: {
        name: 'Multiplying swaps',
        rule: 'Each input gets the gradient times the other input: the weight’s is multiplied by the activation, the activation’s by the weight.',
      },
      add: {
        name: 'Adding distributes',
        rule: 'Each summand gets the whole gradient, unchanged. A bias is such a summand.',
      },
      relu: {
        name: 'ReLU switches',
        rule: 'Where the sum was above 0 the gradient passes unchanged, elsewhere it becomes 0.',
      },
    },
    gate: (name: string, inputs: readonly End[], [result, value, gradient]: End) =>
      `${name}: ${inputs.map(([input, amount]) => `${input} = ${amount}`).join(' and ')} give ${result} = ${value}. Backward comes ${gradient}; ${inputs.map(([input, , amount]) => `${input} gets ${amount}`).join(', ')}.`,
  },
  differences: {
    caption:
      'The losses are computed by plain loops in float64 that know no formula of a gradient. “Off by” is the distance from the gradient of the backward pass.',
    alternative: (name: string, gradient: string, smallest: string) =>
      `Backward pass: d${name} = ${gradient}. Measured with the smallest step, on both sides: ${smallest}.`,
    weight: 'Weight w',
    table: 'Quotients for smaller and smaller h',
    oneSide: 'One side',
    bothSides: 'Both sides',
    off: 'off by',
    kink: 'Within this step a ReLU switches on or off: the quotient mixes the slopes on both sides.',
  },
  cost: {
    caption:
      'Counted while the app’s own layers multiply their matrices, for one image. Activations and the loss are not counted.',
    alternative: (parameters: number, backward: string, trials: string) =>
      `All ${integer(parameters)} gradients cost ${backward} forward passes by one backward pass, and ${trials} by trying each parameter.`,
    hidden: 'Hidden layers',
    network: (sizes: string, isArticle: boolean) => (isArticle ? `${sizes} (the article)` : sizes),
    table: 'What all gradients cost',
    multiplications: 'Multiplications',
    passes: 'in forward passes',
    forward: 'One forward pass',
    backward: (parameters: number) => `One backward pass, for all ${integer(parameters)} gradients`,
    trials: (trials: number) =>
      `Trying each parameter on both sides: ${integer(trials)} forward passes`,
  },
};

const ja: typeof en = {
  map: '順伝播と逆伝播',
  mapHint:
    '左の列は上から下へ、右の列は下から上へ読みます。どの勾配も、対応する行列と同じ形状です。',
  forward: '順伝播',
  backward: '逆伝播',
  nextLine: '次の行',
  allLines: 'すべて開く',
  fromStart: '最初から',
  lineOf: (shown, lines) => `${lines} 行中 ${shown} 行目`,
  puzzle: '勾配を比べた結果',
  cosine: 'コサイン',
  ratio: '長さの比（手書き / 自動微分）',
  which: 'どの間違いでしょうか',
  check: '答え合わせ',
  another: '別の間違いにする',
  right: '正解です。',
  wrong: '不正解です。',
  hint: '最初に食い違う勾配はどれか、違うのは向き（コサイン）なのか長さだけなのか、dZ1 の 0 はどうなっているかを見て、もう一度考えてみましょう。',
  zeros: (name, values, manual, reference) =>
    `d${name} の値 ${integer(values)} 個のうち、ちょうど 0 のもの：手書き ${integer(manual)} 個、自動微分 ${integer(reference)} 個。`,
  byHand: {
    caption:
      'レッスン 5 の小さなネットワークの、学習前の値です。i はバッチの行番号で、コードと同じく 0 から数えます。値が 0 になる行は薄く表示します。',
    alternative: (name, total) => `${name} = ${total} です。`,
    weight: '重み',
    tableOf: (name) => `${name} の行ごとの計算`,
    row: 'バッチの行',
    product: '積',
    sum: (name) => `和 = ${name}`,
    errorsTimesWeights: '誤差 · 重み',
    silent: (row) =>
      `行 ${row} では、隠れ層のニューロンがすべてオフです。戻ってきた誤差は何であれここで止まり、この行は第 1 層のどの勾配にも何も加えません。`,
  },
  gates: {
    title: '演算ごとに見る勾配',
    hint: '線の上の値は右へ進み、線の下の勾配は左へ戻ります。数値は、レッスン 5 のバッチの 1 行のものです。',
    row: 'バッチの行',
    rest: '残りの和',
    rules: {
      multiply: {
        name: '掛け算は入れ替える',
        rule: 'どちらの入力も、勾配に相手の値を掛けたものを受け取ります。重みの勾配には入力の値が、入力の勾配には重みが掛かります。',
      },
      add: {
        name: '足し算は配る',
        rule: '足したものはどれも、勾配をそのまま受け取ります。バイアスもその 1 つです。',
      },
      relu: {
        name: 'ReLU は切り替える',
        rule: '重み付き和が正だったところでは勾配をそのまま通し、ほかでは 0 にします。',
      },
    },
    gate: (name, inputs, [result, value, gradient]) =>
      `${name}：${inputs.map(([input, amount]) => `${input} = ${amount}`).join('、')} から ${result} = ${value} になる。逆伝播では ${gradient} が届き、${inputs.map(([input, , amount]) => `${input} は ${amount}`).join('、')} を受け取る。`,
  },
  differences: {
    caption:
      '損失は、勾配の式をまったく使わない単純なループで、float64 で計算しています。「差」は、逆伝播で求めた勾配との差です。',
    alternative: (name, gradient, smallest) =>
      `逆伝播では d${name} = ${gradient}、いちばん小さい幅で両側から測ると ${smallest} です。`,
    weight: '重み w',
    table: 'h を小さくしていったときの商',
    oneSide: '片側',
    bothSides: '両側',
    off: '差',
    kink: 'この幅の中で、ReLU のオンとオフが切り替わります。商は、切り替わる前と後の傾きが混ざった値です。',
  },
  cost: {
    caption:
      '画像 1 枚について、このアプリの層が行列の積を計算するときの掛け算を数えました。活性化関数と損失の計算は含みません。',
    alternative: (parameters, backward, trials) =>
      `${integer(parameters)} 個の勾配をすべて求めるのにかかる計算は、逆伝播 1 回なら順伝播 ${backward} 回分、パラメータを 1 つずつ動かすなら ${trials} 回分です。`,
    hidden: '隠れ層のニューロン数',
    network: (sizes, isArticle) => (isArticle ? `${sizes}（記事）` : sizes),
    table: 'すべての勾配を求めるための計算',
    multiplications: '掛け算の回数',
    passes: '順伝播に換算',
    forward: '順伝播 1 回',
    backward: (parameters) => `逆伝播 1 回（${integer(parameters)} 個の勾配すべて）`,
    trials: (trials) => `パラメータを 1 つずつ両側に動かす（順伝播 ${integer(trials)} 回）`,
  },
};

export const figureWords = { en, ja };
