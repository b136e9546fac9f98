// What the figures say, in both languages.

const en = {
  figure: 'Sums, prediction, loss',
  caption: 'One example. Every number is computed by the app’s own losses in float32.',
  task: 'Task',
  tasks: { classification: 'Which class?', regression: 'How much?', binary: 'Yes or no?' },
  activation: 'Activation',
  activations: { classification: 'softmax', regression: 'identity (none)', binary: 'sigmoid' },
  lossName: 'Loss',
  losses: {
    classification: 'cross entropy',
    regression: 'mean squared error',
    binary: 'binary cross entropy',
  },
  classes: ['cat', 'dog', 'bird'],
  sum: (name: string | undefined) => (name === undefined ? 'Sum z' : `z ${name}`),
  gradient: (value: string) => `gradient ${value}`,
  isTrue: (name: string) => `it is a ${name}`,
  temperature: 'Temperature',
  truth: 'Correct value y',
  answers: { '0': 'no (0)', '1': 'yes (1)' },
  loss: (value: string) => `Loss ${value}`,
  said: (predictions: readonly string[], loss: string) =>
    `Prediction ${predictions.join(', ')}; loss ${loss}.`,
  logLossCaption:
    'What the correct answer’s probability p costs: −log p. Computed by the app’s own cross entropy.',
  probabilityOfCorrect: 'probability p of the correct answer',
  probabilityShort: 'p',
  lossAxis: 'loss',
  guessed: (loss: string) => `1/10 costs ${loss}`,
  costs: (p: string, loss: string) => `With p = ${p} the loss is −log ${p} = ${loss}.`,
  shift: 'Add to all',
  plainWay: 'without',
  safeWay: 'minus the maximum',
  probability: 'share',
  overflowCaption:
    'Softmax in float32, each step actually computed: the plain way, and with the maximum subtracted first.',
  overflowed: (shift: number) =>
    `With ${shift} added, the plain way divides infinity by infinity, which is not a number. The other way has not changed.`,
  bothAgree: (shift: number) => `With ${shift} added, both ways give the same probabilities.`,
};

const ja: typeof en = {
  figure: '重み付き和、予測、損失',
  caption: 'データ 1 件の場合です。数値はすべて、このアプリの損失関数が float32 で計算しています。',
  task: '課題',
  tasks: { classification: '多クラス分類', regression: '回帰', binary: '2 値分類' },
  activation: '活性化関数',
  activations: {
    classification: 'softmax 関数',
    regression: '恒等関数（なし）',
    binary: 'シグモイド関数',
  },
  lossName: '損失関数',
  losses: {
    classification: '交差エントロピー',
    regression: '平均二乗誤差',
    binary: '2 値の交差エントロピー',
  },
  classes: ['猫', '犬', '鳥'],
  sum: (name) => (name === undefined ? '重み付き和 z' : `${name}の z`),
  gradient: (value) => `勾配 ${value}`,
  isTrue: (name) => `正解は${name}`,
  temperature: '温度',
  truth: '正解 y',
  answers: { '0': 'いいえ（0）', '1': 'はい（1）' },
  loss: (value) => `損失 ${value}`,
  said: (predictions, loss) => `予測 ${predictions.join('、')}。損失 ${loss}。`,
  logLossCaption:
    '正解に付けた確率 p に対する損失 −log p です。このアプリの交差エントロピーが計算しています。',
  probabilityOfCorrect: '正解の確率 p',
  probabilityShort: '確率 p',
  lossAxis: '損失',
  guessed: (loss) => `1/10 なら損失 ${loss}`,
  costs: (p, loss) => `p = ${p} のとき、損失は −log ${p} = ${loss} です。`,
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

export const figureWords = { en, ja };
