// レースのページの日本語。

import { integer, percent } from '../numbers.ts';
import type { race as en } from '../en/race.ts';

export const race: typeof en = {
  lead: '2 つから 6 つのネットワークを、1 エポックずつ交代で同時に学習させます。違うのは 1 つのハイパーパラメータだけで、シードも含めてほかはすべて同じです。結果の違いは、その 1 つの違いから生まれたものです。',
  base: 'すべてに共通の設定',
  baseAbout: '実験室のフォームの値です。',
  changeBase: '実験室で変える',
  baseWrong: '実験室のフォームに正しくない値があります。先に実験室で直してください。',
  vary: '変えるもの',
  field: 'ハイパーパラメータ',
  values: '値',
  value: (number) => `${number} 番の値`,
  add: '1 つ増やす',
  remove: (number) => `${number} 番を外す`,
  removeShort: '外す',
  propose: '値の例を入れる',
  seedsAbout:
    'シードだけを変えると、偶然にどのくらい左右されるかが分かります。中央値の線と、最小値から最大値までの帯で描きます。',
  tooFew: 'レースには 2 つ以上の値が必要です。値を増やしてください。',
  same: (first, second) =>
    `${first} 番と ${second} 番の値が同じです。このままでは、まったく同じ学習になります。`,
  inOthers: (field, problem) => `この値では「${field}」が合わなくなります。${problem}`,
  start: 'レースを始める',
  restart: 'もう一度始める',
  cancel: '中止する',
  preparing: 'ネットワークとデータを準備しています',
  racing: (share) => `${percent(share)} 完了`,
  progress: 'レースの進み具合',
  cancelled: 'レースを中止しました。グラフには中止したところまでが描かれています。',
  lost: '計算用のプロセスがレースの途中で終了しました。もう一度始めてください。',
  trainingToo: '実験室などでも学習が進んでいます。どちらも続きますが、その分だけ遅くなります。',
  figures: 'グラフと結果',
  empty: 'レースを始めると、すべての学習のグラフがここに並んで描かれます。',
  metric: '表示する損失',
  metrics: { valLoss: '検証損失', trainLoss: '学習損失' },
  accuracy: '検証データの正解率',
  median: '中央値',
  least: '最小値',
  greatest: '最大値',
  table: (field) => `${field}ごとの結果`,
  epoch: 'エポック',
  state: '首位の項目',
  diverged: (epoch) => `エポック ${integer(epoch)} で発散`,
  leads: {
    trainLoss: '学習損失',
    valLoss: '検証損失',
    valCorrect: '正解数',
  },
  leaderSentence: (what, field, value) => `${what}の首位：${field} ${value}。`,
  nobodyLeads: '損失が発散せずに 1 エポックを終えた学習は、まだありません。',
  notComparable:
    '課題、目標値、データのどれかが異なる学習では、損失の意味が違います。そのため、首位は決めません。',
  allDiverged: 'すべての学習で損失が発散しました。学習率を小さくすると収まることがあります。',
  band: (least, median, greatest) =>
    `最後のエポックの検証損失：中央値 ${median}、最小値 ${least}、最大値 ${greatest}。`,
  toLab: '実験室で使う',
  toLabOf: (field, value) => `${field} ${value} の設定を実験室で使う`,
  csv: 'グラフの値を CSV で保存',
  aboveFrame: 'グラフの上端からはみ出している線は、損失がそれより大きいことを表します。',
  lossSummary: (what, values) =>
    `折れ線グラフ（${what}）。${values.length === 0 ? 'まだ何も描かれていません。' : `最後の値：${values.join('、')}。`}`,
};
