// 第 3 節の図の言葉（日本語）。

import type { lesson03 as en } from '../en/lesson03.ts';

export const lesson03: typeof en = {
  figure: '和、答え、損失',
  caption: 'データ 1 件の場合です。数値はすべて、このアプリの損失が float32 で計算しています。',
  task: '課題',
  tasks: { classification: 'どれか', regression: 'どれだけか', binary: 'はい・いいえ' },
  activation: '活性化関数',
  activations: {
    classification: 'softmax 関数',
    regression: '恒等関数（なし）',
    binary: 'シグモイド',
  },
  lossName: '損失',
  losses: {
    classification: '交差エントロピー',
    regression: '平均二乗誤差',
    binary: '2 値の交差エントロピー',
  },
  classes: ['猫', '犬', '鳥'],
  sum: (name) => (name === undefined ? '和 z' : `${name}の z`),
  gradient: (value) => `勾配 ${value}`,
  isTrue: (name) => `正解は${name}`,
  temperature: '温度',
  truth: '正解 y',
  answers: { '0': 'いいえ（0）', '1': 'はい（1）' },
  loss: (value) => `損失 ${value}`,
  said: (answers, loss) => `答え ${answers}、損失 ${loss}。`,
  shift: '全体に足す数',
  plainWay: 'そのまま',
  safeWay: '最大値を引く',
  probability: '確率',
  overflowCaption:
    'float32 の softmax を、そのままの式と、先に最大値を引く式の両方で実際に計算しています。',
  overflowed: (shift) =>
    `${shift} を足すと、そのままの式では無限大を無限大で割ることになり、数ではない値になります。もう一方は変わりません。`,
  bothAgree: (shift) => `${shift} を足しても、どちらの式でも確率は同じです。`,
};
