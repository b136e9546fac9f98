// Mistakes in gradients, each in a sentence with the name of the question that leads on.

import type { MistakeWords } from './mistakeWords.ts';

export const backwardMistakes = {
  forgottenMean: {
    question: 'mean',
    en: 'The gradient of the loss is not divided by m, the number of rows in the batch: all gradients are m times too large.',
    ja: '損失の勾配をバッチの行数 m で割っていません。勾配がすべて m 倍になっています。',
  },
  meanTwice: {
    question: 'mean',
    en: 'The division by m is there twice: the gradient is m times too small.',
    ja: 'm での割り算が 2 回入っています。勾配が 1/m になっています。',
  },
  extraMean: {
    question: 'mean',
    en: 'Here m divides once more. The 1/m is already in the gradient that comes from the loss.',
    ja: 'ここで余分に m で割っています。1/m は損失から来る勾配にすでに含まれています。',
  },
  meanOverOtherAxis: {
    question: 'mean',
    en: 'The mean is taken over another number than the rows of the batch.',
    ja: 'バッチの行数ではない数で平均しています。',
  },
  meanOverRow: {
    question: 'mean',
    en: 'A mean over an axis stands where each value should be divided by m.',
    ja: '値ごとに m で割るところで、軸について平均をとっています。',
  },
  doubled: {
    question: 'derivative',
    en: 'The result is twice as large as it should be: there is a factor 2 too many.',
    ja: '結果が 2 倍になっています。係数の 2 が余分です。',
  },
  wrongSign: {
    question: 'sign',
    en: 'The sign is the other way round.',
    ja: '符号が逆です。',
  },
  forgottenMask: {
    question: 'mask',
    en: 'The mask is missing: the gradient is not multiplied by the slope of the activation, so it also passes where ReLU is off.',
    ja: 'マスクがありません。活性化関数の傾きを掛けていないので、ReLU が 0 にしたところにも勾配が伝わっています。',
  },
  maskFromGradient: {
    question: 'mask',
    en: 'The mask is made of the gradient: Z decides what passes, not the sign of dA.',
    ja: 'マスクを勾配から作っています。何を通すかを決めるのは dA の符号ではなく Z です。',
  },
  maskIncludesZero: {
    question: 'mask',
    en: 'The mask also lets the gradient pass where Z is exactly 0 (>= instead of >).',
    ja: 'Z がちょうど 0 のところにも勾配が伝わっています（> ではなく >= になっています）。',
  },
  maskInverted: {
    question: 'mask',
    en: 'The mask is inverted: the gradient passes where ReLU is off, and stops where it is on.',
    ja: 'マスクが逆です。ReLU が 0 にしたところに勾配が伝わり、そのまま通したところで止まっています。',
  },
  maskAlone: {
    question: 'mask',
    en: 'There is only the mask of 0 and 1; what it should be multiplied by is missing.',
    ja: '0 と 1 のマスクだけで、それを掛ける相手がありません。',
  },
  maskTooMany: {
    question: 'mask',
    en: 'There is a mask where none belongs: this layer has no activation.',
    ja: 'ここにはマスクは要りません。この層に活性化関数はありません。',
  },
  multipliedByValue: {
    question: 'mask',
    en: 'The gradient is multiplied by the value itself instead of by the slope, which is 0 or 1.',
    ja: '傾き（0 か 1）ではなく、値そのものを掛けています。',
  },
  signForMask: {
    question: 'mask',
    en: 'The sign of Z, −1, 0 or 1, stands in place of the mask, 0 or 1.',
    ja: '0 か 1 のマスクの代わりに、Z の符号（−1、0、1）を掛けています。',
  },
  forwardForBackward: {
    question: 'mask',
    en: 'ReLU is applied here; its slope is what the backward pass needs.',
    ja: 'ここで ReLU そのものを適用しています。逆伝播で必要なのは ReLU の傾きです。',
  },
  leakySlope: {
    question: 'mask',
    en: 'Where Z is below 0 something still passes: that is leaky ReLU.',
    ja: 'Z が 0 より小さいところでも少し伝わっています。それでは Leaky ReLU になります。',
  },
  wrongThreshold: {
    question: 'mask',
    en: 'The bend is not at 0: the condition compares with another value.',
    ja: '折れ曲がる位置が 0 ではありません。条件の比較のしかたが違います。',
  },
  transposedWeight: {
    question: 'shapes',
    en: 'W stands here the wrong way round: it should be transposed where it is not, or the other way about.',
    ja: 'W の転置が逆です。転置すべきところでしていないか、不要なところで転置しています。',
  },
  transposeForgotten: {
    question: 'shapes',
    en: 'The left factor should be transposed, so that the product sums over the rows of the batch.',
    ja: '左の行列を転置していません。バッチの行について合計するには転置が必要です。',
  },
  reshapedForTransposed: {
    question: 'shapes',
    en: 'reshape stands where a transpose is needed: it keeps the order of the values and mixes rows and columns.',
    ja: '転置すべきところで reshape しています。値の並びがそのままなので、行と列が混ざってしまいます。',
  },
  resultTransposed: {
    question: 'shapes',
    en: 'The result is transposed: rows and columns are swapped.',
    ja: '結果が転置されています。行と列が入れ替わっています。',
  },
  productByPlace: {
    question: 'shapes',
    en: 'Values are multiplied place by place where a matrix product is needed.',
    ja: '行列積が必要なところで、要素ごとの積をとっています。',
  },
  onlyFirstRow: {
    question: 'shapes',
    en: 'Only the first row of the batch counts; all rows should be summed.',
    ja: 'バッチの最初の行しか使っていません。すべての行について合計します。',
  },
  productOfMeans: {
    question: 'shapes',
    en: 'This is the product of two means. The mean has to be taken of the products.',
    ja: '平均どうしの積になっています。積をとってから合計します。',
  },
  wrongInput: {
    question: 'input',
    en: 'Another matrix is used here than the one that went into the layer.',
    ja: 'この層に入った行列とは別の行列を使っています。',
  },
  wrongGradient: {
    question: 'input',
    en: 'Another gradient is used here than dZ of this layer: the step through the activation is left out.',
    ja: 'この層の dZ ではない勾配を使っています。活性化関数を通る計算が抜けています。',
  },
  biasMean: {
    question: 'bias',
    en: 'The gradient of b is a mean over the rows; it is their sum.',
    ja: 'b の勾配が行の平均になっています。正しくは合計です。',
  },
  biasNotSummed: {
    question: 'bias',
    en: 'The gradient of b is not summed over the rows of the batch.',
    ja: 'b の勾配をバッチの行について合計していません。',
  },
  biasOtherAxis: {
    question: 'bias',
    en: 'The gradient of b is summed over the wrong axis: over the outputs instead of the rows.',
    ja: 'b の勾配を合計する軸が違います。行ではなく出力について合計しています。',
  },
  biasSummedOverAll: {
    question: 'bias',
    en: 'The gradient of b is a single number: it is summed over both axes.',
    ja: 'b の勾配が 1 つの数になっています。両方の軸について合計しています。',
  },
  biasShape: {
    question: 'bias',
    en: 'b or its gradient has another shape than (1, out).',
    ja: 'b またはその勾配の形状が (1, out) ではありません。',
  },
  biasFromInput: {
    question: 'bias',
    en: 'The gradient of b is made of the layer’s input; it depends on dZ alone.',
    ja: 'b の勾配を層への入力から求めています。必要なのは dZ だけです。',
  },
  accumulated: {
    question: 'memory',
    en: 'Gradients of the step before are still in the sum: they have to begin at 0 in every step.',
    ja: '前のステップの勾配が残ったまま足されています。勾配は毎回 0 から始めます。',
  },
  updatedWeight: {
    question: 'order',
    en: 'The gradient goes back through the W that has already been updated.',
    ja: 'すでに更新した W を使って勾配を戻しています。',
  },
  overwritten: {
    question: 'memory',
    en: 'An array that is still needed is overwritten in place.',
    ja: 'あとで必要な配列を上書きしています。',
  },
  integerDivision: {
    question: 'mean',
    en: '// divides and rounds down to a whole number; / is needed.',
    ja: '// は割り算の結果を切り捨てて整数にします。/ を使います。',
  },
  diagonalJacobian: {
    question: 'derivative',
    en: 'Only the diagonal of softmax’s derivative is used: each probability also depends on all other logits of its row.',
    ja: 'softmax の微分の対角成分しか使っていません。どの確率も、同じ行のほかのロジットにも依存します。',
  },
  slopeTwice: {
    question: 'derivative',
    en: 'The slope A(1 − A) is multiplied once more; in A − y it has already cancelled.',
    ja: '傾き A(1 − A) を余分に掛けています。A − y では、すでに打ち消し合っています。',
  },
  lossSlopeAlone: {
    question: 'derivative',
    en: 'This is the gradient with respect to the probabilities; the step back to the logits is missing.',
    ja: 'これは確率についての勾配です。そこからロジットへ戻る計算がありません。',
  },
  labelForgotten: {
    question: 'derivative',
    en: 'The label is not subtracted.',
    ja: '正解を引いていません。',
  },
  labelMask: {
    question: 'derivative',
    en: 'Only the true class gets a gradient; the other classes have one, too.',
    ja: '正解クラスにしか勾配がありません。ほかのクラスにも勾配があります。',
  },
  missingTwo: {
    question: 'derivative',
    en: 'The factor 2 of the square’s derivative is missing.',
    ja: '2 乗を微分したときの係数 2 がありません。',
  },
  squareInGradient: {
    question: 'derivative',
    en: 'The gradient holds the square itself; the derivative of the square is 2(Z − y).',
    ja: '勾配に 2 乗そのものが入っています。2 乗の微分は 2(Z − y) です。',
  },
  signForDifference: {
    question: 'derivative',
    en: 'Only the sign of the difference is used: that is the gradient of the absolute error.',
    ja: '差の符号しか使っていません。それは絶対誤差の勾配です。',
  },
  upstreamForgotten: {
    question: 'derivative',
    en: 'The slope alone is returned: it is not multiplied by dA.',
    ja: '傾きだけを返していて、dA を掛けていません。',
  },
  slopeAtOutput: {
    question: 'derivative',
    en: 'The slope is taken at the output A instead of at Z.',
    ja: '傾きを Z ではなく出力 A のところで求めています。',
  },
  shapeLost: {
    question: 'shapes',
    en: 'The values are right, but the column has become a list: (m,) instead of (m, 1).',
    ja: '値は合っていますが、列 (m, 1) が 1 次元の (m,) になっています。',
  },
  precedence: {
    question: 'result',
    en: 'Python computes the parts of this line in another order than meant: brackets are missing.',
    ja: 'この行は意図と違う順序で計算されています。かっこが足りません。',
  },
} as const satisfies Record<string, MistakeWords>;
