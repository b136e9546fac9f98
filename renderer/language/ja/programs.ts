// 自分のプログラムと、その図（日本語）。

import { integer } from '../numbers.ts';
import type { programs as en } from '../en/programs.ts';

const named = (label: string) => (label === '' ? '' : `「${label}」`);

export const programs: typeof en = {
  title: 'プログラム',
  lead: 'torch、numpy、scikit-learn、matplotlib を使う Python のプログラムを書く場所です。入力したものはそのつど保存されます。本物の PyTorch でもそのまま動きます。',
  yours: '自分のプログラム',
  none: 'まだありません。新しく作るか、下の例を複製するか、.py や .ipynb のファイルをここへドロップしてください。',
  examples: '例',
  examplesLead:
    '記事のプログラムに 1 つずつ対応します。書き換えると、自分のプログラムとして複製されます。',
  create: '新しいプログラム',
  open: 'ファイルを開く…',
  untitled: 'プログラム',
  copyOf: (name) => `${name}（コピー）`,
  changed: (time) => `更新：${time}`,
  all: 'プログラムの一覧',
  name: '名前',
  duplicate: '複製',
  duplicateOf: (name) => `${name}を複製`,
  delete: '削除',
  deleteOf: (name) => `${name}を削除`,
  deleted: (name) => `${name}を削除しました。`,
  saveAs: (ending) => `${ending} で保存`,
  isExample: 'これは例です。書き換えると、自分のプログラムとして複製されます。',
  tooLong: (most) =>
    `1 つのプログラムは ${integer(most)} 文字までです。それを超えてからの変更は保存されていません。`,
  tooMany:
    'これ以上プログラムを保存できません。いくつか削除するか、先にファイルへ保存してください。',
  runAll: 'すべて実行',
  runSelection: '選択部分を実行',
  selectionHint:
    '「すべて実行」は変数のない状態から始めます。「選択部分を実行」は前回の変数を引き継ぎます（停止すると消えます）。何も選択していないときは、カーソルのあるセル（# %%）または行を実行します。',
  answers: 'input() への入力（1 行に 1 つ）',
  answer: 'input() への次の入力',
  giveAnswer: '入力して実行し直す',
  time: (seconds) => `所要時間：${seconds < 10 ? seconds.toFixed(2) : integer(seconds)} 秒`,
  pastRun: '前回の結果です（変数はありません）。',
  variables: '変数',
  allVariables: (count) => `${integer(count)} 個すべてを表示`,
  noVariables: '実行が終わると、プログラムが定義した変数がここに並びます。',
  variable: '名前',
  type: '型',
  shape: '形状',
  value: '値',
  items: (count) => `要素 ${integer(count)} 個`,
  showValues: (name) => `${name} の値を表示`,
  hideValues: (name) => `${name} の値を隠す`,
  valuesCut: (rows, columns) => `先頭の ${integer(rows)} 行、${integer(columns)} 列`,
  compare: {
    title: '自動微分と比べる',
    lead: '自分で求めた勾配と、backward() が .grad に入れた勾配を並べます。',
    none: '比べられる勾配がまだありません。パラメータに requires_grad=True を付け、損失の backward() を呼び、自分で求めた勾配を W1.grad_ または dW1 に入れてください。',
    tensor: 'テンソル',
    own: '自分の勾配',
    difference: '最大の差',
    result: '結果',
    close: '一致',
    closeInShape: (own, autograd) => `一致（形状は ${own}、自動微分は ${autograd}）`,
    notClose: (place, own, autograd) => `最初の不一致 ${place}：${own}、自動微分は ${autograd}`,
    otherShape: (own, autograd) => `形状が ${own}、自動微分は ${autograd}`,
    everyValue: '「勾配の比較」ですべての値を見る',
    tolerance: 'torch.allclose と同じく、差が 1e-8 + 1e-5 × 値 以内なら一致とします。',
  },
  problems: {
    notRead: (name) => `「${name}」を読み込めませんでした。`,
    notText: (name) =>
      `「${name}」は UTF-8 のテキストではありません。元のエディターで UTF-8 として保存し直してください。`,
    tooLarge: (name, most) =>
      `「${name}」のコードは ${integer(most)} 文字を超えているため、ここでは開けません。`,
    notANotebook: (name) =>
      `「${name}」はノートブックではありません。.ipynb ファイルには、Jupyter の形式のセルが必要です。`,
    oldNotebook: (name) =>
      `「${name}」は古い形式のノートブックです。Jupyter で開いて保存し直してください。`,
  },
  opened: (name) => `「${name}」を自分のプログラムに加えました。`,
  differences: {
    title: 'PyTorch と結果が違うときは',
    paragraphs: [
      'ここで動いているのは CPython と、このアプリ専用の小さな torch、numpy、scikit-learn です。レッスンと同じ計算カーネルを使い、本物のライブラリと数値も表示も比較して確かめています。シードが同じなら、torch.randn や randperm などの乱数は PyTorch と同じです。',
      '足し算の順序が PyTorch と違うため、float32 の最後の桁は変わることがあります。学習を重ねると差が広がることもあります。== ではなく torch.allclose で比べてください。',
      '配列の軸は 4 つまでです。GPU、勾配の勾配、ネットワークは使えません。プログラムが書いたファイルは、ページを離れると消えます。int64 は 2⁵³ まで正確です。float16、uint16 以上はありません。matplotlib は図の内容だけを作り、アプリがアプリの色で描きます。ノートブックの % や ! で始まる行は読み飛ばします。',
      'ない機能を使うと、そのことを 1 文で知らせます。ここで動くプログラムは、ほとんどが PyTorch でも動きます（転置したテンソルの view() など、PyTorch では拒まれる書き方もわずかにあります）。数値が違うときは、シードを固定しているか、ミニバッチの順序が同じか、NumPy の数値が float64 であることを、まず確かめてください。',
    ],
    names: '使える名前',
    namesLead: 'アプリのビルド時に、ライブラリそのものから取り出した一覧です。',
    count: (library, count) => `${library}：${integer(count)} 個`,
  },
  plot: {
    name: (number) => `図 ${number}`,
    save: (form) => `図（${form}）`,
    asTable: '値を表で見る',
    tableCut: (shown, total) => `${integer(total)} 個のうち先頭の ${integer(shown)} 個`,
    series: (number) => `系列 ${number}`,
    value: '値',
    height: '高さ',
    empty: '何も描かれていません',
    figure: (title, axes) => `図${named(title)}：グラフ ${integer(axes)} 個`,
    axes: (title, x, y, told) =>
      `グラフ${named(title)}${x || y ? `（${[x, y].filter(Boolean).join('、')}）` : ''}：${told.join('；')}。`,
    moreSeries: (count) => `ほか ${integer(count)} 個`,
    line: (label, count, low, high) =>
      `線${named(label)}、${integer(count)} 点、${low} から ${high} まで`,
    points: (label, count, low, high) =>
      `点${named(label)}、${integer(count)} 個、${low} から ${high} まで`,
    bars: (label, count, low, high) =>
      `棒${named(label)}、${integer(count)} 本、${low} から ${high} まで`,
    image: (rows, columns, low, high) =>
      `${integer(rows)} 行 ${integer(columns)} 列の画像、値は ${low} から ${high} まで`,
    contours: (...[, levels, , , low, high]) =>
      `等高線 ${integer(levels)} 本、値は ${low} から ${high} まで`,
  },
};
