// 第 5 節の図の言葉（日本語）。

import type { lesson05 as en } from '../en/lesson05.ts';

const shapeText = ([rows, columns]: readonly [rows: number, columns: number]) =>
  `(${rows}, ${columns})`;

export const lesson05: typeof en = {
  figure: '学習の一巡を 1 ステップずつ',
  caption:
    '入力 2 つ、隠れ層のニューロン 3 つ、クラス 2 つのネットワークに、データを 4 件通したものです。数値はすべて、このアプリの層が計算しています。',
  alternative: (step, steps, said) => `ステップ ${step} / ${steps}。${said}`,
  turn: (turn) => `${turn} 巡目`,
  loss: (loss) => `損失 L = ${loss}`,
  phases: { forward: '順伝播', loss: '損失', backward: '逆伝播', update: '更新' },
  places: {
    edges1: '第 1 層の重み',
    hidden: '隠れ層のニューロン',
    edges2: '第 2 層の重み',
    output: '出力層のニューロン',
    loss: '損失',
  },
  network: (phase, place) => `ネットワークの図。強調：${place}（${phase}）`,
  stepping: 'ステップ（矢印キーで前後に動けます）',
  previous: '戻る',
  next: '次へ',
  another: 'もう一巡',
  equation: 'このステップの式（記号を押すと数値を表示）',
  shapes: (parts, result) =>
    `${parts.map(shapeText).join(' ')} → ${result ? shapeText(result) : '1 つの数'}`,
  shapeRules: {
    product: '内側の数どうしが一致して消える',
    same: 'すべて同じ形状',
    sum: '和をとると 1 行、または 1 つの数になる',
  },
  resultOf: (name) => `結果 ${name}`,
  steps: {
    Z1: '順伝播：隠れ層の各ニューロンが入力に重みを掛けて足し、バイアスを加えます。',
    A1: 'ReLU は正の和をそのまま通し、ほかは 0 にします。',
    Z2: '出力層のニューロンも、隠れ層から届いた値に同じことをします。',
    A2: 'softmax が、行ごとに和を確率に変えます。',
    loss: '測定：正解のクラスに付いた確率がどれだけ小さいかを平均します。',
    dZ2: '逆伝播の始まり：「答え − 正解」が出力層の誤差項です。',
    dW2: '第 2 層の重みの勾配は「入ってきた値 × そのニューロンの誤差」です。',
    db2: 'バイアスはどのデータにも同じように働くので、誤差を足し合わせます。',
    dA1: '誤差は、同じ重みを通って隠れ層へ戻ります。',
    dZ1: 'どの誤差を通すかは、ReLU の傾きが要素ごとに決めます。',
    dW1: '第 1 層も第 2 層と同じく「入力 × 誤差項」です。',
    db1: 'バイアスの誤差も、データについて足し合わせます。',
    newW2: '更新：どの重みも、勾配の逆向きに少し動きます。',
    newb2: 'バイアスも同じです。',
    newW1: '第 1 層の重みも動かします。',
    newb1: '最後に第 1 層のバイアスです。これで一巡しました。',
  },
};
