// What the figures say, in both languages.

import { integer } from '../../language/numbers.ts';

/** What the alternative of the figure tells. */
interface Trace {
  readonly index: number;
  readonly label: number;
  readonly weights: string;
  readonly answer: number;
  readonly probability: string;
  readonly right: boolean;
}

const en = {
  figure: 'One digit on its way through the network',
  caption:
    'Blue is below zero, orange above, the background colour is zero. Pixels and neurons are counted from 0, as in the code.',
  image: 'Image',
  strip: 'Images around this one',
  pictureLabel: (index: number, label: number) => `Image ${integer(index)}: a ${label}`,
  weights: 'Weights',
  seed: 'Seed',
  part: {
    training: 'one of the training images',
    validation: 'one of the validation images',
  },
  brightness: 'Brightness',
  pixelsLabel: 'Brightness of the pixels',
  XLabel: 'X: the pixels, standardised',
  productsLabel: (unit: number) => `Products of X and the weights of neuron ${unit}`,
  Z1Label: 'Z1: the sums of the hidden neurons',
  A1Label: 'A1: the hidden neurons after ReLU',
  brightnessAt: (row: number, column: number, value: string) =>
    `Row ${row}, column ${column}: brightness ${value}`,
  valueAt: (row: number, column: number, value: string) => `Row ${row}, column ${column}: ${value}`,
  unitAt: (unit: number, value: string) => `Neuron ${unit}: ${value}`,
  pixel: (place: number) => `Pixel ${place}`,
  unit: (place: number) => `Neuron ${place}`,
  sumOf: (count: number) => `sum of ${count} products`,
  digit: 'Digit',
  verdict: (answer: number, probability: string, label: number) =>
    `Prediction ${answer} with ${probability}, label ${label} (framed)`,
  right: 'Correct',
  wrong: 'Wrong',
  alternative: ({ index, label, weights, answer, probability, right }: Trace) =>
    `Image ${integer(index)}, a handwritten ${label}. With ${weights} weights the untrained network predicts ${answer} with probability ${probability}, which is ${right ? 'correct' : 'wrong'}.`,
  confidence: {
    caption:
      'All training images through the untrained network, by the probability of its prediction. Sizes are root mean squares over all images.',
    largest: 'Largest probability',
    range: (from: string, to: string) => `${from} to ${to}`,
    confident: 'Above 0.99',
    right: 'Correct predictions',
    loss: 'Mean loss',
    size: (name: string) => `Size of ${name}`,
    alternative: (seed: number, rows: number, randn: number, kaiming: number) =>
      `Seed ${seed}: of ${integer(rows)} images, ${integer(randn)} have a probability above 0.99 with randn weights and ${integer(kaiming)} with Kaiming weights.`,
  },
};

const ja: typeof en = {
  figure: '1 枚の画像がネットワークを通るまで',
  caption:
    '青は 0 より小さい値、オレンジは大きい値、地の色は 0 です。画素とニューロンの番号は、コードと同じく 0 から数えます。',
  image: '画像',
  strip: '前後の画像',
  pictureLabel: (index, label) => `画像 ${integer(index)}：数字の ${label}`,
  weights: '重み',
  seed: 'シード',
  part: {
    training: '学習用の画像',
    validation: '検証用の画像',
  },
  brightness: '明るさ',
  pixelsLabel: '画素の明るさ',
  XLabel: 'X：標準化した画素',
  productsLabel: (unit) => `X とニューロン ${unit} の重みの積`,
  Z1Label: 'Z1：隠れ層のニューロンの重み付き和',
  A1Label: 'A1：隠れ層のニューロンの、ReLU を通した値',
  brightnessAt: (row, column, value) => `${row} 行 ${column} 列：明るさ ${value}`,
  valueAt: (row, column, value) => `${row} 行 ${column} 列：${value}`,
  unitAt: (unit, value) => `ニューロン ${unit}：${value}`,
  pixel: (place) => `画素 ${place}`,
  unit: (place) => `ニューロン ${place}`,
  sumOf: (count) => `積 ${count} 個の和`,
  digit: '数字',
  verdict: (answer, probability, label) =>
    `予測は ${answer}（確率 ${probability}）、正解ラベルは ${label}（枠の数字）`,
  right: '正解',
  wrong: '不正解',
  alternative: ({ index, label, weights, answer, probability, right }) =>
    `画像 ${integer(index)}、手書きの ${label}。${weights} の重みでは、学習前のネットワークの予測は ${answer}（確率 ${probability}）で、${right ? '正解' : '不正解'}です。`,
  confidence: {
    caption:
      '学習用のすべての画像を学習前のネットワークに入れ、予測の確率で分けた枚数です。大きさは、全画像についての 2 乗平均の平方根です。',
    largest: 'いちばん大きい確率',
    range: (from, to) => `${from}〜${to}`,
    confident: '0.99 を超える',
    right: '正解した画像',
    loss: '損失の平均',
    size: (name) => `${name} の大きさ`,
    alternative: (seed, rows, randn, kaiming) =>
      `シード ${seed} では、${integer(rows)} 枚のうち確率が 0.99 を超えるのは、randn の重みで ${integer(randn)} 枚、Kaiming の重みで ${integer(kaiming)} 枚です。`,
  },
};

export const figureWords = { en, ja };
