// What the figures say, in both languages.

const en = {
  plot: 'An activation function and its slope',
  caption:
    'Drag the point, use the arrow keys on the slider, or type an input. The dashed line is the tangent at the point.',
  choose: 'Function',
  value: 'Value',
  slope: 'Slope',
  input: 'Input z',
  point: (name: string, z: string, value: string, slope: string) =>
    `${name} at z = ${z}: value ${value}, slope ${slope}`,
  between: 'Between the layers',
  layers: 'Linear layers',
  inputX: 'input x',
  outputY: 'output',
  collapseCaption:
    'Solid: what the layers compute (hidden layers of four neurons, fixed weights). Dashed: all their matrices and biases multiplied into one layer.',
  collapsed: (layers: number, weight: string, bias: string, difference: string) =>
    `${layers} linear ${layers === 1 ? 'layer' : 'layers'}; as one: ${weight} x + (${bias}). Largest difference from that line: ${difference}.`,
  inside: 'In the hidden layers',
  depth: 'Hidden layers',
  vanishingCaption:
    'Hidden layers of 30 neurons before training, from the input (top) to the output. Their random weights have a usual size, Kaiming’s (lesson 4).',
  lengths: (name: string, first: string, last: string) =>
    `${name}: length of the gradient ${first} in the first layer, ${last} in the last.`,
  lengthAxis: 'length of the gradient, logarithmic, from 10⁻⁶ to 10',
  activeCaption:
    'One bar per hidden neuron: the share of the training digits for which its sum is positive.',
  epoch: 'After epoch',
  neuron: (neuron: number, share: string) => `neuron ${neuron}: ${share}`,
  active: (epoch: number, share: string) =>
    `${epoch === 0 ? 'Before training' : `After epoch ${epoch}`}: a neuron is active for ${share} of the digits on average.`,
  counting: 'Training the network once, to count …',
};

const ja: typeof en = {
  plot: '活性化関数とその傾き',
  caption:
    '点を左右に動かすか、スライダーを矢印キーで動かすか、値を入力してください。破線は、その点での接線です。',
  choose: '関数',
  value: '値',
  slope: '傾き',
  input: '入力 z',
  point: (name, z, value, slope) => `${name}、z = ${z} のとき：値 ${value}、傾き ${slope}`,
  between: '層の間に入れる関数',
  layers: '線形層の数',
  inputX: '入力 x',
  outputY: '出力',
  collapseCaption:
    '実線は重ねた層の計算結果です（隠れ層のニューロンは 4 個、重みは固定）。破線は、すべての行列とバイアスを掛け合わせて 1 つの層にしたものです。',
  collapsed: (layers, weight, bias, difference) =>
    `線形層 ${layers} つ。1 つにまとめると ${weight} x + (${bias})。この直線との差は最大 ${difference}。`,
  inside: '隠れ層の活性化関数',
  depth: '隠れ層の数',
  vanishingCaption:
    'ニューロン 30 個の隠れ層を重ねた、学習前のネットワークです。上が入力側、下が出力側です。重みの乱数の大きさは、標準的な Kaiming（レッスン 4）のものです。',
  lengths: (name, first, last) =>
    `${name}：勾配の大きさは、最初の層で ${first}、最後の層で ${last}。`,
  lengthAxis: '勾配の大きさ（対数目盛り、10⁻⁶ から 10 まで）',
  activeCaption:
    '棒 1 本が隠れ層のニューロン 1 個です。高さは、重み付き和が正になった学習用の画像の割合を表します。',
  epoch: 'エポック',
  neuron: (neuron, share) => `ニューロン ${neuron}：${share}`,
  active: (epoch, share) =>
    `${epoch === 0 ? '学習前' : `エポック ${epoch} 終了時`}：1 個のニューロンは、平均して ${share} の画像で活性化しています。`,
  counting: '集計のために学習しています…',
};

export const figureWords = { en, ja };
