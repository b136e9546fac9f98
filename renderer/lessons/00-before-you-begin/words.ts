// What the figures say, in both languages.

const en = {
  figure: 'One neuron, gradients filled in node by node',
  caption:
    'One neuron with a loss. Values stand above the edges, gradients below. The app computes all of them.',
  splitCaption: 'The value x goes two ways. Values stand above the edges, gradients below.',
  activation: 'Activation',
  stepping: 'Nodes, from the loss back; the arrow keys go on and back',
  previous: 'Back',
  next: 'Next node',
  again: 'Start again',
  neuronSteps: {
    start:
      'Forward is done: every value is there. L changes with itself at the rate 1. From there go back, node by node.',
    L: 'The loss is the square of a − y. Its slope for a is twice the difference.',
    z: 'A sum: each term counts fully, with slope 1. So each gets the gradient as it is.',
    p2: 'A product: the slope for one factor is the other factor.',
    p1: 'The other product in the same way. Now every weight and the bias has its gradient.',
  },
  activationSteps: {
    relu: 'ReLU: z passes when it is above 0, so its slope is 1 there and 0 elsewhere.',
    sigmoid: 'Sigmoid: its slope can be told from its own value, a (1 − a).',
  },
  splitSteps: {
    start: 'Forward is done. x is used twice: in w · x and in x².',
    L: 'A sum: both terms get the gradient as it is.',
    v: 'The square brings its part back to x. Something is still missing: x went another way, too.',
    u: 'The product brings the other part. The gradient of x is the sum of both.',
  },
  columns: { to: 'back to', product: 'arrives × local derivative', gradient: 'gradient' },
  change: 'Change a value',
  measured: (name: string, nudge: string, slope: string) =>
    `Measured: move ${name} by ±${nudge}, and L changes by ${slope} per unit.`,
  corner: 'z is at the corner of ReLU: to the left and to the right L changes at different rates.',
  given: 'y is given. Nobody changes it to make the loss smaller, so it needs no gradient.',
  row: (input: string, product: string, gradient: string) =>
    `${input}: ${product}, so ${gradient}.`,
  alternative: (done: number, nodes: number, said: string, rows: readonly string[]) =>
    [`Node ${done} of ${nodes}.`, said, ...rows].join(' '),
  value: (name: string, value: string, gradient: string | undefined) =>
    gradient === undefined ? `${name} is ${value}` : `${name} is ${value}, gradient ${gradient}`,
  drawing: (values: readonly string[]) => `The graph: ${values.join('; ')}.`,
  arrays: {
    caption:
      'A small array as NumPy treats it. Change its numbers, and choose a value of the result.',
    expression: 'Expression',
    entry: (row: number, column: number) => `X, row ${row}, column ${column}`,
    result: 'Result',
    refusedEntry: (text: string, minimum: string, maximum: string) =>
      `“${text}” was not taken: X holds numbers from ${minimum} to ${maximum}.`,
    shape: (shape: string) => `shape ${shape}`,
    choose: (value: string) => `How ${value} comes about`,
    oneAxis: 'One axis only: this is neither a row nor a column.',
    refused: (error: string) => `NumPy refuses: ${error}.`,
    whyRefused:
      'Shapes are compared from the right: 3 meets 2. With keepdims=True the sums would be (2, 1), and 1 fits everything.',
    moved: (value: string, row: number, column: number) =>
      `${value} stands in row ${row}, column ${column} of X.`,
    said: (expression: string, shape: string, values: string) =>
      `${expression} has the shape ${shape}: ${values}.`,
  },
};

const ja: typeof en = {
  figure: 'ニューロン 1 個の勾配をノードごとに求める',
  caption:
    '損失につないだニューロン 1 個の計算グラフです。線の上が値、下が勾配で、どちらもこのアプリが計算しています。',
  splitCaption: '値 x が 2 か所で使われる計算グラフです。線の上が値、下が勾配です。',
  activation: '活性化関数',
  stepping: '損失からさかのぼるノード（矢印キーで前後に動けます）',
  previous: '戻る',
  next: '次のノード',
  again: '最初に戻す',
  neuronSteps: {
    start:
      '順方向の計算が終わり、すべての値が出そろいました。L を L 自身で微分すると 1 です。ここから 1 ノードずつさかのぼります。',
    L: '損失は a − y の 2 乗です。a についての傾きは、差の 2 倍になります。',
    z: '足し算です。どの項についても傾きは 1 なので、届いた勾配がそのまま伝わります。',
    p2: '掛け算です。片方についての傾きは、もう片方の値です。',
    p1: 'もう 1 つの掛け算も同じです。これで、すべての重みとバイアスの勾配が求まりました。',
  },
  activationSteps: {
    relu: 'ReLU です。z が正ならそのまま通すので傾きは 1、それ以外では 0 です。',
    sigmoid: 'シグモイドです。傾きは、自分の値から a (1 − a) と求められます。',
  },
  splitSteps: {
    start: '順方向の計算が終わりました。x は、w · x と x² の 2 か所で使われています。',
    L: '足し算です。どちらの項にも、届いた勾配がそのまま伝わります。',
    v: '2 乗のほうから x に勾配が戻りました。ただし、これで全部ではありません。x はもう 1 か所でも使われています。',
    u: '掛け算のほうからも戻りました。x の勾配は、2 つの和です。',
  },
  columns: { to: '戻り先', product: '届いた勾配 × 局所的な微分', gradient: '勾配' },
  change: '変える値',
  measured: (name, nudge, slope) =>
    `実測：${name} を ±${nudge} 動かすと、L は変化 1 あたり ${slope} の割合で変わります。`,
  corner: 'z が ReLU の角にあります。左と右とで、L の変わる割合が違います。',
  given: 'y は与えられた正解です。損失を小さくするために変えることはないので、勾配は要りません。',
  row: (input, product, gradient) => `${input} は ${product}、よって ${gradient}。`,
  alternative: (done, nodes, said, rows) =>
    [`${nodes} 個のノードのうち ${done} 個まで。`, said, ...rows].join(''),
  value: (name, value, gradient) =>
    gradient === undefined ? `${name} は ${value}` : `${name} は ${value}、勾配は ${gradient}`,
  drawing: (values) => `計算グラフ。${values.join('。')}。`,
  arrays: {
    caption:
      '小さな配列を NumPy と同じ規則で計算します。数を変えたり、結果の値を選んだりしてみてください。',
    expression: '式',
    entry: (row, column) => `X の ${row} 行 ${column} 列`,
    result: '結果',
    refusedEntry: (text, minimum, maximum) =>
      `「${text}」は使えません。X に入れられるのは ${minimum} から ${maximum} までの数です。`,
    shape: (shape) => `形状 ${shape}`,
    choose: (value) => `${value} の計算の中身`,
    oneAxis: '軸が 1 つだけの配列です。行でも列でもありません。',
    refused: (error) => `NumPy のエラー：${error}`,
    whyRefused:
      '形状は右から順に比べるので、3 と 2 が向かい合ってしまいます。keepdims=True を付ければ、和の形状は（2, 1）になり、1 はどの長さとも合います。',
    moved: (value, row, column) => `${value} は、X では ${row} 行 ${column} 列にあります。`,
    said: (expression, shape, values) => `${expression} の形状は ${shape}、値は ${values} です。`,
  },
};

export const figureWords = { en, ja };
