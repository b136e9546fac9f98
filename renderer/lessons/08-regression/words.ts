// What the figures say, in both languages.

const en = {
  plot: 'Predicted against true',
  image: 'image',
  mean: 'mean',
  band: 'rounds rightly',
  trueDigit: 'true digit',
  predicted: 'predicted number',
  empty: 'The dots appear when training begins.',
  summary: (means: readonly string[]) =>
    `Predicted against true values of the validation images. Mean answers to the digits 0 to 9: ${means.join(', ')}.`,
  missesCaption:
    'The validation images whose answers are furthest from the truth, after the last epoch trained.',
  noMisses: 'They appear here when training begins.',
  miss: (label: number, answer: string) =>
    `${label === 8 ? 'an' : 'a'} ${label}, read as ${answer}`,
};

const ja: typeof en = {
  plot: '答えと正解',
  image: '画像',
  mean: '答えの平均',
  band: '四捨五入で正解',
  trueDigit: '正解の数字',
  predicted: 'ネットワークの答え',
  empty: '学習が始まると、ここに点が出ます。',
  summary: (means) =>
    `検証用画像の答えと正解の図。0 から 9 までの数字ごとの答えの平均は ${means.join('、')}。`,
  missesCaption: '最後に終わったエポックの時点で、答えが正解からもっとも遠い検証用画像です。',
  noMisses: '学習が始まると、ここに出ます。',
  miss: (label, answer) => `正解 ${label}、答え ${answer}`,
};

export const figureWords = { en, ja };
