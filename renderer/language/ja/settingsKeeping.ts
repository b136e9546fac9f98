// 設定の一部を読み込めないとき、保存できないときの言葉。

import type { Place } from '../../../electron/fittingParts.ts';
import type { Dictionary } from '../en.ts';
import { integer } from '../numbers.ts';
import { lessonOf, partsOf } from '../settingsPlaces.ts';

export const settingsKeeping: Dictionary['settingsKeeping'] = {
  parts: {
    preferences: 'アプリの設定',
    language: '言語',
    theme: 'テーマ',
    textSize: '文字の大きさ',
    motion: 'アニメーション',
    sidebarOpen: 'レッスン一覧の表示',
    trainingSpeed: '学習の速さ',
    tourSeen: '案内の既読',
    work: '進み具合',
    lessonMarks: '開いた・完了したレッスン',
    answers: '解答',
    bookmarks: 'しおり',
    notes: 'メモ',
    forms: 'ハイパーパラメータの値',
    presets: '自分の設定',
    exercises: '演習',
    programs: 'プログラム',
    drawings: '手書きの数字',
    points: '平面の点',
    exercise: '開いていた演習',
    program: '開いているプログラム',
    page: '開いていたページ',
    lesson: '開いていたページ',
    scrollTop: '読んでいた位置',
    panels: '開いていた欄',
    windowBounds: 'ウィンドウの位置',
    zoom: '拡大率',
    version: '形式の番号',
  },
  leftOut: (file, places, copy) =>
    places.length === 0
      ? `${file} を読み込めなかったため、最初のページから始めました。`
      : `${file} の一部を読み込めませんでした。使えなかったもの：${list(places)}。${copy === undefined ? '' : `元のファイルは ${copy} という名前で残してあります。`}`,
  refused: (places) =>
    `保存できていないもの：${list(places)}。長すぎるか、内容が正しくありません。短くすると保存されます。以前に保存した内容と、ほかの内容はそのまま残っています。`,
  waiting: (places) =>
    `まだ保存できていないもの：${list(places)}。数秒ごとに保存し直しますので、アプリを開いたままにしてください。`,
};

function list(places: readonly Place[]): string {
  const { named, others } = partsOf(places, nameOf);
  return others === 0 ? named.join('、') : `${named.join('、')}、ほか ${integer(others)} 件`;
}

function nameOf([field = '', entry = '']: Place): string {
  const { parts } = settingsKeeping;
  const name = parts[field as keyof typeof parts] ?? field;
  const lesson = lessonOf(entry);
  return lesson === undefined ? name : `${name}（レッスン ${lesson}）`;
}
