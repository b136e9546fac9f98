// Mistakes in the forward pass and in losses, each in a sentence with the name of the question that leads on.

import type { MistakeWords } from './mistakeWords.ts';

export const lossesMistakes = {
  softmaxForgotten: {
    question: 'softmax',
    en: 'The raw sums are used where probabilities are needed: the activation of the output is missing.',
    ja: '確率が必要なところで、活性化していない重み付き和を使っています。出力の活性化関数がありません。',
  },
  softmaxOtherAxis: {
    question: 'softmax',
    en: 'Softmax is taken over the wrong axis: columns sum to 1 instead of rows.',
    ja: 'softmax の軸が違います。行ではなく列の合計が 1 になっています。',
  },
  softmaxOverAll: {
    question: 'softmax',
    en: 'The sum of softmax is not the sum of each row.',
    ja: 'softmax の分母が行ごとの合計になっていません。',
  },
  maximumNotSubtracted: {
    question: 'overflow',
    en: 'The largest value is not subtracted before exp: large logits overflow.',
    ja: 'exp の前に最大値を引いていません。大きなロジットでオーバーフローします。',
  },
  maximumOverAll: {
    question: 'overflow',
    en: 'The maximum is not that of each row.',
    ja: '行ごとの最大値になっていません。',
  },
  keepdimForgotten: {
    question: 'shapes',
    en: 'keepdim=True is missing: a list of m values cannot be put beside the rows.',
    ja: 'keepdim=True がありません。m 個の値が 1 次元になり、各行に対応しません。',
  },
  expForgotten: {
    question: 'softmax',
    en: 'exp is missing.',
    ja: 'exp がありません。',
  },
  divisionForgotten: {
    question: 'softmax',
    en: 'The division is missing.',
    ja: '割り算がありません。',
  },
  logTooMany: {
    question: 'softmax',
    en: 'The logarithm of softmax is returned.',
    ja: 'softmax の対数を返しています。',
  },
  hardMaximum: {
    question: 'softmax',
    en: 'Only the largest value gets a 1: that is argmax.',
    ja: '最大の値だけが 1 になっています。それは argmax です。',
  },
  otherActivation: {
    question: 'forward',
    en: 'Another activation is used than the one that is asked for.',
    ja: '求められているものとは別の活性化関数を使っています。',
  },
  activationForgotten: {
    question: 'forward',
    en: 'The activation is missing: values go on unchanged.',
    ja: '活性化関数がありません。値がそのまま次へ渡されています。',
  },
  activationTooMany: {
    question: 'forward',
    en: 'There is an activation where none belongs.',
    ja: '不要なところに活性化関数があります。',
  },
  absoluteValue: {
    question: 'forward',
    en: 'Negative values change their sign instead of becoming 0.',
    ja: '負の値が 0 にならず、符号が変わっています。',
  },
  biasForgotten: {
    question: 'forward',
    en: 'The bias is missing.',
    ja: 'バイアスを足していません。',
  },
  biasSubtracted: {
    question: 'forward',
    en: 'The bias is subtracted.',
    ja: 'バイアスを引いています。',
  },
  lossSign: {
    question: 'loss',
    en: 'The loss has the wrong sign: −log p is positive.',
    ja: '損失の符号が逆です。−log p は正の数です。',
  },
  lossSummed: {
    question: 'mean',
    en: 'The loss is summed over the batch; it is a mean.',
    ja: '損失をバッチについて合計しています。正しくは平均です。',
  },
  lossIsNoNumber: {
    question: 'mean',
    en: 'The loss is not one number: the mean over the batch is missing.',
    ja: '損失が 1 つの数になっていません。バッチについての平均がありません。',
  },
  lossOfAllClasses: {
    question: 'loss',
    en: 'All classes count: the logarithms are not multiplied by y.',
    ja: 'すべてのクラスを数えています。対数に y を掛けていません。',
  },
  logForgotten: {
    question: 'loss',
    en: 'The logarithm is missing.',
    ja: '対数がありません。',
  },
  logWithoutEpsilon: {
    question: 'logarithm',
    en: 'Nothing is added inside the logarithm: a probability of 0 gives infinity or NaN.',
    ja: '対数の中に小さな数を足していません。確率が 0 のとき、無限大や NaN になります。',
  },
  otherLogarithm: {
    question: 'loss',
    en: 'This is another logarithm than the natural one.',
    ja: '自然対数ではない対数を使っています。',
  },
  swappedArguments: {
    question: 'loss',
    en: 'Prediction and label are swapped: the logarithm is taken of y.',
    ja: '予測と正解が逆です。y の対数をとっています。',
  },
  binaryForClasses: {
    question: 'loss',
    en: 'This is the binary cross entropy of every class; with several classes only the true one counts.',
    ja: 'クラスごとの 2 値交差エントロピーになっています。多クラスでは正解クラスだけを数えます。',
  },
  entropy: {
    question: 'loss',
    en: 'The probabilities are weighted by themselves: that is the entropy of the prediction, and y does not occur.',
    ja: '確率自身で重み付けしています。それは予測のエントロピーで、y が出てきません。',
  },
  squareForLog: {
    question: 'loss',
    en: 'The square of the difference is used where cross entropy is asked for.',
    ja: '交差エントロピーではなく、差の 2 乗を使っています。',
  },
  bceHalf: {
    question: 'loss',
    en: 'Only one of the two terms is there: rows with the other label count nothing.',
    ja: '2 つの項の片方しかありません。もう一方のラベルの行が数えられていません。',
  },
  bceNotMirrored: {
    question: 'loss',
    en: 'The second term must have 1 − y and 1 − A.',
    ja: '2 つ目の項は 1 − y と 1 − A で作ります。',
  },
  bceSignInside: {
    question: 'loss',
    en: 'The sign between the two terms is wrong.',
    ja: '2 つの項の間の符号が違います。',
  },
  signInExponent: {
    question: 'forward',
    en: 'The sign in the exponent is wrong.',
    ja: '指数の符号が違います。',
  },
  targetBroadcast: {
    question: 'shapes',
    en: 'Column minus list becomes a table: (m, 1) and (m,) broadcast to (m, m).',
    ja: '列から 1 次元の配列を引くと表になります。(m, 1) と (m,) はブロードキャストによって (m, m) になります。',
  },
  squareForgotten: {
    question: 'loss',
    en: 'The square is missing.',
    ja: '2 乗していません。',
  },
  absoluteForSquare: {
    question: 'loss',
    en: 'The absolute value stands in place of the square.',
    ja: '2 乗の代わりに絶対値をとっています。',
  },
  halved: {
    question: 'derivative',
    en: 'The loss is half as large as it should be.',
    ja: '損失が半分になっています。',
  },
  rootTooMany: {
    question: 'loss',
    en: 'The root is taken: that is the root mean squared error.',
    ja: '平方根をとっています。それでは RMSE になります。',
  },
  meanFirst: {
    question: 'loss',
    en: 'The mean is squared; the squares should be averaged.',
    ja: '平均を 2 乗しています。2 乗してから平均します。',
  },
} as const satisfies Record<string, MistakeWords>;
