// Wrong answers about gradients, written in the ways in which learners write.

import { BEFORE_BODY, functionOf, type WrongAnswer } from './answer.ts';

const numpy = 'import numpy as np';

/** @param line of the body, from 1 */
const wrong = (
  exercise: string,
  mistake: WrongAnswer['mistake'],
  line: number | undefined,
  head: string,
  body: string,
  library?: string,
): WrongAnswer => ({
  exercise,
  mistake,
  line: line === undefined ? undefined : line + BEFORE_BODY,
  code: functionOf(head, body, library),
});

const relu = 'relu_backward(dA, Z)';
const linear = 'linear_backward(dZ, A, W)';
const loss = 'softmax_cross_entropy_backward(Z, y)';
const two = 'backward(X, y, Z1, A1, A2, W2)';
const three = 'backward(X, y, Z1, A1, Z2, A2, A3, W2, W3)';

export const wrongGradients: readonly WrongAnswer[] = [
  wrong(
    'relu-backward',
    'forgottenMask',
    2,
    relu,
    'A = torch.relu(Z)\nreturn dA',
  ),
  wrong(
    'relu-backward',
    'maskFromGradient',
    1,
    relu,
    'return np.maximum(dA, 0)',
    numpy,
  ),
  wrong(
    'relu-backward',
    'maskIncludesZero',
    1,
    relu,
    'mask = (Z >= 0).float()\nreturn dA * mask',
  ),
  wrong(
    'relu-backward',
    'maskIncludesZero',
    2,
    relu,
    'g = dA.clone()\ng[Z < 0] = 0\nreturn g',
  ),
  wrong(
    'relu-backward',
    'maskInverted',
    2,
    relu,
    'g = dA.clone()\ng[Z > 0] = 0\nreturn g',
  ),
  wrong(
    'relu-backward',
    'multipliedByValue',
    undefined,
    relu,
    'A = np.where(Z > 0, Z, 0)\nreturn dA * A',
    numpy,
  ),
  wrong(
    'relu-backward',
    'maskAlone',
    1,
    relu,
    'return np.where(Z > 0, 1.0, 0.0)',
    numpy,
  ),
  wrong(
    'relu-backward',
    'wrongSign',
    2,
    relu,
    'on = Z > 0\nreturn -(dA * on)',
  ),
  wrong(
    'relu-backward',
    'extraMean',
    2,
    relu,
    'm = len(Z)\nreturn dA * (Z > 0) / m',
  ),
  wrong(
    'relu-backward',
    'forwardForBackward',
    1,
    relu,
    'return np.maximum(Z, 0)',
    numpy,
  ),
  wrong(
    'linear-backward',
    'extraMean',
    2,
    linear,
    'm = A.shape[0]\ndW = (dZ.T @ A) / m\ndb = dZ.sum(dim=0)\nreturn dW, db, dZ @ W',
  ),
  wrong(
    'linear-backward',
    'extraMean',
    undefined,
    linear,
    'm = len(A)\nreturn np.dot(dZ.T, A) / m, np.sum(dZ, axis=0, keepdims=True) / m, np.dot(dZ, W)',
    numpy,
  ),
  wrong(
    'linear-backward',
    'biasMean',
    2,
    linear,
    'dW = dZ.T @ A\ndb = torch.mean(dZ, dim=0)\ndA = dZ @ W\nreturn dW, db, dA',
  ),
  wrong(
    'linear-backward',
    'biasOtherAxis',
    3,
    linear,
    'dA = np.matmul(dZ, W)\ndW = np.matmul(dZ.T, A)\ndb = np.sum(dZ, axis=1, keepdims=True)\nreturn dW, db, dA',
    numpy,
  ),
  wrong(
    'linear-backward',
    'biasNotSummed',
    1,
    linear,
    'db = dZ\nreturn dZ.T @ A, db, dZ @ W',
  ),
  wrong(
    'linear-backward',
    'biasSummedOverAll',
    1,
    linear,
    'total = torch.sum(dZ)\nreturn dZ.T @ A, total, dZ @ W',
  ),
  wrong(
    'linear-backward',
    'resultTransposed',
    1,
    linear,
    'grad = A.t().mm(dZ)\nreturn grad, dZ.sum(0, keepdim=True), dZ @ W',
  ),
  wrong(
    'linear-backward',
    'transposedWeight',
    1,
    linear,
    'dA = dZ @ W.T\nreturn dZ.T @ A, dZ.sum(dim=0), dA',
  ),
  wrong(
    'linear-backward',
    'transposeForgotten',
    1,
    linear,
    'dW = dZ @ A\nreturn dW, dZ.sum(dim=0), dZ @ W',
  ),
  wrong(
    'linear-backward',
    'swappedResults',
    4,
    linear,
    'a = dZ @ W\nb = dZ.sum(dim=0, keepdim=True)\nw = dZ.T @ A\nreturn a, w, b',
  ),
  wrong(
    'linear-backward',
    'maskTooMany',
    3,
    linear,
    'dW = dZ.T @ A\ndb = dZ.sum(dim=0)\ndA = (dZ @ W) * (A > 0).float()\nreturn dW, db, dA',
  ),
  wrong(
    'linear-backward',
    'doubled',
    1,
    linear,
    'dW = dZ.T @ A * 2\nreturn dW, dZ.sum(dim=0), dZ @ W',
  ),
  wrong(
    'linear-backward',
    'onlyFirstRow',
    1,
    linear,
    'dW = dZ[0].unsqueeze(1) * A[0]\nreturn dW, dZ.sum(dim=0), dZ @ W',
  ),
  wrong(
    'softmax-cross-entropy-backward',
    'forgottenMean',
    2,
    loss,
    'p = torch.softmax(Z, dim=1)\nreturn p - y',
  ),
  wrong(
    'softmax-cross-entropy-backward',
    'meanTwice',
    3,
    loss,
    'm = len(Z)\np = torch.softmax(Z, dim=1)\nd = (p - y) / m ** 2\nreturn d',
  ),
  wrong(
    'softmax-cross-entropy-backward',
    'meanOverOtherAxis',
    3,
    loss,
    'e = np.exp(Z - Z.max(axis=1, keepdims=True))\np = e / e.sum(axis=1, keepdims=True)\nd = (p - y) / y.shape[1]\nreturn d',
    numpy,
  ),
  wrong(
    'softmax-cross-entropy-backward',
    'wrongSign',
    2,
    loss,
    'p = torch.softmax(Z, dim=1)\nd = (y - p) / len(y)\nreturn d',
  ),
  wrong(
    'softmax-cross-entropy-backward',
    'softmaxForgotten',
    1,
    loss,
    'd = (Z - y) / Z.shape[0]\nreturn d',
  ),
  wrong(
    'softmax-cross-entropy-backward',
    'softmaxOtherAxis',
    1,
    loss,
    'p = torch.softmax(Z, dim=0)\nd = (p - y) / len(y)\nreturn d',
  ),
  wrong(
    'softmax-cross-entropy-backward',
    'maximumNotSubtracted',
    2,
    loss,
    'm = Z.shape[0]\ne = np.exp(Z * 1.0)\np = e / e.sum(axis=1, keepdims=True)\nreturn (p - y) / m',
    numpy,
  ),
  wrong(
    'softmax-cross-entropy-backward',
    'diagonalJacobian',
    3,
    loss,
    'p = torch.softmax(Z, dim=1)\nm = len(Z)\nd = -(y / (p + 1e-20)) * p * (1 - p) / m\nreturn d',
  ),
  wrong(
    'softmax-cross-entropy-backward',
    'slopeTwice',
    2,
    loss,
    'p = torch.softmax(Z, dim=1)\nd = (p - y) * p * (1 - p) / len(Z)\nreturn d',
  ),
  wrong(
    'softmax-cross-entropy-backward',
    'integerDivision',
    2,
    loss,
    'p = torch.softmax(Z, dim=1)\nd = (p - y) // len(Z)\nreturn d',
  ),
  wrong(
    'softmax-cross-entropy-backward',
    'oneHotForgotten',
    undefined,
    loss,
    'p = torch.softmax(Z, dim=1)\nlabels = y.argmax(dim=1)\nd = (p - labels.unsqueeze(1)) / len(Z)\nreturn d',
  ),
  wrong(
    'softmax-cross-entropy-backward',
    'oneHotForgotten',
    2,
    loss,
    'p = torch.softmax(Z, dim=1)\np -= 1\nreturn p / len(Z)',
  ),
  wrong(
    'softmax-cross-entropy-backward',
    'precedence',
    2,
    loss,
    'p = torch.softmax(Z, dim=1)\nreturn p - y / len(Z)',
  ),
  wrong(
    'softmax-cross-entropy-backward',
    'doubled',
    2,
    loss,
    'p = torch.softmax(Z, dim=1)\nreturn 2 * (p - y) / len(Z)',
  ),
  wrong(
    'softmax-cross-entropy-backward',
    'labelForgotten',
    2,
    loss,
    'p = torch.softmax(Z, dim=1)\nreturn p / len(Z)',
  ),
  ...twoLayers(),
  ...threeLayers(),
];

