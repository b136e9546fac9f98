// What the figures say, in both languages.

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
};

export const figureWords = { en, ja };
