// 数字を描く欄の日本語。

import { byHand, integer, percent, scientific, withDecimals } from '../numbers.ts';
import type { drawing as en } from '../en/drawing.ts';

export const drawing: typeof en = {
  untrained: '学習を始めるか、1 ステップ進めると、ネットワークの予測がここに表示されます。',
  notFinite: 'ネットワークのパラメータが発散しているため、予測できません。',
  pad: {
    label: '描く場所（32 × 32 の点）',
    keys: 'キーボードの場合：矢印キーでペンが動きます（Shift と同時に押すと 4 点ずつ）。スペースキーで描き、x または Shift＋スペースで消します。押したままペンを動かすと、線を描いたり消したりできます。',
    tool: '道具',
    tools: { pen: 'ペン', eraser: '消しゴム' },
    clear: 'クリア',
    fit: '中央に寄せて拡大する',
    fitAbout:
      '描いた数字を 32 × 32 の点いっぱいに拡大し、中央に置きます。データの数字はどれも上端から下端まで届いており、小さな数字や隅に寄った数字をネットワークは見たことがありません。',
    at: (row, column, hasInk) =>
      `${row} 行 ${column} 列：${hasInk ? '描かれています' : '空白です'}。`,
    drew: (row, column) => `${row} 行 ${column} 列に描きました。`,
    erased: (row, column) => `${row} 行 ${column} 列を消しました。`,
    cleared: 'すべて消しました。',
  },
  image: {
    drawing: '描いた数字（32 × 32 の点）',
    title: 'ネットワークへの入力',
    about: '8 × 8 画素の画像です。各画素は、4 × 4 の点のうち描かれている点の数（0 から 16）です。',
    alt: '描いた数字を 8 × 8 画素にした画像',
  },
  prediction: {
    title: '確率',
    after: (steps) => `${integer(steps)} ステップ後`,
    digit: '数字',
    probability: '確率',
    best: (digit, share) => `予測は ${digit}、その確率は ${percent(share)} です。`,
    number: (value) => `予測は ${byHand(value, 2)} という数値です。`,
    yes: (digit, share) => `${digit} である確率の予測は ${percent(share)} です。`,
    nothing: '数字を描くと、予測がここに表示されます。',
  },
  nearest: {
    title: '最も近い学習データの画像',
    about:
      '距離は、画素ごとの差の 2 乗をすべて足した値の平方根で、小さいほどよく似ています。ネットワーク自身は画像どうしを比べません。似た画像を学習したことがあるかどうかの目安です。',
    ofRow: (digit, row) => `${digit}（番号 ${integer(row)}）`,
    distance: (distance) => `距離 ${withDecimals(distance, 1)}`,
  },
  columns: {
    what: '種類',
    row: '行',
    column: '列',
    digit: '数字',
    value: '値',
    bitmap: '描いた点',
    image: '画像',
    prediction: '予測',
    nearest: '近い学習データの画像',
  },
  wish: {
    title: '別の数字と予測させるには',
    label: '予測させたい数字',
    about: (digit) =>
      `正解ラベルを ${digit} としたときの、各画素についての損失の勾配です。＋ の画素を濃く、− の画素を薄くすると ${digit} という予測に近づきます。色が濃いほど効果が大きい画素です。`,
    others: (positive) =>
      `このネットワークは ${positive} かどうかだけを見分けます。${positive} 以外の数字は、どれも「${positive} ではない」を意味します。`,
    drawn: '描いた画像',
    gradient: '勾配',
    changed: '変えた画像',
    map: '画素についての勾配',
    finding: (digit, loss, more, less) =>
      `正解ラベルを ${digit} としたときの損失は ${loss} です。${more === undefined ? '' : `濃くする効果が最も大きいのは ${more} です。`}${less === undefined ? '' : `薄くする効果が最も大きいのは ${less} です。`}`,
    place: (row, column) => `${row} 行 ${column} 列`,
    confirmed: (difference) =>
      `float64 の自動微分でも同じ勾配が得られました（差の最大値は ${scientific(difference)}）。`,
    differs: (difference) =>
      `float64 の自動微分では異なる勾配になりました（差の最大値は ${scientific(difference)}）。`,
    change: (digit) => `予測が ${digit} になるまで変える`,
    changedAlt: (digit) => `${digit} に近づけた画像`,
    already: (digit) => `すでに ${digit} と予測されているため、何も変えていません。`,
    reached: (digit, distance, moves) =>
      `勾配と逆の方向に ${integer(moves)} 回動かし、元の画像から距離 ${withDecimals(distance, 1)} だけ離れたところで、予測が ${digit} になりました。2 つの画像を見比べてください。ネットワークの予測が変わっても、人の目に ${digit} と見えるとは限りません。`,
    notReached: (digit, moves) =>
      moves === 0
        ? `変えられる画素の勾配がすべて 0 なので、どう変えれば ${digit} になるかは分かりません。`
        : `勾配と逆の方向に ${integer(moves)} 回動かしても、予測は ${digit} になりませんでした。`,
  },
  own: {
    title: '自分のテストデータ',
    about:
      '描いて残した数字です。学習にはまったく使われないので、自分の手書きの数字をどのくらい正しく予測できるかが分かります。',
    label: '正解ラベル',
    keep: 'テストデータに加える',
    full: 'これ以上は加えられません。先にどれかを削除してください。',
    none: 'まだありません。',
    score: (correct, all) =>
      `${integer(all)} 個のうち ${integer(correct)} 個が正解です（${percent(correct / all)}）。`,
    column: { image: '画像', label: '正解ラベル', prediction: '予測', remove: '削除' },
    right: '正解',
    wrong: '不正解',
    remove: (digit, number) => `${number} 番目の ${digit} を削除`,
    removeShort: '削除',
    removed: (digit) => `${digit} を削除しました。`,
    undo: '元に戻す',
  },
};
