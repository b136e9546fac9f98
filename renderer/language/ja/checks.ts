// 理解度チェックとその周りの言葉（日本語）。

import type { checks as en } from '../en/checks.ts';
import { integer } from '../numbers.ts';

export const checks: typeof en = {
  title: '確かめてみよう',
  check: '答え合わせ',
  retry: 'もう一度',
  practise: 'もう一度解く',
  otherNumbers: '数を変えてもう一度',
  reveal: '答えを見る',
  right: '正解です。',
  wrong: '不正解です。',
  shown: 'これが答えです。',
  rows: '行数',
  columns: '列数',
  up: (step) => `上へ：${step}`,
  down: (step) => `下へ：${step}`,
  progress: (right, all) => `このレッスンの問題：${integer(all)} 問中 ${integer(right)} 問正解`,
  done: 'このレッスンは完了です。',
  exercises: '自分で書いてみる（演習）：',
  next: (title) => `次へ：${title}`,
};
