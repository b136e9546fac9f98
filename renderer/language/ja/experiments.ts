// ファイルで渡す実験の日本語。

import type { RunConfigProblem } from '@backprop-lab/core/training/runConfigProblem';

import type { experiments as en } from '../en/experiments.ts';
import { general, goalFigure, integer } from '../numbers.ts';
import { training } from './training.ts';

export const experiments: typeof en = {
  open: '実験を開く…',
  openLead: '先生や友人から受け取ったファイル（.bpexp）です。ウィンドウにドロップしても開けます。',
  fixed: '実験で決められた値',
  experiment: '実験',
  task: '問題',
  goal: '目標',
  goalText: ({ metric, value, epochs, parameters }) => {
    const figure = goalFigure(metric, value);
    const small =
      parameters === undefined ? '' : `パラメータ ${integer(parameters)} 個以下のネットワークで、`;
    const within =
      epochs === undefined
        ? ''
        : epochs === 1
          ? '1 エポックで'
          : `${integer(epochs)} エポック以内に`;
    const names = {
      validationAccuracy: `検証用データの正解率を ${figure} 以上`,
      validationLoss: `検証損失を ${figure} 以下`,
      trainingLoss: `学習損失を ${figure} 以下`,
    };
    return `${small}${within}${names[metric]}にする。`;
  },
  verdict: (verdict, metric) => {
    const best = ({ best: value, epoch }: { best: number | undefined; epoch: number }) =>
      value === undefined
        ? '結果が数値になったエポックがありません'
        : `最もよい値はエポック ${integer(epoch)} の後の ${goalFigure(metric, value)} です`;
    switch (verdict.kind) {
      case 'waiting':
        return '学習を始めると、エポックごとに目標に届いたかどうかを確かめます。';
      case 'reached':
        return `エポック ${integer(verdict.epoch)} の後に目標に届きました（${goalFigure(metric, verdict.value)}）。`;
      case 'notYet':
        return `まだ届いていません。${best(verdict)}。残りは ${integer(verdict.left)} エポックです。`;
      case 'missed':
        return `この学習では目標に届きませんでした。${best(verdict)}。値を変えて、もう一度学習してください。`;
      case 'tooManyParameters':
        return `目標に届いていません。パラメータが ${integer(verdict.parameters)} 個あり、目標の上限を超えています。`;
      case 'otherSettings':
        return `この学習は対象になりません。実験で決められた値と違います（${verdict.fields.map((field) => training.fields[field].name).join('、')}）。もう一度学習してください。`;
      case 'notMeasured':
        return 'このデータでは数値を予測するので、正解率を確かめられません。クラスのあるデータを選んでください。';
    }
  },
  leave: '実験を終える',
  leaveLead: '自分で入力した値は残っていて、終えると元に戻ります。',
  hiddenProblem: (fields) =>
    `この値では、実験で決められた値を使えません（${fields.join('、')}）。最後に変えた値を直すか、実験の値に戻してください。`,
  otherTable: 'データは実験で決められています。ほかの表を使うには、先に実験を終えてください。',
  close: '閉じる',
  tableGone: (name) =>
    `この実験で使う表 ${name} が、このコンピューターにありません。一度だけ、そのファイルを開いてください。`,
  openTable: '表のファイルを開く…',
  tableDiffers: (file) =>
    `${file} は、実験の作成に使われたファイルとは違います。作成した人に元のファイルをもらってください。`,
  refused: (file, reason) => `${file}：${reason}。何も変更していません。`,
  problem: (problem) => {
    switch (problem.kind) {
      case 'empty':
        return 'ファイルが空です。もう一度受け取ってください';
      case 'notAnExperiment':
        return '実験のファイルではないか、壊れています。もう一度受け取ってください';
      case 'tooLarge':
        return `実験のファイルとしては大きすぎます（${integer(problem.megabytes)} MB を超えています）`;
      case 'newer':
        return `新しいバージョンのアプリで作られています（形式 ${problem.version}）。アプリを更新すると開けます`;
      case 'wrongContent':
        return `「${problem.place}」の内容が正しくありません。もう一度受け取ってください`;
      case 'settings':
        return `ハイパーパラメータが使えません（${settingsProblem(problem.problem)}）`;
      case 'noAccuracy':
        return '数値を予測するデータなのに、目標が正解率になっています。目標を損失にする必要があります';
    }
  },
  save: {
    title: '実験として保存…',
    lead: '上のフォームの値と開いているパネルを、人に渡せるファイルにします。受け取った人には、問題がフォームの上に表示されます。固定したり隠したりした項目は変更できません。',
    name: 'タイトル',
    ja: '問題（日本語）',
    en: '問題（英語）',
    taskHint:
      'どちらか一方でもかまいません。例：5 エポックで正解率 95% に届く学習率を見つけてください。',
    rights: '変更できる項目',
    field: 'ハイパーパラメータ',
    value: '値',
    right: '受け取った人には',
    rightNames: { free: '変更できる', locked: '固定', hidden: '隠す' },
    rightOf: (name) => `${name}（受け取った人には）`,
    goal: 'アプリが確かめる目標',
    metric: '目標にするもの',
    metrics: {
      none: 'なし',
      validationAccuracy: '検証用データの正解率',
      validationLoss: '検証損失',
      trainingLoss: '学習損失',
    },
    accuracy: '次の値以上（%）',
    loss: '次の値以下',
    epochs: 'エポック数の上限',
    parameters: 'パラメータ数の上限',
    tableInside: (megabytes) => `表のファイルも入れる（${general(megabytes)} MB）`,
    tableBeside: (most) =>
      `表のファイルは ${most} MB を超えているか、このコンピューターにありません。別に渡して、受け取った人に一度開いてもらってください。`,
    file: 'ファイルに保存…',
    noTitle: 'タイトルを入力してください。',
    noAccuracy: '数値を予測するデータです。目標には損失を選んでください。',
    wrongFields: (fields) => `先に修正してください：${fields.join('、')}。`,
  },
};

function settingsProblem(problem: RunConfigProblem): string {
  switch (problem.kind) {
    case 'notAnObject':
      return '値がありません';
    case 'unknownField':
      return `${problem.field} という項目はありません`;
    default:
      return `${training.fields[problem.field].name}：${training.form.problem(problem).replace(/。$/, '')}`;
  }
}
