// 設定のページの言葉。

import type { Dictionary } from '../en.ts';
import { integer } from '../numbers.ts';

export const settingsPage: Dictionary['settingsPage'] = {
  title: '設定',
  display: '表示',
  language: '言語',
  theme: 'テーマ',
  textSize: '文字の大きさ',
  textSizes: { small: '小', normal: '標準', large: '大', largest: '特大' },
  motion: 'アニメーション',
  motions: { system: 'システムに従う', reduced: '減らす' },
  motionAbout: '「減らす」にすると、アニメーションを使わずに表示します。',
  data: 'データ',
  folder: 'データはすべて、このコンピューターの次のフォルダーだけに保存しています。',
  openFolder: 'フォルダーを開く',
  notOpened: 'フォルダーを開けませんでした。ファイルマネージャーから開いてください。',
  space: (runs, size) =>
    runs === 0
      ? '学習の記録はまだありません。'
      : `学習の記録は ${integer(runs)} 件、${size} です。`,
  tidy: '整理',
  tidyLabel: '次の日数より古い記録を削除',
  days: '日',
  tidyCount: (count, size) =>
    count === 0
      ? 'それより古い、星のない記録はありません。星つきの記録は削除しません。'
      : `対象は ${integer(count)} 件、${size} です。星つきの記録は削除しません。`,
  tidyButton: (count) => `${integer(count)} 件を削除`,
  tidied: (count) => `${integer(count)} 件を削除しました。`,
  daysProblem: '0 から 3,650 までの整数で日数を入力してください。',
  undo: '元に戻す',
  transfer: 'ほかのコンピューターへの引き継ぎ',
  transferAbout:
    '進み具合、メモ、設定、すべての学習の記録を 1 つのファイルにまとめます。取り込むと今あるものに加わります。同じものがある場合は、より進んでいるほうが残ります。',
  pack: 'すべてをファイルに保存',
  takeIn: 'ファイルから取り込む…',
  notRead: (file, cause) => `${file} を読めませんでした。${cause}`,
  refused: (file, part, reason) =>
    `${part === undefined ? file : `${file} の中の ${part}`}：${reason}。何も変更していません。`,
  previewExperiment: '実験を開いた状態で保存されています。',
  openExperiment: (title) => `実験「${title}」を開く`,
  progressRefused: (file, place) =>
    `${file} の中の progress.json：「${place}」の内容が正しくありません。何も変更していません。`,
  progressNewer: (file) =>
    `${file} は新しいバージョンのアプリで作られています。何も変更していません。`,
  previewTitle: (file) => `${file} を取り込んだときの変更`,
  previewRuns: (added, changed, same) =>
    `学習の記録：追加 ${integer(added)} 件、変更 ${integer(changed)} 件、同じもの ${integer(same)} 件。`,
  previewProgress: (changes) =>
    changes.length === 0
      ? '進み具合：新しいものはありません。'
      : `進み具合：${changes.join('、')}。`,
  progressChanges: {
    lessons: (count) => `開いた・完了したレッスン ${integer(count)} 件`,
    answers: (count) => `解答 ${integer(count)} 件`,
    bookmarks: (count) => `しおり ${integer(count)} 件`,
    notes: (count) => `${integer(count)} つのレッスンのメモ`,
    presets: (count) => `保存した設定 ${integer(count)} 件`,
    forms: (count) => `${integer(count)} つのレッスンのハイパーパラメータの値`,
    exercises: (count) => `演習 ${integer(count)} 題のコード`,
    programs: (count) => `プログラム ${integer(count)} 件`,
    drawings: (count) => `手書きの数字 ${integer(count)} 件`,
    points: (count) => `平面の点 ${integer(count)} 個`,
  },
  accept: '取り込む',
  cancel: 'キャンセル',
  accepted: '取り込みました。',
  tooMuch: (megabytes) =>
    `すべての記録を合わせると、1 つのファイルの上限（${integer(megabytes)} MB）を超えます。大きな記録は「学習の記録」のページで 1 件ずつ保存してください。`,
  forgotten: '計算用のプロセスが途中で入れ替わりました。もう一度ファイルを開いてください。',
  notUndone:
    '計算用のプロセスが途中で入れ替わったため、まとめて取り消すことはできなくなりました。何も変更していません。記録は「学習の記録」のページで削除できます。',
  undone: '取り込みを取り消しました。その後に書いた内容を除き、取り込む前の状態に戻っています。',
  reset: 'すべてのデータを初期化',
  resetAbout:
    '進み具合、メモ、設定、すべての学習の記録を消します。バックアップが 30 日間残り、ここから戻せます。',
  resetButton: '初期化する…',
  resetAsk: 'すべて消去して、初期化しますか。',
  resetYes: '初期化する',
  resetNo: 'キャンセル',
  backups: 'バックアップ',
  backup: (made, until) => `${made} に作成（${until} まで保存）`,
  restore: 'この内容に戻す',
  restoreAbout: '戻すときは、今の内容もバックアップとして残します。',
};
