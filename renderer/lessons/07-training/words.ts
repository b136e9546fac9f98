// What the experiments and figures say, in both languages.

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

  init: {
    train: 'Train both networks',
    runBoth: 'Train both, then check your prediction.',
    names: { article: 'Kaiming', randn: 'randn' },
    weights: 'Initial weights',
    startLoss: 'Loss before training',
    valLoss: 'Validation loss',
    right: 'Right',
    of: (right: number, rows: number) => `${integer(right)} of ${integer(rows)}`,
    summary: (kaiming: string, randn: string) =>
      `Line chart of the validation accuracy. After the last epoch, Kaiming: ${kaiming}; randn: ${randn}.`,
    empty: 'Line chart of the validation accuracy of both networks, empty before training.',
  },

  valley: {
    caption:
      'Each thin line joins places of equal loss; the cross is the lowest point. All three paths begin at the same place. Where a path leaves the frame, the table says how far it goes.',
    step: 'After step',
    w1: 'weight w₁ (pixel above)',
    w2: 'w₂ (pixel left)',
    rate: 'Learning rate',
    loss: 'Loss',
    start: 'start',
    lowest: 'lowest',
    alternative: (step: number, losses: readonly string[], lowest: string) =>
      `The loss over two weights: a long valley whose lowest loss is ${lowest}. After step ${integer(step)}: ${losses.join('; ')}.`,
    at: (rate: string, loss: string) => `rate ${rate}, loss ${loss}`,
  },

  curves: {
    caption:
      'Each run differs from the article’s in one thing. The thin lines are the article’s run.',
    train: 'Train all four',
    run: 'Run',
    names: {
      article: 'as in the article',
      singleImages: 'batch size 1',
      largeRate: 'rate 3',
      wrongMask: 'wrong mask',
    },
    article: 'the article’s',
    empty: 'Line chart of the losses, empty before training.',
    lowest: (loss: string, epoch: number, last: string) =>
      `Lowest validation loss: ${loss}, after epoch ${integer(epoch)}; at the end ${last}.`,
    dead: (dead: number, hidden: number) =>
      `Dead hidden neurons at the end: ${integer(dead)} of ${integer(hidden)}.`,
    close: 'Gradients before the first step: all close to autograd’s.',
    notClose: (names: string) =>
      `Gradients before the first step: ${names} not close to autograd’s.`,
  },

  testSet: {
    caption:
      'Each point is a network, with the same settings and a seed of its own. The ringed ones are the best on the half they are chosen by. The dashed lines are the mean of all networks.',
    train: (count: number) => `Train ${integer(count)} networks`,
    chooseBy: 'Choose by',
    halves: { validation: 'the first half', test: 'the second half' },
    chosenAxis: (rows: number) => `right of ${integer(rows)}, half to choose by`,
    otherAxis: 'right, other half',
    table: 'Networks chosen, and all',
    toChooseBy: 'Half to choose by',
    other: 'Other half',
    best: (count: number) => (count === 1 ? 'The best' : `Mean of the best ${integer(count)}`),
    all: (count: number) => `Mean of all ${integer(count)}`,
    gain: 'Difference',
    empty: 'The points appear while the networks are trained.',
    alternative: (chosen: string, other: string) =>
      `The best on the half they are chosen by are ${chosen} images above the mean there, and ${other} on the other half.`,
  },
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

  init: {
    train: '両方を学習させる',
    runBoth: '両方を学習させてから、予想を確かめましょう。',
    names: { article: 'Kaiming', randn: 'randn' },
    weights: '重みの初期値',
    startLoss: '学習前の損失',
    valLoss: '検証損失',
    right: '正解',
    of: (right, rows) => `${integer(rows)} 枚中 ${integer(right)} 枚`,
    summary: (kaiming, randn) =>
      `検証データの正解率の折れ線グラフ。最後のエポックの終了時、Kaiming は ${kaiming}、randn は ${randn}。`,
    empty:
      '2 つのネットワークの検証データの正解率の折れ線グラフ。学習前なので、まだ線はありません。',
  },

  valley: {
    caption:
      '細い線は損失の等しいところを結んだ等高線、十字は損失のいちばん小さい点です。3 つの経路は同じ点から始まります。図の外に出た経路の行き先は、表の値で分かります。',
    step: 'ステップ数',
    w1: '重み w₁（上の画素）',
    w2: 'w₂（左の画素）',
    rate: '学習率',
    loss: '損失',
    start: '出発点',
    lowest: '最小',
    alternative: (step, losses, lowest) =>
      `2 つの重みに対する損失の図。細長い谷で、損失の最小値は ${lowest}。${integer(step)} ステップ後：${losses.join('、')}。`,
    at: (rate, loss) => `学習率 ${rate} で損失 ${loss}`,
  },

  curves: {
    caption: 'どの学習も、記事の設定と違うところは 1 つだけです。細い線は記事の設定での損失です。',
    train: '4 つとも学習させる',
    run: '学習の種類',
    names: {
      article: '記事のまま',
      singleImages: 'バッチサイズ 1',
      largeRate: '学習率 3',
      wrongMask: '間違ったマスク',
    },
    article: '記事の設定',
    empty: '損失の折れ線グラフ。学習前なので、まだ線はありません。',
    lowest: (loss, epoch, last) =>
      `検証損失の最小値は ${loss}（エポック ${integer(epoch)} 終了時）、最後は ${last}。`,
    dead: (dead, hidden) =>
      `最後に死んでいる隠れ層のニューロンは、${integer(hidden)} 個中 ${integer(dead)} 個。`,
    close: '最初のステップの前の勾配は、すべて自動微分の結果と一致。',
    notClose: (names) => `最初のステップの前の勾配のうち、${names} が自動微分の結果と不一致。`,
  },

  testSet: {
    caption:
      '点 1 つが、シードだけを変えて学習させたネットワーク 1 個です。丸で囲んだ点は、選ぶのに使った半分で成績がいちばん良かったもの、破線は全ネットワークの平均です。',
    train: (count) => `${integer(count)} 個のネットワークを学習させる`,
    chooseBy: '選ぶのに使う画像',
    halves: { validation: '前半', test: '後半' },
    chosenAxis: (rows) => `選ぶのに使う ${integer(rows)} 枚での正解数`,
    otherAxis: '残りでの正解数',
    table: '選んだネットワークと全体の平均',
    toChooseBy: '選ぶのに使う画像',
    other: '残りの画像',
    best: (count) => (count === 1 ? '最良の 1 個' : `最良の ${integer(count)} 個の平均`),
    all: (count) => `全 ${integer(count)} 個の平均`,
    gain: '差',
    empty: '学習が進むと、ここに点が出ます。',
    alternative: (chosen, other) =>
      `最良のネットワークと全体の平均との差は、選ぶのに使った画像では ${chosen} 枚、残りの画像では ${other} 枚。`,
  },
};

export const figureWords = { en, ja };
