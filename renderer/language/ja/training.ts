// 学習する課の言葉(ハイパーパラメータ、学習の経過、グラフと表)。

import { kernelWords } from './kernels.ts';
import { isOfTheArticle } from '../../lab/training/labProfiles.ts';
import type { Dictionary } from '../en.ts';
import { general, integer, magnitude, minutesAndSeconds, percent } from '../numbers.ts';

const choices: Readonly<Record<string, string>> = {
  kaiming: 'Kaiming',
  randn: '標準正規分布（randn）',
  sample: 'PyTorch 式（n − 1、float32）',
  population: 'NumPy 式（n、float64）',
  classification: '多クラス分類',
  regression: '回帰',
  binary: '2 値分類（1 つの数字か否か）',
  relu: 'ReLU',
  leakyRelu: 'Leaky ReLU',
  sigmoid: 'シグモイド',
  tanh: 'tanh',
  identity: 'なし（恒等関数）',
  true: 'する',
  false: 'しない',
};

export const training: Pick<Dictionary, 'fields' | 'form' | 'run' | 'charts' | 'table'> = {
  fields: {
    task: {
      name: '課題',
      unit: '',
      about: '10 種類の数字のどれか、数字を数値として当てる、1 つの数字かそれ以外か。',
    },
    hiddenSizes: {
      name: '隠れ層のユニット数',
      unit: '個',
      about: '各隠れ層のニューロンの数。カンマで区切れば 4 層まで。',
    },
    activation: {
      name: '活性化関数',
      unit: '',
      about: '各隠れ層のあとに置く関数。',
    },
    learningRate: {
      name: '学習率',
      unit: '× 勾配',
      about: '1 回の更新で勾配の逆向きに進む大きさ。',
    },
    batchSize: {
      name: 'バッチサイズ',
      unit: '枚',
      about: '1 回の更新に使う画像の数。勾配はその平均。',
    },
    epochs: {
      name: 'エポック数',
      unit: '周',
      about: 'すべての学習用画像を何周使うか。',
    },
    init: {
      name: '重みの初期値',
      unit: '',
      about: '乱数で決める。Kaiming は √(2 / 入力数) 倍する。',
    },
    torchSeed: {
      name: '重みのシード',
      unit: 'torch',
      about: '重みの初期値を決める。torch.manual_seed と同じ。',
    },
    numpySeed: {
      name: 'シャッフルのシード',
      unit: 'NumPy',
      about: '画像の順番を決める。np.random.seed と同じ。',
    },
    splitSeed: {
      name: '分割のシード',
      unit: 'scikit-learn',
      about: 'どの画像を検証用に取り分けるかを決める。',
    },
    testShare: {
      name: '検証用の割合',
      unit: '（全体を 1 とする）',
      about: '学習に使わず、確認だけに使う画像の割合。',
    },
    standardization: {
      name: '標準化',
      unit: '',
      about: '画素を割る標準偏差の種類。記事では両方が使われている。',
    },
    standardizeTarget: {
      name: '目的変数の標準化',
      unit: '',
      about: '0〜9 の目的変数を平均 0、標準偏差 1 に揃えるかどうか。',
    },
    positiveDigit: {
      name: '見分ける数字',
      unit: 'とそれ以外',
      about: 'ほかのすべての数字と見分けたい 1 つの数字。',
    },
  },

  form: {
    title: 'ハイパーパラメータ',
    preset: 'プログラム',
    presets: {
      article: 'この節の学習ループ',
      refactored: 'クラスに整理した版（第 9 節）',
      regression: '記事の回帰モデル',
      regressionStandardized: '同じモデルで、目標値を標準化する',
      binary: '1 つの数字とそれ以外',
    },
    dataFields: 'データの分割と標準化',
    isPreset: (preset) => (isOfTheArticle(preset) ? '記事と同じ' : '初めの値'),
    reset: (value) => `${value} に戻す`,
    resetLabel: (name, value, preset) =>
      `${value} に戻す（${name}、${isOfTheArticle(preset) ? '記事の値' : '初めの値'}）`,
    choice: (value) => choices[value] ?? value,
    range: (_field, { minimum, maximum }) => `${general(minimum)} 〜 ${general(maximum)}。`,
    problem: (problem) => {
      switch (problem.kind) {
        case 'notANumber':
        case 'missing':
          return '数値を入力してください。';
        case 'notWhole':
          return '整数を入力してください。';
        case 'outOfRange':
          return `${general(problem.limits.minimum)} から ${general(problem.limits.maximum)} までの値にしてください。`;
        case 'layerCount':
          return `${problem.limits.minimum} 層から ${problem.limits.maximum} 層まで指定できます（例：48, 24）。`;
        case 'batchTooLarge':
          return `学習用の画像は ${integer(problem.rows)} 枚です。それ以下にしてください。`;
        default:
          return '選択肢から選んでください。';
      }
    },
    submit: 'この値で学習する',
    resetAll: (preset) =>
      isOfTheArticle(preset) ? 'すべて記事の値に戻す' : 'すべて初めの値に戻す',
    undo: '元に戻す（自分の値）',
  },

  run: {
    title: '学習の実行',
    train: '学習する',
    trainEpochs: (epochs) => `${integer(epochs)} エポック学習する`,
    pause: '一時停止',
    resume: '続ける',
    step: '1 ステップ',
    epoch: '1 エポック',
    stop: '中止',
    progress: '学習の進み具合',
    notStarted: 'まだ始めていません',
    starting: 'ネットワークとデータを準備しています',
    position: (epoch, epochs) => `エポック ${integer(epoch)} / ${integer(epochs)}`,
    stepPosition: (step, steps) => `ステップ ${integer(step)} / ${integer(steps)}`,
    timeLeft: (seconds) => (seconds < 1 ? '残り 1 秒未満' : `残り約 ${duration(seconds)}`),
    timeSpent: (seconds) => `学習時間 ${duration(seconds)}`,
    computedWith: (kernels) => `計算：${kernelWords(kernels)}`,
    noResult: '1 エポック終わるごとに、検証用画像の正解数がここに出ます。',
    correct: (right, rows, task) =>
      task === 'regression'
        ? `四捨五入で ${integer(rows)} 枚中 ${integer(right)} 枚正解（${percent(right / rows)}）`
        : `${integer(rows)} 枚中 ${integer(right)} 枚正解（${percent(right / rows)}）`,
    replaced: '別の課の学習が始まったため、ここで終わりました。曲線は残っています。',
    afterEpoch: (epoch, status) => {
      const after = `エポック ${integer(epoch)} 終了時`;
      if (status === 'paused') return `${after}・一時停止中`;
      if (status === 'stopped') return `${after}・途中で中止`;
      return status === 'finished' ? `${after}・完了` : after;
    },
    refused: (field) => `まだ学習を始められません。「${field}」を直してください。`,
    diverged: ({ step, epoch, loss, largestParameter }, learningRate) =>
      `ステップ ${integer(step)}（エポック ${integer(epoch)}）で損失が${lossWord(loss)}になりました。学習率 ${general(learningRate)} では更新のたびに行き過ぎてしまい、重みが最大 ${magnitude(largestParameter)} まで大きくなって、計算が float32 の範囲を超えました。学習率を小さくして試してください。ここまでの曲線は残っています。`,
    lost: (epoch, epochs) =>
      `エポック ${integer(epoch)} / ${integer(epochs)} で、計算用のプロセスが予期せず終了しました。新しいプロセスを用意しました。ここまでの内容は残っているので、続きから再開することも、もう一度学習することもできます。`,
    lostAtStart:
      '学習が始まる前に、計算用のプロセスが予期せず終了しました。新しいプロセスを用意しましたので、もう一度学習できます。',
    coreFailed:
      '計算用のプロセスが、起動の直後に何度も終了しました。アプリを閉じて、開き直してください。',
  },

  charts: {
    lossTitle: 'エポックごとの損失',
    accuracyTitle: (task) =>
      task === 'regression' ? '四捨五入すると正しい割合' : '検証データの正解率',
    batchTitle: 'ミニバッチごとの損失',
    epochAxis: 'エポック',
    stepAxis: 'ステップ（ミニバッチ）',
    lossAxis: '損失',
    accuracyAxis: '正解率 %',
    train: '学習',
    validation: '検証',
    pytorchTrain: 'PyTorch（学習）',
    pytorchValidation: 'PyTorch（検証）',
    pytorch: 'PyTorch',
    batch: 'ミニバッチ',
    empty: '学習が進むと、ここに曲線が伸びていきます。',
    lossSummary: (epoch, train, val) =>
      `損失の折れ線グラフ。エポック ${integer(epoch)} 終了時、学習 ${train}、検証 ${val}。`,
    accuracySummary: (epoch, accuracy, task) =>
      task === 'regression'
        ? `四捨五入すると正しい検証用画像の割合の折れ線グラフ。エポック ${integer(epoch)} 終了時 ${accuracy}。`
        : `検証データの正解率の折れ線グラフ。エポック ${integer(epoch)} 終了時 ${accuracy}。`,
    batchSummary: (step, loss) =>
      `ミニバッチごとの損失の折れ線グラフ。ステップ ${integer(step)} で ${loss}。`,
  },

  table: {
    title: '全エポックの数値',
    summary: '全エポックの数値を PyTorch と並べて見る',
    empty: '学習が進むと、ここに行が増えていきます。',
    epoch: 'エポック',
    trainLoss: '学習の損失',
    valLoss: '検証の損失',
    correct: '正解数',
    ours: 'この画面',
    pytorch: 'PyTorch',
    noRecording:
      'この設定には PyTorch の記録がありません。記録があるのは、記事の 2 つのプログラムで両方のシードが 0 または 42 の場合です。',
    largestDifference: (difference) =>
      `ここまでの損失すべてのうち、PyTorch との相対差は最大で ${difference} です。`,
  },
};

function duration(seconds: number): string {
  if (seconds < 1) return `${Math.round(1000 * seconds)} ミリ秒`;
  const parts = minutesAndSeconds(seconds);
  const rest = `${parts.seconds} 秒`;
  return parts.minutes === 0 ? rest : `${parts.minutes} 分 ${rest}`;
}

function lossWord(loss: number): string {
  return Number.isNaN(loss) ? ' NaN（数ではない値）' : '無限大';
}