function twoLayers(): WrongAnswer[] {
  const body = [
    'm = X.shape[0]',
    'd2 = (A2 - y) / m',
    'gW2 = d2.T @ A1',
    'gb2 = d2.sum(dim=0)',
    'dh = d2 @ W2',
    'd1 = dh * (Z1 > 0).float()',
    'gW1 = d1.T @ X',
    'gb1 = d1.sum(dim=0)',
    'return gW1, gb1, gW2, gb2',
  ];
  const withLine = (
    mistake: WrongAnswer['mistake'],
    line: number,
    text: string,
  ) =>
    wrong(
      'backward-two-layers',
      mistake,
      line,
      two,
      body.with(line - 1, text).join('\n'),
    );
  return [
    withLine('forgottenMean', 2, 'd2 = A2 - y'),
    withLine('wrongSign', 2, 'd2 = (y - A2) / m'),
    withLine('doubled', 2, 'd2 = 2 * (A2 - y) / m'),
    withLine('meanOverOtherAxis', 2, 'd2 = (A2 - y) / A2.shape[1]'),
    withLine('integerDivision', 2, 'd2 = (A2 - y) // m'),
    withLine('meanTwice', 3, 'gW2 = d2.T @ A1 / m'),
    withLine('wrongInput', 3, 'gW2 = d2.T @ Z1'),
    withLine('biasMean', 4, 'gb2 = d2.mean(dim=0)'),
    withLine('transposedWeight', 5, 'dh = d2 @ W2.T'),
    withLine('forgottenMask', 6, 'd1 = dh'),
    withLine('maskFromGradient', 6, 'd1 = torch.relu(dh)'),
    withLine('maskIncludesZero', 6, 'd1 = dh * (Z1 >= 0).float()'),
    withLine('maskIncludesZero', 6, 'd1 = dh * (A1 >= 0)'),
    withLine('multipliedByValue', 6, 'd1 = dh * A1'),
    withLine('maskInverted', 6, 'd1 = dh * (Z1 <= 0)'),
    withLine('wrongInput', 7, 'gW1 = d1.T @ A1'),
    withLine('wrongGradient', 7, 'gW1 = dh.T @ X'),
    withLine('biasOtherAxis', 8, 'gb1 = d1.sum(dim=1)'),
    withLine('biasNotSummed', 8, 'gb1 = d1[0]'),
    withLine('swappedResults', 9, 'return gW2, gb2, gW1, gb1'),
    wrong(
      'backward-two-layers',
      'forgottenMask',
      undefined,
      two,
      'm = len(y)\nd = (A2 - y) / m\ngrads = [d.T.dot(A1), d.sum(axis=0)]\nd = d.dot(W2)\nreturn d.T.dot(X), d.sum(axis=0), grads[0], grads[1]',
      numpy,
    ),
    wrong(
      'backward-two-layers',
      'forgottenReturn',
      undefined,
      two,
      body.slice(0, -1).join('\n'),
    ),
    wrong(
      'backward-two-layers',
      'wrongCount',
      9,
      two,
      body.with(8, 'return gW1, gW2').join('\n'),
    ),
    // Two at once: the first one going backward is said.
    wrong(
      'backward-two-layers',
      'forgottenMean',
      2,
      two,
      body.with(1, 'd2 = A2 - y').with(5, 'd1 = dh').join('\n'),
    ),
    wrong(
      'backward-two-layers',
      'biasMean',
      4,
      two,
      body
        .with(3, 'gb2 = d2.mean(dim=0)')
        .with(5, 'd1 = dh')
        .join('\n'),
    ),
  ];
}

