// レッスンのしおりとメモ、自分で名前をつけた設定の言葉。

import type { Dictionary } from '../en.ts';

export const notes: Dictionary['notes'] = {
  title: 'しおりとメモ',
  pageTitle: '自分のメモ',
  all: 'すべてのレッスンのものを見る',
  collected: 'レッスンに書いたメモと、しおりを挟んだ節です。入力した内容は自動で保存されます。',
  none: 'まだ何もありません。節にしおりを挟んだり、メモを書いたりするには、レッスンの最初にある「しおりとメモ」を開きます。すべてのレッスンのものが、このページにまとまります。',
  open: 'レッスンを開く',
  openLesson: (lesson) => `レッスンを開く：「${lesson}」`,
  noteOn: (lesson) => `「${lesson}」のメモ`,
  bookmark: (section) => `「${section}」にしおりを挟む`,
  removeBookmark: (section) => `「${section}」のしおりを外す`,
  bookmarks: 'しおり',
  note: 'メモ',
  noteLabel: 'このレッスンのメモ',
  notePlaceholder: '入力した内容は自動で、このコンピューターの中だけに保存されます。',
  own: '自分の設定',
  unnamed: '名前なし',
  saveAs: 'この値に名前をつけて保存',
  name: '名前',
  save: '保存',
  cancel: 'キャンセル',
  deletePreset: (name) => `「${name}」を削除`,
  deletedPreset: (name) => `「${name}」を削除しました。`,
  undo: '元に戻す',
};
