// 第 4 節の図の言葉（日本語）。

import type { lesson04 as en } from '../en/lesson04.ts';
import { integer } from '../numbers.ts';

export const lesson04: typeof en = {
  figure: '1 枚の数字がネットワークを通る道',
  caption:
    '青は 0 より小さい値、オレンジは大きい値、地の色は 0 です。画素とユニットの番号は、コードと同じく 0 から数えます。',
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
  productsLabel: (unit) => `X とユニット ${unit} の重みの積`,
  Z1Label: 'Z1：隠れユニットの和',
  A1Label: 'A1：ReLU を通した隠れユニット',
  brightnessAt: (row, column, value) => `${row} 行 ${column} 列：明るさ ${value}`,
  valueAt: (row, column, value) => `${row} 行 ${column} 列：${value}`,
  unitAt: (unit, value) => `ユニット ${unit}：${value}`,
  pixel: (place) => `画素 ${place}`,
  unit: (place) => `ユニット ${place}`,
  sumOf: (count) => `積 ${count} 個の和`,
  digit: '数字',
  verdict: (answer, probability, label) =>
    `答えは ${answer}（確率 ${probability}）、ラベルは ${label}（枠の数字）`,
  right: '正解',
  wrong: '不正解',
  alternative: ({ index, label, weights, answer, probability, right }) =>
    `画像 ${integer(index)}、手書きの ${label}。${weights} の重みでは、学習前のネットワークは確率 ${probability} で ${answer} と答え、${right ? '正解' : '不正解'}です。`,
  certainty: {
    caption:
      '学習用のすべての画像を学習前のネットワークに入れ、答えの確率で分けた枚数です。値の大きさは、全画像についての 2 乗平均の平方根です。',
    largest: 'いちばん大きい確率',
    range: (from, to) => `${from}〜${to}`,
    sure: '0.99 を超える',
    right: '正解した画像',
    loss: '損失の平均',
    size: (name) => `${name} の大きさ`,
    alternative: (seed, rows, randn, kaiming) =>
      `シード ${seed} では、${integer(rows)} 枚のうち確率が 0.99 を超えるのは、randn の重みで ${integer(randn)} 枚、Kaiming の重みで ${integer(kaiming)} 枚です。`,
  },
};
