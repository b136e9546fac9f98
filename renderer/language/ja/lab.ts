// 実験室の日本語。

import { integer } from '../numbers.ts';
import type { lab as en } from '../en/lab.ts';

export const lab: typeof en = {
  title: '実験室',
  lead: 'すべてのハイパーパラメータを 1 つのフォームで変え、どのデータでも学習できます。同じ設定からは同じ数値が得られ、学習の結果はすべて記録に残ります。',
  goOn: '実験室で続ける',
  figures: '学習とネットワーク',
  race: 'レース',
  raceFromHere: 'この設定でレースをする',
  network: {
    title: 'ネットワーク',
    drawing: (layers) => `入力から出力までの層：${layers.join('、')}。`,
    layer: '層',
    input: '入力',
    hidden: (number) => `隠れ層 ${number}`,
    output: '出力',
    units: 'ニューロン',
    activation: '活性化関数',
    weightsAndBiases: '重みとバイアス',
    parameters: 'パラメータ数',
    total: (count) => `パラメータは全部で ${integer(count)} 個です。`,
    cut: (most) => `ニューロンが ${most} 個を超える層は、最初と最後だけを描いています。`,
    softmax: 'ソフトマックス関数',
    sigmoid: 'シグモイド関数',
    identity: '恒等関数',
  },
  surface: {
    title: 'データの範囲全体での予測',
    classes:
      '色はその場所で予測されるクラスを表し、濃いほど確率が高いことを示します。色の境目に注目してください。隠れ層が学ぶにつれて、境界が曲がっていきます。',
    values:
      '線は各値に対するネットワークの予測、点はデータです。線が点から離れる場所と、線の折れ目に注目してください。折れ目では、ReLU のニューロンの出力が 0 から変わり始めます。',
    empty: '学習を始めるか、1 ステップ進めると、予測がここに描かれます。',
    after: (steps) => `${integer(steps)} ステップ後`,
    first: '1 番目の特徴量',
    second: '2 番目の特徴量',
    target: '目標値',
    learned: '学習に使うデータ',
    heldBack: '検証用データ（中抜き）',
    className: (name) => `クラス ${name}`,
    finding: (shares) => `予測ごとの面積の割合：${shares.join('、')}。`,
    share: (name, share) => `クラス ${name} が ${share}`,
    valueFinding: (least, most) => `予測は ${least} から ${most} までです。`,
  },
};
