// 第 2 節の図の言葉（日本語）。

import type { lesson02 as en } from '../en/lesson02.ts';

export const lesson02: typeof en = {
  plot: '活性化関数とその傾き',
  caption:
    '点を左右に動かすか、スライダーを矢印キーで動かすか、値を入力してください。破線は、その点での接線です。',
  choose: '関数',
  value: '値',
  slope: '傾き',
  input: '入力 z',
  point: (name, z, value, slope) => `${name}、z = ${z} のとき：値 ${value}、傾き ${slope}`,
  between: '層の間に入れる関数',
  layers: '線形層の数',
  inputX: '入力 x',
  outputY: '出力',
  collapseCaption:
    '実線は重ねた層の計算結果です（隠れ層は 4 ユニット、重みは固定）。破線は、すべての行列とバイアスを掛け合わせて 1 つの層にしたものです。',
  collapsed: (layers, weight, bias, difference) =>
    `線形層 ${layers} つ。1 つにまとめると ${weight} x + (${bias})。この直線との差は最大 ${difference}。`,
  inside: '内側の活性化関数',
  depth: '隠れ層の数',
  vanishingCaption:
    '30 ユニットの隠れ層を Kaiming の重みで並べた、学習前のネットワークです。上が入力側、下が出力側です。',
  lengths: (name, first, last) =>
    `${name}：勾配の大きさは、最初の層で ${first}、最後の層で ${last}。`,
  lengthAxis: '勾配の大きさ（対数目盛り、10⁻⁶ から 10 まで）',
  activeCaption:
    '柱 1 本が隠れ層のニューロン 1 個です。高さは、和が正になった学習用画像の割合を表します。',
  epoch: '終わったエポック',
  neuron: (neuron, share) => `ニューロン ${neuron}：${share}`,
  active: (epoch, share) =>
    `${epoch === 0 ? '学習前' : `エポック ${epoch} 終了時`}：1 つのニューロンは、平均して ${share} の画像で働いています。`,
  counting: '数えるために、一度学習しています…',
};
