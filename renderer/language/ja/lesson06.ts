// 第 6 節の図の言葉（日本語）。

import type { lesson06 as en } from '../en/lesson06.ts';

export const lesson06: typeof en = {
  map: '行きと帰り',
  mapHint:
    '左の列は上から下へ、右の列は下から上へ読みます。どの勾配も、対応する行列と同じ形をしています。',
  forward: '順伝播',
  backward: '逆伝播',
  nextLine: '次の行',
  allLines: 'すべて開く',
  fromStart: '最初から',
  lineOf: (shown, lines) => `${lines} 行中 ${shown} 行目`,
  puzzle: '勾配を比べた結果',
  cosine: 'コサイン',
  ratio: '長さの比（手書き / 自動微分）',
  which: 'どの間違いでしょうか',
  check: '答え合わせ',
  another: '別の間違いにする',
  right: '正解です。',
  wrong: 'これではありません。',
  hint: '最初に食い違う場所と、狂っているのが向き（コサイン）なのか長さだけなのかを見て、もう一度考えてみましょう。',
};
