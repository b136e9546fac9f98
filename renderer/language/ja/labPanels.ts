// 実験室のパネルの日本語。

import { integer } from '../numbers.ts';
import type { labPanels as en } from '../en/labPanels.ts';

export const labPanels: typeof en = {
  figures: '学習とネットワーク',
  lead: 'すべてのハイパーパラメータを 1 つのフォームで変え、どのデータでも学習できます。同じ設定からは同じ数値が得られ、学習の結果はすべて記録に残ります。',
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
    refused: '今は変更できません。変更は一時停止中に、100 回までです。',
  },
  stop: {
    title: '自動で一時停止',
    summary: (count) => (count === 0 ? 'しない' : `条件 4 つのうち ${count} つ`),
    epoch: '指定したエポックの後',
    loss: '検証用データの損失が次の値以下になったとき',
    accuracy: '検証用データの正解率が次の値以上になったとき（%）',
    patience: '検証用データの損失が、指定したエポック数だけ続けて改善しなかったとき',
    nan: '損失が数値でなくなったときは、必ず理由を示して終了します。',
  },
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
      '隠れ層の各ニューロンの中に、データの範囲全体での出力を描いています。最小のところが背景の色、最大のところが最も濃い色です。',
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
    heldBack: '検証用データ（白抜き）',
    some: (apart) => `点は ${integer(apart)} 個に 1 個を描いています。`,
    className: (name) => `クラス ${name}`,
    finding: (shares) => `予測ごとの面積の割合：${shares.join('、')}。`,
    share: (name, share) => `クラス ${name} が ${share}`,
    valueFinding: (least, most) => `予測は ${least} から ${most} までです。`,
  },
  menu: '学習の中身を見る',
  names: {
    curves: '学習曲線',
    network: 'ネットワーク',
    surface: 'データの範囲全体での予測',
    weights: '第 1 層の重み',
    trace: '1 つの例を全層でたどる',
    activity: '活性なニューロンと死んだニューロン',
    updates: '勾配と更新量',
    histograms: 'ヒストグラムの推移',
    confusion: '混同行列',
    worst: '誤分類した例',
    predicted: '予測値と正解値',
    landscape: '損失の地形',
    draw: '数字を描く',
    points: '点を描いて作るデータ',
  },
  leads: {
    curves:
      '訓練データと検証用データの損失と正解率を、エポックごとに表します。2 つの損失が離れ始めるところに注目してください。そこから先は、訓練データだけに合わせた学習（過学習）になっています。',
    network:
      '各層のニューロン、活性化関数、パラメータを表します。パラメータの数が、隣り合う層のニューロン数の積に応じて増えることに注目してください。',
    surface:
      'データの範囲のそれぞれの場所で、ネットワークが何を予測するかを表します。予測が切り替わる場所と、その境界が点に沿っていく様子に注目してください。',
    weights:
      '第 1 層の各ニューロンが入力に掛ける重みと、その下に直前のステップの勾配を表します。線や輪郭のような模様が現れるかどうか、また、勾配の色が薄いままで学習が止まったニューロンがないかに注目してください。',
    trace:
      '学習に使わない例を 1 つ、入力から出力までたどります。どのニューロンが反応するか、最も確率の高い答えが他をどれだけ引き離しているかに注目してください。',
    activity:
      '隠れ層のニューロンが勾配を伝える割合を表します。シグモイド関数や tanh では、傾きが最大値の 100 分の 1 以下なら伝えないものとして数えます。どの例に対しても勾配をほとんど伝えない、死んだニューロンがないかに注目してください。',
    updates:
      '各層の勾配の大きさ（ノルム）と、1 回の更新で重みが動く割合を表します。割合の目安は 10⁻³ です。これより大きすぎると重みが激しく動き、小さすぎるとほとんど動きません。',
    histograms:
      '層の数値の分布を、新しいものほど手前に描きます。0 に集まっていくか、広がり続けるかに注目してください。',
    confusion:
      '検証用データについて、行に正解、列に予測をとった表です。対角線から外れたマスが、ネットワークが取り違えた組み合わせです。',
    worst:
      'ネットワークが誤答した例を、損失の大きい順に並べます。自分なら正しく読めたかどうか、確かめてみてください。',
    predicted:
      '検証用データの 1 件が 1 つの点で、横が正解値、縦が予測値です。点が直線からどれだけ離れているか、片側に偏っていないかに注目してください。',
    landscape:
      '学習が到達した場所の周りの損失を、2 つの方向に沿って描きます。その場所の傾きと、そこまでの道のりがまっすぐ下っていたかに注目してください。',
    draw: 'マウス、ペン、指、またはキーボードで描くと、学習の途中でも、ネットワークの予測がその場で変わります。どの線を足したときに答えが変わるかに注目してください。',
    points:
      '最大 5 クラスの点を平面に置いて、自分でデータを作れます。どのような形に多くのニューロンが必要か、反対側に置いた 1 つの点が境界をどう変えるかに注目してください。',
  },
  files: (title) => `「${title}」を保存`,
  earlier: (title) => `「${title}」を前へ`,
  later: (title) => `「${title}」を後ろへ`,
  enlarge: (title) => `「${title}」を拡大`,
  close: (title) => `「${title}」を閉じる`,
  empty:
    '学習を始めるか、1 ステップ進めると、ここに表示されます。記録だけが残っている学習や、別の学習に置き換わった学習のネットワークは、もうメモリにありません。',
  step: 'ステップ',
  layer: '層',
  hidden: (number) => `隠れ層 ${number}`,
  layerNumber: (number) => `第 ${number} 層`,
  weights: {
    finding: (steps, largest, steepest) =>
      `${integer(steps)} ステップ後の重みの絶対値の最大は ${largest}${steepest === undefined ? '' : `、勾配の絶対値の最大は ${steepest}`} です。橙色は正、青色は負で、最も濃い色がこの値にあたります。`,
    cut: (shown, all) => `${all} 個のうち最初の ${shown} 個のニューロンです。`,
    neuron: 'ニューロン',
    input: '入力',
    weight: '重み',
    gradient: '勾配',
  },
  trace: {
    row: '検証用データの番号（0 から）',
    before: '前へ',
    next: '次へ',
    input: '入力',
    layer: '層',
    place: '位置',
    value: '値',
    className: (name) => `クラス ${name}`,
    prediction: '予測値',
    share: (name, share) => `${name}（確率 ${share}）`,
    others: (count, share) => `ほかの ${integer(count)} クラスは省略（確率の合計 ${share}）`,
    cut: (shown, all) => `${integer(all)} 個のうち最初の ${shown} 個`,
    finding: (row, label, answer, isRight, loss) =>
      `データの番号 ${integer(row)}（0 から数えます。正解は ${label}）に対する予測は ${answer}${isRight === undefined ? ' ' : isRight ? ' で、正解' : ' で、不正解'}です。損失は ${loss} です。`,
  },
  activity: {
    rows: (count) => `訓練データの ${integer(count)} 件で数えています。`,
    active: '活性な割合',
    dead: '死んだニューロンの数',
    axis: '活性な割合（%）',
    finding: (layer, active, dead, units) =>
      `隠れ層 ${layer}：活性な割合は ${active}、死んだニューロンは ${integer(units)} 個中 ${dead.length} 個${dead.length > 0 && dead.length <= 10 ? `（${dead.join('、')}）` : ''}です。`,
  },
  updates: {
    alone:
      'このパネルを開いている間、各エポックの終わりに記録します。もう一度学習すると、推移が表示されます。',
    empty: '学習を始めるか、1 ステップ進めると、最初の更新からここに表示されます。',
    gradients: 'W の勾配のノルム（10 の何乗か）',
    ratios: 'W のノルムに対する更新量のノルムの比（10 の何乗か）',
    axis: '常用対数',
    weight: '重み',
    gradient: '勾配',
    change: '更新量',
    finding: (layer, gradient, ratio) =>
      `第 ${layer} 層：勾配のノルムは ${gradient}、重みに対する更新量の比は ${ratio} です。`,
  },
  histograms: {
    what: '数えるもの',
    kinds: { weights: '重み', gradients: '勾配', outputs: '出力' },
    from: '下限',
    to: '上限',
    count: '個数',
    step: (step) => `${integer(step)} ステップ`,
    finding: (step, from, to, lost) =>
      `${integer(step)} ステップ後の値は ${from} から ${to} までです${lost > 0 ? `（有限の数値でないものが ${integer(lost)} 個あります）` : ''}。`,
  },
  worst: {
    finding: (wrong, count) => `検証用データ ${count} 件のうち ${wrong} 件が誤答です。`,
    row: '行',
    label: '正解',
    answer: '予測',
    loss: '損失',
    truth: (label) => `正解は ${label}`,
    ofRow: (row) => `番号 ${integer(row)}（0 から）`,
    share: (name, share) => `${name} の確率 ${share}`,
    lossOf: (loss) => `損失 ${loss}`,
  },
  predicted: {
    truth: '正解値',
    prediction: '予測値',
    notFinite: '有限の数値でない予測があります。',
    finding: (mean, largest) => `予測の誤差は、平均で ${mean}、最大で ${largest} です。`,
  },
  landscape: {
    directions: '方向',
    kinds: {
      random: 'ランダム',
      path: '学習の軌跡',
      weights: '2 つの重み',
      step: '直前の更新',
    },
    hints: {
      random:
        'ランダムな 2 つの方向です。ニューロンごとに、その重みと同じ長さにそろえます（フィルター正規化、Li et al. 2018）。',
      path: '各エポックの終わりのパラメータの、第 1・第 2 主成分です。学習が最も大きく動いた平面にあたります。',
      weights: '2 つの重みだけを動かし、ほかのパラメータは固定します。',
      step: '直線上の損失です。−1 が直前の更新の始まり、0 が終わりです。',
    },
    seed: '方向のシード',
    range: '片側の範囲（方向の長さを 1 として）',
    weight: (number) => `重み ${number}`,
    matrix: '行列',
    row: '行',
    column: '列',
    compute: '計算する',
    cancel: '中止',
    progress: '地形の計算の進み具合',
    view: '表示',
    views: { above: '真上から', surface: '立体で' },
    loss: '損失',
    nowhereFinite: 'この範囲では、損失が有限の数値になるところがありません。',
    axes: {
      random: { first: '1 番目の方向', second: '2 番目の方向' },
      path: { first: '第 1 主成分', second: '第 2 主成分' },
      weights: { first: '重み 1 の変化', second: '重み 2 の変化' },
      step: { first: '位置（直前の更新量を 1 として）', second: '固定' },
    },
    finding: (steps, rows, least, most) =>
      `${steps} ステップ後のネットワークの周りで、訓練データ ${rows} 件の損失は ${least} から ${most} までです。`,
    problems: {
      notFinite:
        'パラメータに有限の数値でないものがあるため、周りの地形を計算できません。学習率を小さくして、学習をやり直してください。',
      shortPath:
        'まだ軌跡が平面をなしていません。2 エポック以上学習してから、もう一度計算してください。',
      noStep: 'まだ 1 ステップも進んでいません。1 ステップ進めてから、もう一度計算してください。',
      noSuchWeights: 'このネットワークにある、別々の重みを 2 つ選んで、もう一度計算してください。',
      replaced: '別の学習が始まったため、計算をやめました。もう一度計算してください。',
      lost: '計算するプロセスが途中で終了し、起動し直しました。学習し直してから計算してください。',
    },
  },
};
