// 勾配の比較ページの言葉（日本語）。

import type { gradients as en } from '../en/gradients.ts';
import { integer } from '../numbers.ts';

export const gradients: typeof en = {
  inLesson: {
    title: '手書きの勾配と自動微分の比較',
    openPage: '「勾配の比較」で詳しく見る',
  },
  ofProgram: {
    title: (program) => `「${program}」の勾配`,
    lead: 'プログラムが手書きで求めた勾配を 1 つずつ、backward() が .grad に入れた勾配と並べます。値は、このページを開く直前に実行したときのものです。',
    others: (names) => `形状が違うため、ここに表示していない勾配：${names}。`,
    reference: '自動微分（.grad）',
    back: 'プログラムに戻る',
    close: 'アプリの勾配の比較へ',
  },
  lead: '手書きの逆伝播が計算した値を 1 つずつ、コードをまったく共有しない別の計算と並べて確かめます。',

  form: {
    title: '比べるもの',
    network: 'ネットワーク',
    networks: {
      article: '多クラス分類（数字 10 種類）',
      regression: '回帰（記事のまま）',
      regressionStandardized: '回帰（目標値を標準化）',
      binary: '2 値分類（1 つの数字か否か）',
    },
    hiddenSizes: '隠れ層のニューロン数',
    activation: '活性化関数',
    init: '重みの初期値',
    inits: { kaiming: 'Kaiming', randn: 'randn' },
    torchSeed: '重みのシード',
    positiveClass: '見分ける数字',
    rows: 'バッチの画像数',
    allRows: (rows) => `全 ${integer(rows)} 枚`,
    reference: '比較対象',
    references: {
      autograd: '自動微分（自作、float64）',
      finite: '数値微分（float64）',
      recorded: 'PyTorch の記録（float64）',
      recordedFloat32: 'PyTorch の記録（float32）',
    },
    notRecorded: '記録があるのは記事のネットワークで、シードが 0 か 42、全画像のときだけです',
    kernels: '手書きの順伝播・逆伝播に使うループ',
    kernelNames: {
      plain: '画面のコードそのまま（TypeScript）',
      simd: '学習で使う高速版',
    },
    mistake: 'よくある間違い',
    noMistake: 'なし',
    rowsProblem: (most) => `1〜${integer(most)} の整数を入力してください。`,
    toleranceProblem: '1e-5 のように 0 以上の数を入力してください。',
    compute: 'もう一度計算する',
    cancel: '中止する',
    computing: (percent) => `勾配を計算しています：${percent}`,
    cancelled: '中止しました。下に見えているのは 1 つ前の結果です。',
    cancelledFirst: '中止しました。まだ何も比べていません。',
    lost: '計算用のプロセスが突然終了しました。新しいプロセスの準備ができています。もう一度計算してください。',
    invalid: '印のついた欄を直してください。下に見えているのは 1 つ前の結果です。',
  },

  verdict: {
    title: '一致しているか',
    rule: '手書きの値 a と比較対象の値 n が次の式を満たせば、許容範囲内とみなします：',
    tolerance: '許容誤差',
    torchDefaults: 'torch.allclose の既定値にする',
    parameter: 'パラメータ',
    shape: '形状',
    allclose: 'allclose',
    largest: '最大の差',
    relative: '相対誤差',
    relativeHint: 'float64',
    true: 'True',
    false: 'False',
    far: (far, all) => `${integer(all)} 個のうち ${integer(far)} 個が許容範囲外`,
    semicolon: '。',
    onlyRounding: 'float64 では True：float32 の丸めだけが原因です',
    at: (row, column) => `位置 [${row}, ${column}]`,
    partsAt: (name) => `損失から逆向きにたどると、最初に食い違うのは ${name} の勾配です。`,
    allTrue: (count) => `${count} つとも True。勾配は一致しています。`,
    someFalse: (names) => `許容範囲外：${names}。`,
    mistakeHidden:
      '逆伝播には間違いが入っていますが、このネットワークとバッチでは違いが現れません。',
    loss: (loss) => `このバッチの損失：${loss}`,
    words: {
      wrong: '誤り',
      doubtful: '疑わしい',
      fineWithKinks: 'ReLU の折れ目によるものなら問題なし',
      good: '良好',
    },
    wordsHint:
      '相対誤差は、|a − n| / max(|a|, |n|) の最大値です。a は手書きの式を float64 で計算した値、n は比較対象の値です。最大の勾配の 1 万分の 1 に満たない値は、桁落ちするため除きます。1e-2 より大きければ誤り、1e-4 より大きければ疑わしく、1e-7 より大きければ ReLU の折れ目（ちょうど 0 のところ）をまたいだ場合にだけ問題なし、1e-7 以下なら良好とするのが慣例です。',
    epsilonLeft:
      'float64 でも残る差は丸めではなく、記事の 1e⁠-⁠10 によるものです。このページの最後をご覧ください。',
    kinks: (count) =>
      `${integer(count)} 個の値は活性化関数の折れ目の上にあり、判定から除いています。ずらした幅の中で損失の傾きが変わるため、数値微分では 2 つの傾きが混ざってしまいます。`,
    unmeasured: (measured, all) =>
      `${integer(all)} 個のうち、等間隔に選んだ ${integer(measured)} 個だけを測りました。残りは判定していません。`,
    steps: (smallest, largest) =>
      smallest === largest
        ? `各値を両側に ${smallest} ずつ動かしました。`
        : `各値を、その大きさに応じて両側に ${smallest}〜${largest} ずつ動かしました。`,
  },

  map: {
    manual: '手書き（float32）',
    reference: '比較対象',
    difference: '差',
    label: (name, rows, columns, hasTerms) =>
      `${name} の勾配（${rows} 行 ${columns} 列）。手書き、比較対象、差のヒートマップ。矢印キーで値から値へ移動し${hasTerms ? '、Enter で内訳を表示し' : ''}ます。`,
    axes: (rows, columns) => `${integer(rows)} 行 × ${integer(columns)} 列`,
    summarised: (rows, columns) =>
      `1 マスは ${rows} × ${columns} 個の値をまとめたもので、そのうち差が最大の値を示します。`,
    zero: '差なし',
    notJudged: '判定なし',
    alike: (cosine, equal) => `コサイン ${cosine}、最後の桁まで等しい値 ${equal}`,
    worst: '差が最大の値へ',
    asTable: '値の一覧表（差の大きい順）',
    tableCut: (shown, all) => `${integer(all)} 個のうち、差の大きい ${integer(shown)} 個です。`,
    row: '行',
    column: '列',
    help: '値にポインターを合わせるか、マップを選んで矢印キーで移動します。',
    helpTerms: 'クリックか Enter で、その値の内訳（足し合わせた項）を表示します。',
  },

  reader: {
    title: '選んでいる値',
    place: (name, row, column) => `${name}[${row}, ${column}]`,
    manual: '手書き',
    reference: '比較対象',
    difference: '差',
    relative: '相対誤差',
    kink: '折れ目の上',
    unmeasured: '測定なし',
  },

  terms: {
    title: (place) => `${place} の内訳`,
    weightFormula:
      '重みの勾配は、ニューロンの誤差項 δ と入力の積をバッチの画像ごとに求め、足し合わせたものです。',
    biasFormula: 'バイアスの勾配は、ニューロンの誤差項 δ をバッチ全体で足し合わせたものです。',
    image: '画像',
    digit: '数字',
    delta: '誤差項 δ',
    input: '入力',
    product: '積',
    rest: (count) => `残りの ${integer(count)} 枚`,
    sum: '合計',
    zeros: (zeros, count) =>
      zeros === 0
        ? `${integer(count)} 枚の画像すべてが寄与しています。`
        : `${integer(count)} 枚のうち ${integer(zeros)} 枚は、誤差項か入力が 0 なので、寄与はちょうど 0 です。`,
    mistaken: (value) => `間違いを入れた逆伝播は、この和ではなく ${value} を返しました。`,
    close: '閉じる',
  },

  epsilon: {
    title: '記事の 1e-10 の影響',
    explain:
      '記事では log(0) を避けるため、対数の中に 1e-10 を足しています。手で導いた勾配 (A − y) / m は、1e-10 がない損失の勾配です。一方、自動微分は書かれた式をそのまま微分するので、正解クラスの確率が p の行では、勾配の p / (p + 1e⁠-⁠10) 倍しか残りません。',
    count: (below, rows) =>
      below === 0
        ? `今の設定では、${integer(rows)} 枚の中に正解クラスの確率が 1e-10 を下回る画像は 1 枚もありません。1e-10 は影響せず、両者は一致します。`
        : `今の設定では、${integer(rows)} 枚のうち ${integer(below)} 枚で、正解クラスの確率が 1e-10 を下回ります。その行では自動微分の勾配がほとんど消えるのに、手書きの勾配は残るため、両者は本当に食い違います。`,
    switchHint:
      '上の「重みの初期値」を Kaiming と randn で切り替えてみてください。記事は比較の前に重みを小さくしていますが、この比較が True になる理由はここにあります。',
    chart: '自動微分に残る勾配の割合（画像ごと）',
    xAxis: '正解クラスの確率',
    yAxis: '勾配の長さの比（自動微分 / 手書き）',
    curve: 'p / (p + 1e-10)',
    image: '画像 1 枚',
    table: '画像の例（確率の低いほうから）',
    row: '画像',
    digit: '数字',
    probability: '正解クラスの確率',
    kept: '自動微分に残る割合',
    summary: (below, rows) =>
      `${integer(rows)} 枚の画像の散布図。${integer(below)} 枚が 1e-10 より左にあり、そこでは自動微分の勾配が半分も残りません。`,
  },

  gallery: {
    heading: (name) => `よくある間違い：${name}`,
    wrong: '間違い',
    right: '正しい式',
    train: '間違いあり・なしで学習する',
    training: (epoch, epochs) => `学習中：${epochs} エポック中 ${epoch} エポック`,
    chart: 'エポックごとの学習損失',
    correct: '正しい逆伝播',
    mistaken: '間違いあり',
    summary: (epoch, correct, mistaken) =>
      `学習損失の折れ線グラフ。エポック ${epoch} 終了時：正しい逆伝播 ${correct}、間違いあり ${mistaken}。`,
    diverged: (epoch) => `間違いを入れたほうは、エポック ${epoch} で損失が発散しました。`,
    aboveFrame: (loss) =>
      `間違いありの損失は、エポック 1 の終了時にすでに ${loss} で、グラフの範囲を超えています。`,
    after: (correct, mistaken, rows) =>
      `最後のエポック後の検証：${integer(rows)} 枚中 ${integer(correct)} 枚が正解、間違いありでは ${integer(mistaken)} 枚。`,
    mistakes: {
      forgottenMean: {
        name: '/ m を忘れる',
        wrong: 'dZ = A − y',
        right: 'dZ = (A − y) / m',
        about:
          'すべての勾配が m 倍になりますが、向きは正しく、コサインは 1 のままです。学習率を m 倍にしたのと同じ動きになります。どのパラメータでも比がちょうどバッチサイズになることが手がかりです。',
      },
      forgottenMask: {
        name: 'ReLU のマスクを忘れる',
        wrong: 'dZ = dA',
        right: 'dZ = dA ⊙ [Z > 0]',
        about:
          '最後の層は正しく、それより入力側がすべて違ってきます。それでも学習はほとんど同じように進むことがあるので、損失の曲線だけでは気づけません。勾配を比べれば、活性化関数を通ったところで食い違うのがすぐに分かります。dZ には、ちょうど 0 の値が 1 つもありません。',
      },
      maskFromGradient: {
        name: 'マスクを違う行列から作る',
        wrong: 'dZ = dA ⊙ [dA > 0]',
        right: 'dZ = dA ⊙ [Z > 0]',
        about:
          'Z ではなく、流れてきた勾配の符号でマスクを作ってしまう間違いです。形状は合い、エラーも出ず、最後の層は正しいままなのに、ほとんど学習できません。dZ の 0 の数は正しい場合と違い、ニューロンがオフの行ではなく、届いた勾配が負の行が 0 になっています。',
      },
      transposedWeight: {
        name: '重みを転置してしまう',
        wrong: 'dX = dZ Wᵀ（reshape で形状を合わせる）',
        right: 'dX = dZ W',
        about:
          'ふつうは形状が合わずエラーになります。reshape でエラーを消したり、重みが正方行列だったりすると、入力側の層の勾配はでたらめな向きになり、コサインは 0 に近くなります。それでも学習はほとんど同じように進むことがあるので、損失の曲線では気づきにくい間違いです。層ごとに違うニューロン数で確かめ、転置の代わりに reshape を使わないことが予防になります。',
      },
      biasNotSummed: {
        name: 'バイアスをバッチで足さない',
        wrong: 'db = dZ の最初の行',
        right: 'db = dZ の各行の和',
        about:
          '重みの勾配は正しく、バイアスの勾配だけが違ってきます。学習への影響は小さく、比べて初めて分かります。1 行だけのバッチでは正しく見えるので、必ず複数の行で確かめましょう。',
      },
      wrongSign: {
        name: '符号が逆',
        wrong: 'dZ = y − A',
        right: 'dZ = A − y',
        about:
          'すべての勾配がちょうど逆を向き、コサインは −1 になります。損失は最初のステップから増え続けます。学習率をどれだけ小さくしても損失が増えるだけなら、まず符号を疑いましょう。',
      },
      missingTwo: {
        name: 'MSE の 2 を忘れる',
        wrong: 'dZ = (Z − y) / m',
        right: 'dZ = 2 (Z − y) / m',
        about:
          'すべての勾配がちょうど半分になります。学習率を半分にしたのと同じなので、学習しても気づきません。どのパラメータでも比が 0.5 になることが手がかりです。',
      },
      accumulated: {
        name: '勾配を足し続ける',
        wrong: 'dW ← dW + dZᵀ A',
        right: 'dW ← dZᵀ A',
        about:
          '最初のステップは正しく、2 回目から前の勾配が混ざります。そのためここでは逆伝播を 2 回行っていて、すべてがちょうど 2 倍になります。PyTorch で zero_grad() を忘れるのと同じ間違いです。',
      },
      updatedWeight: {
        name: 'W2 を先に更新してしまう',
        wrong: 'dA1 = dZ2 (W2 − η dW2)',
        right: 'dA1 = dZ2 W2',
        about:
          '第 1 層へ誤差を伝えるのに使う前に、第 2 層の重みを更新してしまう間違いです。ずれは 1 ステップ分にすぎず、分類の学習は何事もないように進みますが、勾配の大きい回帰では発散することがあります。食い違うのは第 1 層のパラメータだけです。勾配をすべて求めてから、まとめて更新しましょう。',
      },
    },
  },
};
