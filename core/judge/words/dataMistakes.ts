// Mistakes in data, in classes and in what is returned, each in a sentence with the name of the question that leads on.

import type { MistakeWords } from './mistakeWords.ts';

export const dataMistakes = {
  oneHotOffByOne: {
    question: 'labels',
    en: 'The classes are shifted by one: they count from 0.',
    ja: 'クラスが 1 つずれています。クラスは 0 から数えます。',
  },
  oneHotForgotten: {
    question: 'labels',
    en: 'Class numbers stand where one-hot rows are needed.',
    ja: 'one-hot の行が必要なところに、クラスの番号を使っています。',
  },
  oneHotTransposed: {
    question: 'labels',
    en: 'Rows and columns of the one-hot labels are swapped.',
    ja: 'one-hot の行と列が逆です。',
  },
  oneHotAllRows: {
    question: 'labels',
    en: 'Every row gets the 1s of all labels.',
    ja: 'どの行にも、すべてのラベルの 1 が入っています。',
  },
  oneHotInverted: {
    question: 'labels',
    en: '0 and 1 are swapped.',
    ja: '0 と 1 が逆です。',
  },
  classesFromData: {
    question: 'labels',
    en: 'The number of columns comes from the largest label that occurs, not from num_classes.',
    ja: '列の数が num_classes ではなく、現れた最大のラベルから決まっています。',
  },
  stdBiased: {
    question: 'statistics',
    en: 'The deviation is divided by n; torch’s std divides by n − 1.',
    ja: '標準偏差を n で割っています。torch の std は n − 1 で割ります。',
  },
  statisticsPerColumn: {
    question: 'statistics',
    en: 'Mean and deviation are those of each column; asked for is one of each over all values.',
    ja: '列ごとの平均と標準偏差になっています。全部の値について 1 つずつ求めます。',
  },
  statisticsPerRow: {
    question: 'statistics',
    en: 'The mean is that of each row.',
    ja: '行ごとの平均になっています。',
  },
  ownStatistics: {
    question: 'validation',
    en: 'The validation data are standardised with their own mean and deviation.',
    ja: '検証データを、検証データ自身の平均と標準偏差で標準化しています。',
  },
  statisticsOfBoth: {
    question: 'validation',
    en: 'Mean and deviation are taken from both sets: the validation data leak into training.',
    ja: '両方のデータから平均と標準偏差を求めています。検証データの情報が学習に漏れています（データリーク）。',
  },
  varianceForDeviation: {
    question: 'statistics',
    en: 'The variance stands in place of the standard deviation.',
    ja: '標準偏差の代わりに分散を使っています。',
  },
  meanForgotten: {
    question: 'statistics',
    en: 'The mean is not subtracted.',
    ja: '平均を引いていません。',
  },
  deviationForgotten: {
    question: 'statistics',
    en: 'The division by the standard deviation is missing.',
    ja: '標準偏差で割っていません。',
  },
  deviationFirst: {
    question: 'statistics',
    en: 'The mean is subtracted after the division; it must come before it.',
    ja: '割ったあとに平均を引いています。先に引きます。',
  },
  validationNotPrepared: {
    question: 'validation',
    en: 'The validation data are not standardised.',
    ja: '検証データを標準化していません。',
  },
  minMaxScaling: {
    question: 'statistics',
    en: 'Values are scaled to between 0 and 1; asked for is mean 0 and deviation 1.',
    ja: '0 から 1 の範囲に収めています。求めるのは平均 0、標準偏差 1 です。',
  },
  inputNotKept: {
    question: 'remembering',
    en: 'forward does not keep what backward needs.',
    ja: 'backward に必要な値を forward で残していません。',
  },
  gradientNotKept: {
    question: 'remembering',
    en: 'The gradient is computed but not stored as an attribute.',
    ja: '勾配を計算していますが、属性に保存していません。',
  },
  keptForAll: {
    question: 'remembering',
    en: 'The value is stored on the class: all layers share it, and the last one overwrites it.',
    ja: '値をクラスに保存しています。すべての層が共有するので、最後の層に上書きされます。',
  },
  outputForInput: {
    question: 'remembering',
    en: 'The layer’s output is kept where its input is needed.',
    ja: '層への入力を残すべきところで、出力を残しています。',
  },
  weightShape: {
    question: 'shapes',
    en: 'W has the shape (in, out) instead of (out, in).',
    ja: 'W の形状が (out, in) ではなく (in, out) になっています。',
  },
  swappedResults: {
    question: 'result',
    en: 'The results come in another order than asked for.',
    ja: '返す順序が違います。',
  },
  forgottenReturn: {
    question: 'result',
    en: 'The function returns nothing: return is missing.',
    ja: '何も返していません。return がありません。',
  },
  wrongCount: {
    question: 'result',
    en: 'The function returns another number of results than asked for.',
    ja: '返す結果の個数が違います。',
  },
  wrongType: {
    question: 'result',
    en: 'A result is not made of numbers.',
    ja: '数値ではないものを返しています。',
  },
  missingFunction: {
    question: 'result',
    en: 'What the exercise asks for is not defined in the file, or has another name.',
    ja: 'この練習で求めている関数やクラスがファイルに定義されていないか、名前が違います。',
  },
} as const satisfies Record<string, MistakeWords>;
