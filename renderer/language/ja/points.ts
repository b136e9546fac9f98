// 平面に描く点の日本語。

import { MIN_ROWS } from '@backprop-lab/core/data/table/tableSettings';

import { MAX_COORDINATE, MAX_POINTS } from '../../../electron/settings.ts';
import type { points as en } from '../en/points.ts';
import { byHand, integer } from '../numbers.ts';

export const points: typeof en = {
  label: '点を置く平面',
  keys: 'キーボードでの操作：矢印キーでカーソルを動かします（Shift を押しながらだと 5 倍）。スペースキーか Enter で点を追加し、s でまとめて追加します。c でカーソルの周りの点を選択中のクラスに変え、x か Delete で消します。m で最も近い点を持ち上げ、もう一度押すとそこに置きます。Esc で元の場所に戻します。1〜5 でクラス 0〜4 を選びます。',
  tool: '道具',
  tools: {
    add: '追加',
    move: '移動',
    spray: 'スプレー',
    recolour: '塗り替え',
    erase: '消去',
  },
  class: '点のクラス',
  className: (label) => `クラス ${label}`,
  undo: '元に戻す',
  clear: 'すべて消す',
  none: 'まだ点がありません。',
  counts: (all, classes) =>
    `点は ${integer(all)} 個です（${classes.map(([label, count]) => `クラス ${label} が ${integer(count)} 個`).join('、')}）。`,
  full: `置ける点は ${integer(MAX_POINTS)} 個までです。追加するには、いくつか消してください。`,
  take: (data) => `「${data}」の点から始める`,
  takeAbout:
    'データセットから始めるには、「2 つの三日月」や「2 本の渦巻き」のように、5 クラス以内の点からなるデータをフォームで選んでください。',
  took: (taken, all) =>
    `${integer(all)} 件のうち ${integer(taken)} 件を取り込みました。置ける点は ${integer(MAX_POINTS)} 個まで、座標は −${integer(MAX_COORDINATE)} から ${integer(MAX_COORDINATE)} までです。`,
  withSurface: 'PNG と SVG には、この点で学習したネットワークの予測も描かれます。',
  withoutSurface:
    'PNG と SVG には点だけが描かれます。表示中の学習は、この点によるものではないためです。',
  train: 'この点で学習',
  about: '点は進み具合とともに保存され、学習するたびに、記録にも表として残ります。',
  problems: {
    tooFew: `学習するには、点が ${MIN_ROWS} 個以上必要です。`,
    oneClass: '学習するには、2 クラス以上の点が必要です。',
    onOneLine:
      'どの点も x または y が同じ値なので、そこからは何も学習できません。別の場所にも点を置いてください。',
  },
  gaps: (classes) =>
    `学習ではクラスの番号を詰めて数えます。${classes.flatMap((label, i) => (label === i ? [] : [`クラス ${label} はクラス ${i}`])).join('、')} になります。`,
  at: (x, y, count) =>
    `x は ${byHand(x, 2)}、y は ${byHand(y, 2)}。${count === 0 ? 'ここに点はありません。' : `ここに点が ${integer(count)} 個あります。`}`,
  carried: (x, y) => `点は x ${byHand(x, 2)}、y ${byHand(y, 2)} にあります。`,
  pickedUp: (label) => `クラス ${label} の点を持ち上げました。`,
  putDown: '点を置きました。',
  putBack: '点を元の場所に戻しました。',
  nothingNear: 'カーソルの近くに点がありません。',
  chosen: (label) => `クラス ${label} を選びました。`,
};
