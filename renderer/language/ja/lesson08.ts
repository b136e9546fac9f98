// 第 8 節の図の言葉（日本語）。

import type { lesson08 as en } from '../en/lesson08.ts';

export const lesson08: typeof en = {
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
