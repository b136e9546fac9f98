// ハイパーパラメータの名前と説明（日本語）。

import type { HyperparameterWords } from '../hyperparameterWords.ts';

export const hyperparameterWords: HyperparameterWords = {
  fields: {
    task: {
      name: '課題',
      about: '多クラス分類、回帰、2 値分類から選びます。',
    },
    hiddenSizes: {
      name: '隠れ層のニューロン数',
      about: '各隠れ層のニューロンの数です。カンマで区切れば 4 層まで指定できます。',
    },
    activations: {
      name: '活性化関数',
      about: '各隠れ層のあとに置く関数です。',
    },
    init: {
      name: '重みの初期値',
      about: '乱数で決めます。Kaiming では √(2 / 入力数) 倍します。',
    },
    optimizer: {
      name: 'オプティマイザ',
      about: '勾配から更新量を決める方法です。記事では単純な勾配降下法を使います。',
    },
    learningRate: {
      name: '学習率',
      about: '1 回の更新で勾配の逆向きに進む大きさです。',
    },
    momentum: {
      name: 'モメンタム',
      about: '前回までの更新の向きを、次の更新にどれだけ残すかを決めます。',
    },
    alpha: {
      name: '平滑化係数 α',
      about: '勾配の 2 乗の移動平均に、過去の値をどれだけ残すかを決めます。',
    },
    beta1: {
      name: '減衰率 β₁',
      about: '勾配の移動平均に、過去の値をどれだけ残すかを決めます。',
    },
    beta2: {
      name: '減衰率 β₂',
      about: '勾配の 2 乗の移動平均に、過去の値をどれだけ残すかを決めます。',
    },
    weightDecay: {
      name: '重み減衰',
      about:
        'L2 正則化です。各パラメータにこの値を掛けて勾配に足し、値が大きくなりすぎるのを防ぎます。',
    },
    dropout: {
      name: 'ドロップアウト',
      about:
        '学習の各ステップで、隠れ層の出力のうちこの割合を無作為に 0 にします。特定のニューロンだけに頼った学習を防ぎます。',
    },
    batchSize: {
      name: 'バッチサイズ',
      about: '1 回の更新に使うデータ（画像や点）の数です。勾配はその平均になります。',
    },
    epochs: {
      name: 'エポック数',
      about: 'すべての学習用データを何回使うかを決めます。',
    },
    torchSeed: {
      name: '重みのシード',
      about: '重みの初期値を決めます。torch.manual_seed と同じ働きです。',
    },
    numpySeed: {
      name: 'シャッフルのシード',
      about: 'データの順番を決めます。np.random.seed と同じ働きです。',
    },
    data: {
      name: 'データ',
      about: '学習に使うデータです。',
    },
    changes: {
      name: '一時停止中の変更',
      about:
        '一時停止中に変えた値です。学習率は次のステップから、バッチサイズは次のエポックから使われます。',
    },
    table: {
      name: '表',
      about: 'どのファイルの、どの列を予測し、どの列を特徴量にするかです。',
    },
    samples: {
      name: '点の数',
      about: '生成する点の数です。',
    },
    noise: {
      name: 'ノイズ',
      about: '点に加える乱数の標準偏差です。',
    },
    centers: {
      name: 'クラスタ数',
      about: '点の集まりの数です。1 つが 1 クラスになります。',
    },
    dataSeed: {
      name: 'データのシード',
      about: 'どの点が生成されるかを決めます。',
    },
    extraFeatures: {
      name: '追加の特徴量',
      about: '2 つの特徴量から計算し、標準化の前に加えてネットワークに与えます。',
    },
    splitSeed: {
      name: '分割のシード',
      about: 'どのデータを検証用に取り分けるかを決めます。',
    },
    testShare: {
      name: '検証用の割合',
      about: '学習に使わず、検証だけに使うデータの割合です。',
    },
    standardization: {
      name: '標準化',
      about:
        '特徴量をどの平均と標準偏差で揃えるかを選びます。記事では、全画素をまとめて揃える初めの 2 つが使われています。',
    },
    standardizeTarget: {
      name: '目標値の標準化',
      about:
        '目標値（目的変数。手書き数字なら 0〜9）を、平均 0、標準偏差 1 に揃えるかどうかを選びます。',
    },
    positiveClass: {
      name: '見分ける数字',
      about:
        'ほかのすべての数字と見分けたい 1 つの数字です。ほかのデータでは、0 から数えたクラスの番号です。',
    },
  },

  choices: {
    task: {
      classification: '多クラス分類',
      regression: '回帰',
      binary: '2 値分類（1 つの数字か否か）',
    },
    activations: {
      relu: 'ReLU',
      leakyRelu: 'Leaky ReLU',
      sigmoid: 'シグモイド',
      tanh: 'tanh',
      identity: 'なし（恒等関数）',
    },
    init: {
      kaiming: 'Kaiming',
      randn: '標準正規分布（randn）',
    },
    optimizer: {
      sgd: 'SGD',
      momentum: 'モメンタム付き SGD',
      rmsprop: 'RMSprop',
      adam: 'Adam',
    },
    data: {
      digits: '手書き数字',
      moons: '2 つの三日月',
      circles: '同心円',
      blobs: '点の集まり',
      xor: 'XOR',
      spirals: '2 本の渦巻き',
      aboveSine: '正弦波の上下（y > sin πx）',
      aboveCubic: '3 次関数の上下（y > x³）',
      aboveAbs: '折れ線の上下（y > |x|）',
      line: '直線',
      sine: '正弦波',
      iris: 'アヤメ（iris）',
      wine: 'ワイン（wine）',
      diabetes: '糖尿病（diabetes）',
      table: '自分の表',
    },
    extraFeatures: {
      'x1^2': 'x₁²',
      'x2^2': 'x₂²',
      'x1*x2': 'x₁x₂',
      sin_x1: 'sin x₁',
      sin_x2: 'sin x₂',
    },
    standardization: {
      sample: 'PyTorch 式（n − 1、float32）',
      population: 'NumPy 式（n、float64）',
      columns: '特徴量ごと（StandardScaler）',
    },
  },

  noChoice: 'なし',

  toggle: { true: 'する', false: 'しない' },

  units: {
    units: '個',
    gradients: '× 勾配',
    parameters: '× パラメータ',
    rows: '件',
    passes: '回',
    ofAllRows: '（全体を 1 とする）',
    againstRest: 'とそれ以外',
    torch: 'torch',
    numpy: 'NumPy',
    sklearn: 'scikit-learn',
  },
};
