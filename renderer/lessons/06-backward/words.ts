// What the figures say, in both languages.

const en = {
  map: 'There and back',
  mapHint:
    'Read the left column downwards and the right one upwards. Every gradient has the shape of what it belongs to.',
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
  hint: 'Look at where the gradients part first, and whether their direction (cosine) or only their length is wrong. Then try again.',
};

const ja: typeof en = {
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

export const figureWords = { en, ja };
