// 第 7 節の実験の言葉（日本語）。

import type { lesson07 as en } from '../en/lesson07.ts';
import { integer } from '../numbers.ts';

export const lesson07: typeof en = {
  experiment: '実験：まず予想する',
  predictFirst: '予想を選ぶと、実行できるようになります。',
  runAll: '3 つとも実行してから、予想を確かめましょう。',
  run: '設定して実行',
  runTrial: (field, value) => `${field}を ${value} にして実行`,
  trial: (field, value, isArticle) => `${field}を ${value} に${isArticle ? '（記事の値）' : ''}`,
  notYet: 'まだ実行していません',
  underWay: (epoch) => `学習中（エポック ${integer(epoch)}）`,
  outcome: (trainLoss, valLoss, right, rows) =>
    `損失：学習 ${trainLoss}、検証 ${valLoss}／${integer(rows)} 枚中 ${integer(right)} 枚正解`,
  diverged: (step) => `ステップ ${integer(step)} で損失が数でなくなりました`,
};
