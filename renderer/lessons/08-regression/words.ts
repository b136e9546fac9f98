// What the figures say, in both languages.

import { integer } from '../../language/numbers.ts';

const en = {
  plot: 'Prediction and target',
  image: 'image',
  mean: 'mean',
  band: 'rounds correctly',
  trueDigit: 'true digit',
  predicted: 'prediction',
  empty: 'The dots appear when training begins.',
  summary: (means: readonly string[]) =>
    `Predictions and targets of the validation images. Mean predictions for the digits 0 to 9: ${means.join(', ')}.`,
  missesCaption:
    'The validation images whose predictions are furthest from the target, after the last epoch trained.',
  noMisses: 'They appear here when training begins.',
  miss: (label: number, prediction: string) =>
    `${label === 8 ? 'an' : 'a'} ${label}, predicted ${prediction}`,

  factors: {
    caption:
      'Neighbours in a row or a column differ in one thing. Everything else, the seed too, is the same for all four.',
    seed: 'Seed',
    train: 'Train all four',
    table: 'Initial weights and target',
    weights: 'Initial weights',
    plain: 'Target as it is',
    scaled: 'Target standardised',
    combination: (init: string, isScaled: boolean) =>
      `${init}, ${isScaled ? 'standardised' : 'as it is'}`,
    right: (right: number, rows: number) => `${integer(right)} of ${integer(rows)} right`,
    diverged: (step: number) => `diverged at step ${integer(step)}`,
    startLoss: (loss: string) => `loss before training ${loss}`,
    empty: 'Four networks, not trained yet.',
  },
};

const ja: typeof en = {
  plot: '予測と正解',
  image: '画像',
  mean: '予測の平均',
  band: '四捨五入で正解',
  trueDigit: '正解の数字',
  predicted: '予測',
  empty: '学習が始まると、ここに点が出ます。',
  summary: (means) =>
    `検証用の画像の予測と正解の図。0 から 9 までの数字ごとの予測の平均は ${means.join('、')}。`,
  missesCaption: '最後に終わったエポックの時点で、予測が正解からもっとも遠い検証用の画像です。',
  noMisses: '学習が始まると、ここに出ます。',
  miss: (label, prediction) => `正解 ${label}、予測 ${prediction}`,

  factors: {
    caption:
      '隣り合う 2 つは、縦でも横でも、違うところが 1 つだけです。そのほかの設定は、シードも含めて 4 つとも同じです。',
    seed: 'シード',
    train: '4 つとも学習させる',
    table: '重みの初期値と目標値',
    weights: '重みの初期値',
    plain: '目標値はそのまま',
    scaled: '目標値を標準化',
    combination: (init, isScaled) => `${init}、${isScaled ? '標準化' : 'そのまま'}`,
    right: (right, rows) => `${integer(rows)} 枚中 ${integer(right)} 枚正解`,
    diverged: (step) => `ステップ ${integer(step)} で発散`,
    startLoss: (loss) => `学習前の損失 ${loss}`,
    empty: '4 つのネットワーク。まだ学習していません。',
  },
};

export const figureWords = { en, ja };