function threeLayers(): WrongAnswer[] {
  const body = [
    'e3 = (A3 - y) / len(X)',
    'e2 = (e3 @ W3) * (Z2 > 0)',
    'e1 = (e2 @ W2) * (Z1 > 0)',
    'w = [e1.T @ X, e2.T @ A1, e3.T @ A2]',
    'b = [e.sum(dim=0, keepdim=True) for e in (e1, e2, e3)]',
    'return w[0], b[0], w[1], b[1], w[2], b[2]',
  ];
  const withLine = (
    mistake: WrongAnswer['mistake'],
    line: number,
    text: string,
  ) =>
    wrong(
      'three-layers',
      mistake,
      line,
      three,
      body.with(line - 1, text).join('\n'),
    );
  return [
    withLine('forgottenMean', 1, 'e3 = A3 - y'),
    withLine('forgottenMask', 2, 'e2 = e3 @ W3'),
    withLine('maskFromGradient', 2, 'e2 = (e3 @ W3).clamp_min(0)'),
    withLine('forgottenMask', 3, 'e1 = e2 @ W2'),
    withLine('multipliedByValue', 3, 'e1 = (e2 @ W2) * A1'),
    withLine('wrongInput', 4, 'w = [e1.T @ X, e2.T @ Z1, e3.T @ A2]'),
  ];
}
