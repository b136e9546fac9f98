// What the experiments say, in both languages.

import { integer } from '../../language/numbers.ts';

const en = {
  experiment: 'Experiment: predict first',
  predictFirst: 'Choose what you expect; then you can run it.',
  runAll: 'Run all three, then check your prediction.',
  run: 'Set and run',
  runTrial: (field: string, value: string) => `Set ${field} to ${value} and run`,
  trial: (field: string, value: string, isArticle: boolean) =>
    `${field} ${value}${isArticle ? ' (the article’s)' : ''}`,
  notYet: 'not run yet',
  underWay: (epoch: number) => `training, epoch ${integer(epoch)}`,
  outcome: (trainLoss: string, valLoss: string, right: number, rows: number) =>
    `loss: training ${trainLoss}, validation ${valLoss}; ${integer(right)} of ${integer(rows)} right`,
  diverged: (step: number) => `diverged: the loss was no longer a number at step ${integer(step)}`,
};

const ja: typeof en = {
  experiment: '実験：まず予想する',
  predictFirst: '予想を選ぶと、実行できるようになります。',
  runAll: '3 つとも実行してから、予想を確かめましょう。',
  run: '設定して実行',
  runTrial: (field, value) => `${field}を ${value} にして実行`,
  trial: (field, value, isArticle) => `${field}を ${value} に${isArticle ? '（記事の値）' : ''}`,
  notYet: 'まだ実行していません',
  underWay: (epoch) => `学習中（エポック ${integer(epoch)}）`,
  outcome: (trainLoss, valLoss, right, rows) =>
    `学習損失 ${trainLoss}、検証損失 ${valLoss}、${integer(rows)} 枚中 ${integer(right)} 枚正解`,
  diverged: (step) => `ステップ ${integer(step)} で損失が発散しました`,
};

export const figureWords = { en, ja };
