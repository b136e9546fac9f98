// 学習するレッスンの言葉（ハイパーパラメータ、学習の経過、グラフと表）。

import { hyperparameterWords } from './hyperparameters.ts';
import { kernelWords } from './kernels.ts';
import { isOfTheArticle } from '../presetOrigin.ts';
import type { Dictionary } from '../en.ts';
import { limitTexts, type HyperparameterWords } from '../hyperparameterWords.ts';
import { general, integer, magnitude, minutesAndSeconds, percent } from '../numbers.ts';
import { typing } from './typing.ts';

export const training: Pick<
  Dictionary,
  keyof HyperparameterWords | 'form' | 'run' | 'weights' | 'charts' | 'series' | 'table'
> = {
  ...hyperparameterWords,

  form: {
    title: 'ハイパーパラメータ',
    preset: 'プログラム',
    presets: {
      article: '記事の学習ループ',
      refactored: 'クラス版（レッスン 9）',
      regression: '記事の回帰モデル',
      regressionStandardized: 'Kaiming の重みで、目標値を標準化する',
      binary: '1 つの数字とそれ以外',
    },
    dataFields: 'データの分割と標準化',
    moreFields: '初期値、シード、データの分割と標準化',
    isPreset: (preset, hasIt) => {
      if (preset === 'experiment') return '実験と同じ';
      if (!hasIt) return '標準的な値';
      return isOfTheArticle(preset) ? '記事と同じ' : '初めの値';
    },
    reset: (value) => `${value} に戻す`,
    resetLabel: (name, value, preset, hasIt) => {
      if (preset === 'experiment') return `${value} に戻す（${name}、実験の値）`;
      const ofPreset = isOfTheArticle(preset) ? '記事の値' : '初めの値';
      return `${value} に戻す（${name}、${hasIt ? ofPreset : '標準的な値'}）`;
    },
    slider: (name) => `${name}のスライダー`,
    range: (field, limits) => `範囲：${limitTexts(field, limits).join('〜')}`,
    problem: (problem) => {
      switch (problem.kind) {
        case 'notANumber':
        case 'missing':
          return typing.notANumber;
        case 'notWhole':
          return typing.notWhole;
        case 'outOfRange':
          return typing.outOfRange(...limitTexts(problem.field, problem.limits));
        case 'ambiguous':
          return typing.ambiguous(problem);
        case 'layerCount':
          return `${problem.limits.minimum} 層から ${problem.limits.maximum} 層まで指定できます（例：48, 24）。`;
        case 'batchTooLarge':
          return `学習に使うデータは ${integer(problem.rows)} 件です。それ以下にしてください。`;
        case 'choicesPerLayer':
          return `1 つだけ選ぶか、${integer(problem.layers)} 層それぞれに選んでください。`;
        case 'badChanges':
          return '変更は、何ステップ後かと、学習率またはバッチサイズを、ステップの順に並べてください。';
        case 'tooManySteps':
          return `バッチサイズをこう変えると全部で ${integer(problem.steps)} ステップになります。上限は ${integer(problem.most)} ステップです。`;
        case 'noTable':
          return '表が開かれていません。表を開くか、ほかのデータを選んでください。';
        default:
          return '選択肢から選んでください。';
      }
    },
    submit: 'この値で学習する',
    resetAll: (preset) => {
      if (preset === 'experiment') return 'すべて実験の値に戻す';
      return isOfTheArticle(preset) ? 'すべて記事の値に戻す' : 'すべて初めの値に戻す';
    },
    layerLabel: (name, layer) => `${name}（第 ${integer(layer)} 隠れ層）`,
    undo: '元に戻す（自分の値）',
  },

  run: {
    title: '学習の実行',
    train: '学習する',
    trainEpochs: (epochs) => `${integer(epochs)} エポック学習する`,
    pause: '一時停止',
    resume: '再開',
    step: '1 ステップ',
    epoch: '1 エポック',
    stop: '中止',
    speed: '速さ',
    stepsPerSecond: (steps) =>
      steps === undefined ? '最高速' : `1 秒に ${integer(steps)} ステップ`,
    progress: '学習の進み具合',
    notStarted: 'まだ始めていません',
    starting: 'ネットワークとデータを準備しています',
    position: (epoch, epochs) => `エポック ${integer(epoch)} / ${integer(epochs)}`,
    stepPosition: (step, steps) => `ステップ ${integer(step)} / ${integer(steps)}`,
    timeLeft: (seconds) => (seconds < 1 ? '残り 1 秒未満' : `残り約 ${duration(seconds)}`),
    timeSpent: (seconds) => `学習時間 ${duration(seconds)}`,
    computedWith: (kernels) => `計算：${kernelWords(kernels)}`,
    noResult: '1 エポック終わるごとに、検証用データでの結果がここに出ます。',
    correct: (right, rows, { task, data }) => {
      const unit = data === 'digits' ? '枚' : '件';
      const share = `${integer(rows)} ${unit}中 ${integer(right)} ${unit}正解（${percent(right / rows)}）`;
      return task === 'regression' ? `四捨五入で ${share}` : share;
    },
    validationLoss: (loss) => `検証損失 ${loss}`,
    replaced: '別のレッスンの学習が始まったため、ここで終わりました。曲線は残っています。',
    afterEpoch: (epoch, status) => {
      const after = `エポック ${integer(epoch)} 終了時`;
      if (status === 'paused') return `${after}・一時停止中`;
      if (status === 'stopped') return `${after}・途中で中止`;
      return status === 'finished' ? `${after}・完了` : after;
    },
    refused: (fields) =>
      `まだ学習を始められません。${fields.map((field) => `「${field}」`).join('と')}を直してください。`,
    diverged: ({ step, epoch, loss, largestParameter }, learningRate) =>
      `ステップ ${integer(step)}（エポック ${integer(epoch)}）で損失が${lossWord(loss)}になりました。学習率 ${general(learningRate)} では更新のたびに行き過ぎてしまい、重みが最大 ${magnitude(largestParameter)} まで大きくなって、計算が float32 の範囲を超えました。学習率を小さくして試してください。ここまでの曲線は残っています。`,
    lost: (epoch, epochs) =>
      `エポック ${integer(epoch)} / ${integer(epochs)} で、計算用のプロセスが予期せず終了しました。新しいプロセスを用意しました。ここまでの内容は残っているので、続きから再開することも、もう一度学習することもできます。`,
    lostAtStart:
      '学習が始まる前に、計算用のプロセスが予期せず終了しました。新しいプロセスを用意しましたので、もう一度学習できます。',
    coreFailed:
      '計算用のプロセスが、起動の直後に何度も終了しました。アプリを閉じて、開き直してください。',
  },

  weights: {
    title: (shown, all) =>
      shown < all
        ? `隠れ層の重み（${integer(all)} 個中 ${integer(shown)} 個）`
        : '隠れ層の各ニューロンの重み',
    at: (step, largest) => `ステップ ${integer(step)}、±${largest}`,
    alternative: (shown, all, step, largest) =>
      `ステップ ${integer(step)} の後の、隠れ層のニューロン ${shown < all ? `${integer(all)} 個のうち最初の ${integer(shown)} 個` : `${integer(all)} 個`}の重み。それぞれ 8 × 8 マスの画像で、正はオレンジ、負は青、いちばん濃い色が ${largest} です。`,
    empty: '学習が進むと、ここに画像として出ます。',
  },

  charts: {
    lossTitle: 'エポックごとの損失',
    accuracyTitle: (task) =>
      task === 'regression' ? '四捨五入で正解になる割合' : '検証データの正解率',
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
        ? `四捨五入で正解になる検証用の画像の割合の折れ線グラフ。エポック ${integer(epoch)} 終了時 ${accuracy}。`
        : `検証データの正解率の折れ線グラフ。エポック ${integer(epoch)} 終了時 ${accuracy}。`,
    batchSummary: (step, loss) =>
      `ミニバッチごとの損失の折れ線グラフ。ステップ ${integer(step)} で ${loss}。`,
  },

  series: {
    progress: '学習が終わったネットワーク',
    trained: (done, all) => `${integer(all)} 個中 ${integer(done)} 個の学習が終わりました`,
  },

  table: {
    title: '全エポックの数値',
    summary: '全エポックの数値を PyTorch と並べて見る',
    empty: '学習が進むと、ここに行が増えていきます。',
    epoch: 'エポック',
    trainLoss: '学習損失',
    valLoss: '検証損失',
    correct: '正解数',
    ours: 'このアプリ',
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
