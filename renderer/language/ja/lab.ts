// 実験室の日本語。

import { integer } from '../numbers.ts';
import type { lab as en } from '../en/lab.ts';

export const lab: typeof en = {
  title: '実験室',
  lead: 'すべてのハイパーパラメータを 1 つのフォームで変え、どのデータでも学習できます。同じ設定からは同じ数値が得られ、学習の結果はすべて記録に残ります。',
  goOn: '実験室で続ける',
  figures: '学習とネットワーク',
  actions: {
    title: '重みと停止',
    sameWeights: '同じ重みに戻す',
    newWeights: '新しい重みにする',
  },
  change: {
    title: '続きの設定',
    apply: '変更する',
    about: '学習率は次のステップから、バッチサイズは次のエポックから使われます。',
    made: (changes) =>
      `変更したステップと値：${changes}。この変更は学習の設定に含まれ、同じ設定で再現できます。`,
    kept: (changes) => `元の学習と同じ変更を含みます（ステップと値：${changes}）。`,
    remove: '変更を除く',
  },
  stop: {
    title: '自動で一時停止',
    summary: (count) => (count === 0 ? 'しない' : `条件 4 つのうち ${count} つ`),
    epoch: '次のエポックの後',
    loss: '検証用データの損失が次の値以下になったとき',
    accuracy: '検証用データの正解率が次の値以上になったとき（%）',
    patience: '検証用データの損失が、次のエポック数だけ改善しなかったとき',
    nan: '損失が数値でなくなったときは、必ず理由を示して終了します。',
    because: {
      epoch: '（指定したエポックです）',
      loss: '（検証用データの損失が指定した値以下になりました）',
      accuracy: '（検証用データの正解率が指定した値以上になりました）',
      patience: '（検証用データの損失が、指定したエポック数だけ改善しませんでした）',
    },
  },
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
    unitSurfaces:
      '隠れ層の各ニューロンの中に、データの範囲全体での出力を描いています。最小のところが紙の色、最大のところが最も濃い色です。',
    softmax: 'ソフトマックス関数',
    sigmoid: 'シグモイド関数',
    identity: '恒等関数',
  },
  surface: {
    title: 'データの範囲全体での予測',
    empty: '学習を始めるか、1 ステップ進めると、予測がここに描かれます。',
    after: (steps) => `${integer(steps)} ステップ後`,
    first: '1 番目の特徴量',
    second: '2 番目の特徴量',
    target: '目標値',
    answer: '予測',
    certainty: '確信度',
    learned: '学習に使うデータ',
    heldBack: '検証用データ（中抜き）',
    className: (name) => `クラス ${name}`,
    finding: (shares) => `予測ごとの面積の割合：${shares.join('、')}。`,
    share: (name, share) => `クラス ${name} が ${share}`,
    valueFinding: (least, most) => `予測は ${least} から ${most} までです。`,
  },
};
