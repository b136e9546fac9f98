// What the figures say, in both languages.

import { integer } from '../../language/numbers.ts';

const en = {
  map: 'Forward and backward',
  mapHint:
    'Read the left column downwards and the right one upwards. Every gradient has the shape of its matrix.',
  forward: 'Forward',
  backward: 'Backward',
  nextLine: 'Next line',
  allLines: 'All lines',
  fromStart: 'From the beginning',
  lineOf: (shown: number, lines: number) => `Line ${shown} of ${lines}`,
  puzzle: 'What the gradient check shows',
  cosine: 'Cosine',
  ratio: 'Length, over autograd’s',
  which: 'Which mistake is it?',
  check: 'Check',
  another: 'Hide another mistake',
  right: 'Right.',
  wrong: 'Not this one.',
  hint: 'Look at which gradient is wrong first, whether its direction (cosine) or only its length is wrong, and at the zeros of dZ1. Then try again.',
  zeros: (name: string, values: number, manual: number, reference: number) =>
    `Exactly 0 among the ${integer(values)} values of d${name}: ${integer(manual)} by hand, ${integer(reference)} with autograd.`,
};

const ja: typeof en = {
  map: '順伝播と逆伝播',
  mapHint:
    '左の列は上から下へ、右の列は下から上へ読みます。どの勾配も、対応する行列と同じ形状です。',
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
  wrong: '不正解です。',
  hint: '最初に食い違う勾配はどれか、違うのは向き（コサイン）なのか長さだけなのか、dZ1 の 0 はどうなっているかを見て、もう一度考えてみましょう。',
  zeros: (name, values, manual, reference) =>
    `d${name} の値 ${integer(values)} 個のうち、ちょうど 0 のもの：手書き ${integer(manual)} 個、自動微分 ${integer(reference)} 個。`,
};

export const figureWords = { en, ja };
