// What the figure says, in both languages.

const en = {
  figure: 'The network',
  caption:
    'Point at a neuron, or choose one with the arrow keys: its row of W, its entry of b and its column of A light up.',
  show: {
    logistic: 'Show logistic regression in the figure',
    hidden: 'Show a hidden layer of four neurons',
    deep: 'Show two hidden layers',
    matrices: 'Turn the drawing into matrices',
  },
  isShown: 'the figure shows it now',
  view: 'View',
  views: { neurons: 'Neurons', matrices: 'Matrices' },
  example: 'Example (row of X)',
  inputs: 'Inputs',
  hiddenLayers: 'Hidden',
  hiddenLayersLabel: 'Hidden layers',
  layer: (layer: number) => `Layer ${layer}`,
  neuronsOf: (layer: number) => `Neurons of layer ${layer}`,
  more: (what: string) => `One more: ${what}`,
  fewer: (what: string) => `One fewer: ${what}`,
  input: 'Input',
  notCounted: 'not counted',
  hidden: 'hidden',
  output: 'output',
  choose: 'Neurons and inputs',
  nameOfInput: (unit: number) => `Input ${unit}`,
  nameOfNeuron: (unit: number, layer: number) => `Neuron ${unit} of layer ${layer}`,
  row: (row: number) => `row ${row}`,
  entry: (entry: number) => `entry ${entry}`,
  column: (column: number) => `column ${column}`,
  sumOf: (example: number) => `Example ${example}:`,
  inputComputes: 'An input computes nothing. It has no weights, so it is not counted as a layer.',
  alternative: (view: string, sizes: readonly number[], lit: string, value: string) =>
    `${view}. ${sizes[0] ?? 0} inputs; neurons from layer 1 on: ${sizes.slice(1).join(', ')}. Lit: ${lit}, value ${value}.`,
};

const ja: typeof en = {
  figure: 'ネットワークの図',
  caption:
    'ニューロンにポインターを合わせるか、矢印キーで選んでください。W の行、b の値、A の列が一緒に光ります。',
  show: {
    logistic: '図にロジスティック回帰を出す',
    hidden: '図にニューロン 4 個の隠れ層を加える',
    deep: '図の隠れ層を 2 つにする',
    matrices: '図を行列に変える',
  },
  isShown: '図に表示中',
  view: '表し方',
  views: { neurons: 'ニューロン', matrices: '行列' },
  example: '何件目のデータ（X の行）',
  inputs: '入力',
  hiddenLayers: '隠れ層',
  hiddenLayersLabel: '隠れ層の数',
  layer: (layer) => `第 ${layer} 層`,
  neuronsOf: (layer) => `第 ${layer} 層のニューロン`,
  more: (what) => `${what}を 1 つ増やす`,
  fewer: (what) => `${what}を 1 つ減らす`,
  input: '入力',
  notCounted: '数えない',
  hidden: '隠れ層',
  output: '出力層',
  choose: 'ニューロンと入力',
  nameOfInput: (unit) => `入力 ${unit}`,
  nameOfNeuron: (unit, layer) => `第 ${layer} 層の ${unit} 番目のニューロン`,
  row: (row) => `${row} 行目`,
  entry: (entry) => `${entry} 番目`,
  column: (column) => `${column} 列目`,
  sumOf: (example) => `${example} 件目：`,
  inputComputes: '入力は何も計算しません。重みがないので、層としては数えません。',
  alternative: (view, sizes, lit, value) =>
    `${view}で表示。入力 ${sizes[0] ?? 0} 個、第 1 層から順に ${sizes.slice(1).join('、')} 個。光っているのは${lit}、値は ${value}。`,
};

export const figureWords = { en, ja };
