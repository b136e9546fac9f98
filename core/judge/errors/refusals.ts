// What the small libraries of this app refuse and the real ones take, in Japanese: the libraries themselves say it in English.

interface Refusal {
  readonly message: RegExp;
  /** @param found what the message's groups matched, the whole first */
  readonly ja: (found: readonly string[]) => string;
}

const always = (ja: string) => () => ja;

const refusals: readonly Refusal[] = [
  {
    message: /^(\w+)\(\) does not take (.+) in this small matplotlib$/,
    ja: ([, name, given]) =>
      `ここの ${name}() には ${given.replaceAll(', ', '、')} という引数がありません。`,
  },
  {
    message:
      /^(.+) is not a known colormap name in this small matplotlib, which has (.+?)(?: and others)?$/,
    ja: ([, name, known]) =>
      `${name} というカラーマップはここにはありません。使えるのは ${known.replaceAll(', ', '、')} などです。`,
  },
  {
    message:
      /^imshow\(\) draws up to (\S+) rows and columns in this small matplotlib$/,
    ja: ([, most]) =>
      `ここの imshow() で描けるのは、縦横 ${most} 画素までです。`,
  },
  {
    message: /^(\w+)\(\) draws numbers along two axes: this small/,
    ja: ([, name]) =>
      `ここの ${name}() は数の 2 次元配列を描きます。赤・緑・青の 3 色の画像は描けません。`,
  },
  {
    message: /^(\w+)\(\) takes x and y in place of origin and extent/,
    ja: ([, name]) =>
      `ここの ${name}() には origin と extent がありません。代わりに x と y を渡してください。`,
  },
  {
    message: /^(\w+)\(\) of this small matplotlib takes x and y of np/,
    ja: ([, name]) =>
      `ここの ${name}() の x と y には、np.meshgrid で作ったものを渡してください。`,
  },
  {
    message:
      /^(\w+)\(\) of this small matplotlib needs finite numbers for (\w)/,
    ja: ([, name, axis]) =>
      `${name}() の ${axis} には、np.linspace で作ったような、順に大きくなる有限の数が必要です。`,
  },
  {
    message: /^contours are drawn for up to (\d+) levels/,
    ja: ([, most]) => `等高線は ${most} 本までです。`,
  },
  {
    message: /^savefig\(\) writes no file here/,
    ja: always(
      'ここでは savefig() でファイルを書けません。図の下のボタンで SVG か PNG に保存できます。',
    ),
  },
  {
    message: /^axes can only be reshaped into a row/,
    ja: always('ここの axes は、1 列に並べる reshape だけができます。'),
  },
  {
    message: /^a figure holds up to (\S+) numbers/,
    ja: ([, most]) =>
      `1 つの図に描ける数は ${most} 個までです。y[::10] のように間引いてください。`,
  },
  {
    message: /^a figure has 1 to 20 rows and columns .*, not (.+)$/,
    ja: ([, given]) =>
      `図の行と列は 1 から 20 までです（${given} になっています）。`,
  },
  {
    message: /^(.+) is not a scale of this small matplotlib/,
    ja: ([, name]) =>
      `${name} という目盛りはここにはありません。'linear' か 'log' を使ってください。`,
  },
  {
    message: /^~ of this small numpy takes bool arrays alone$/,
    ja: always('ここの ~ は、bool の配列だけに使えます。'),
  },
  {
    message:
      /^&, \| and \^ of this small (?:numpy|torch) take bool (?:arrays|tensors) alone$/,
    ja: always('ここの &、|、^ は、bool の配列だけに使えます。'),
  },
  {
    message:
      /^arrays of this small numpy hold numbers alone, not (\w+)$/,
    ja: ([, type]) =>
      `ここの NumPy の配列に入るのは、数か、文字列だけの並びです（${type} は入りません）。`,
  },
  {
    message:
      /^nditer of this small numpy takes the flag 'multi_index', not/,
    ja: always(
      "ここの nditer で使えるフラグは 'multi_index' だけです。",
    ),
  },
  {
    message:
      /^an array of texts is not computed with|: an array of texts/,
    ja: always(
      '文字列の配列では計算できません。できるのは、比べる、並べ替える、数える、一部を取り出すことです。',
    ),
  },
  {
    message: /^this small numpy has no uint16/,
    ja: always(
      'ここの NumPy に uint16 はありません。255 より大きい数を足す前に .astype(int) と書いてください。',
    ),
  },
  {
    message: /^unique of this small numpy/,
    ja: always(
      'ここの unique は配列のすべての数が対象で、axis は指定できません。',
    ),
  },
  {
    message: /^numpy\.array makes arrays in this small numpy$/,
    ja: always('配列は np.array で作ってください。'),
  },
  {
    message: /^choice of this small numpy takes probabilities/,
    ja: always(
      'ここの choice で確率 p を指定できるのは、replace=True のときだけです。',
    ),
  },
  {
    message:
      /^dtype must be one of (.+) in this small numpy, not (.+)$/,
    ja: ([, known, given]) =>
      `dtype に ${given} は使えません。使えるのは ${known.replaceAll(', ', '、')} です。`,
  },
  {
    message: /^norm of this small numpy takes ord of vectors alone/,
    ja: always(
      'ここの norm で ord を指定できるのはベクトルだけです。行列では、二乗の和の平方根になります。',
    ),
  },
  {
    message: /^OneHotEncoder of this small sklearn gives arrays alone/,
    ja: always(
      'ここの OneHotEncoder の結果は普通の配列だけです。OneHotEncoder(sparse_output=False) と書いてください。',
    ),
  },
  {
    message: /^Adam of this small torch has no amsgrad/,
    ja: always(
      'ここの Adam に amsgrad はありません。False にしてください。',
    ),
  },
  {
    message: /^relu of this small torch is not computed in place/,
    ja: always(
      'ここの relu はその場での書き換え（inplace）ができません。x = F.relu(x) と書いてください。',
    ),
  },
  {
    message:
      /^cross_entropy of this small torch has no label_smoothing/,
    ja: always(
      'ここの cross_entropy に label_smoothing はありません。目標に確率を渡してください。',
    ),
  },
  {
    message: /^this small torch cannot differentiate a tensor after/,
    ja: always(
      '一部が別の名前で書き換えられたテンソルは、ここでは微分できません。v = y[0]; v += 1 ではなく、y[0] += 1 と書いてください。',
    ),
  },
  {
    message: /^this small torch has no gradients of gradients/,
    ja: always(
      'ここの torch では勾配の勾配を計算できません。create_graph は False にしてください。',
    ),
  },
  {
    message: /^a Function of this small torch changes nothing in place/,
    ja: always(
      'ここの Function はその場での書き換えができません。forward から新しいテンソルを返してください。',
    ),
  },
  {
    message:
      /^(\w+) of this small torch computes no gradients(: give it)?/,
    ja: ([, name, detached]) =>
      `ここの ${name} は勾配を計算しません。${detached ? 'input.detach() を渡してください。' : ''}`,
  },
  {
    message: /^this small torch draws float32 numbers/,
    ja: always(
      'ここの torch の乱数は float32 だけです。作ってから .double() で変換してください。',
    ),
  },
  {
    message: /^this small torch computes on the CPU alone/,
    ja: always(
      "ここの torch は CPU だけで計算します。device は 'cpu' にしてください。",
    ),
  },
  {
    message: /^this small torch pickles tensors that have no way back/,
    ja: always(
      '計算の途中のテンソルは保存できません。先に detach() を呼んでください。',
    ),
  },
  {
    message: /^gather and scatter of this small torch/,
    ja: always('ここの gather と scatter は 2 次元までです。'),
  },
  {
    message: /^normal of this small torch takes numbers/,
    ja: always(
      'ここの normal の引数は数だけです。mean + std * torch.randn(...) と書いてください。',
    ),
  },
];

/** Undefined for what is no refusal of the small libraries. */
export function refusalInJapanese(message: string): string | undefined {
  for (const { message: known, ja } of refusals) {
    const found = known.exec(message);
    if (found) return ja(found.map((each) => each ?? ''));
  }
  return undefined;
}

/** Whether an error's message is one. */
export function isRefusal(message: string): boolean {
  return refusalInJapanese(message) !== undefined;
}
