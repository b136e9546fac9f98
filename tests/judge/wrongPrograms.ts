// Wrong answers about forward passes, losses, data, updates, loops and classes.

import { wrong, type WrongAnswer } from './answer.ts';

const numpy = 'import numpy as np';

const softmax = 'softmax(Z)';
const entropy = 'cross_entropy(A, y)';
const momentum = 'sgd_momentum(w, dw, v, learning_rate, momentum)';
const adam = 'adam(w, dw, m, v, t, learning_rate, beta1, beta2, epsilon)';

export const wrongPrograms: readonly WrongAnswer[] = [
  wrong('linear', 'biasForgotten', 1, 'linear(X, W, b)', 'return np.dot(X, W.T)', numpy),
  wrong('linear', 'transposedWeight', 1, 'linear(X, W, b)', 'Z = X @ W + b\nreturn Z'),
  wrong('linear', 'resultTransposed', 1, 'linear(X, W, b)', 'Z = W.mm(X.t()) + b.t()\nreturn Z'),
  wrong('linear', 'productByPlace', 1, 'linear(X, W, b)', 'Z = X * W + b\nreturn Z'),
  wrong('relu', 'absoluteValue', 1, 'relu(Z)', 'return np.abs(Z)', numpy),
  wrong('relu', 'maskAlone', 1, 'relu(Z)', 'return np.where(Z > 0, 1, 0)', numpy),
  wrong('relu', 'leakySlope', 1, 'relu(Z)', 'return np.where(Z > 0, Z, Z * 0.01)', numpy),
  wrong('relu', 'maskInverted', 1, 'relu(Z)', 'return np.minimum(Z, 0)', numpy),
  wrong(
    'softmax',
    'maximumNotSubtracted',
    1,
    softmax,
    'e = torch.exp(Z)\nreturn e / e.sum(dim=-1, keepdim=True)',
  ),
  wrong(
    'softmax',
    'softmaxOtherAxis',
    2,
    softmax,
    'e = np.exp(Z - Z.max(axis=1, keepdims=True))\nreturn e / np.sum(e, axis=0)',
    numpy,
  ),
  wrong(
    'softmax',
    'softmaxOverAll',
    2,
    softmax,
    'e = np.exp(Z - Z.max(axis=1, keepdims=True))\nreturn e / np.sum(e)',
    numpy,
  ),
  wrong(
    'softmax',
    'keepdimForgotten',
    2,
    softmax,
    'e = torch.exp(Z - torch.max(Z, dim=1, keepdim=True)[0])\nreturn e / torch.sum(e, dim=1)',
  ),
  wrong(
    'softmax',
    'maximumOverAll',
    1,
    softmax,
    'e = np.exp(Z - np.max(Z))\nreturn e / e.sum(axis=1, keepdims=True)',
    numpy,
  ),
  wrong(
    'cross-entropy',
    'lossSign',
    1,
    entropy,
    'return torch.mean(torch.sum(y * torch.log(A + 1e-10), dim=1))',
  ),
  wrong('cross-entropy', 'lossSummed', 1, entropy, 'return -np.sum(y * np.log(A + 1e-10))', numpy),
  wrong(
    'cross-entropy',
    'meanOverOtherAxis',
    1,
    entropy,
    'return -torch.mean(y * torch.log(A + 1e-10))',
  ),
  wrong(
    'cross-entropy',
    'logWithoutEpsilon',
    1,
    entropy,
    'return -(y * torch.log(A)).sum() / len(y)',
  ),
  wrong(
    'cross-entropy',
    'lossOfAllClasses',
    1,
    entropy,
    'return -torch.log(A + 1e-10).sum() / len(y)',
  ),
  wrong(
    'cross-entropy',
    'lossIsNoNumber',
    2,
    entropy,
    'logs = y * torch.log(A + 1e-10)\nreturn -logs.sum(dim=1)',
  ),
  wrong(
    'forward',
    'activationForgotten',
    undefined,
    'forward(X, W1, b1, W2, b2)',
    'Z1 = X @ W1.T + b1\nZ2 = Z1 @ W2.T + b2\nreturn Z1, Z1, Z2, torch.softmax(Z2, dim=1)',
  ),
  wrong(
    'forward',
    'overwritten',
    2,
    'forward(X, W1, b1, W2, b2)',
    'Z1 = X @ W1.T + b1\nZ1[Z1 < 0] = 0\nA1 = Z1\nZ2 = A1 @ W2.T + b2\nreturn Z1, A1, Z2, torch.softmax(Z2, dim=1)',
  ),
  wrong(
    'forward',
    'softmaxForgotten',
    undefined,
    'forward(X, W1, b1, W2, b2)',
    'Z1 = X @ W1.T + b1\nA1 = Z1.clamp(min=0)\nZ2 = A1 @ W2.T + b2\nreturn Z1, A1, Z2, Z2',
  ),
  wrong(
    'forward',
    'wrongInput',
    3,
    'forward(X, W1, b1, W2, b2)',
    'Z1 = X @ W1.T + b1\nA1 = Z1.relu()\nZ2 = Z1 @ W2.T + b2\nreturn Z1, A1, Z2, torch.softmax(Z2, dim=1)',
  ),
  ...dataAnswers(),
  ...steps(),
  wrong(
    'momentum',
    'momentumSign',
    1,
    momentum,
    'vel = momentum * v - dw\nreturn w - learning_rate * vel, vel',
  ),
  wrong(
    'momentum',
    'rateInVelocity',
    1,
    momentum,
    'v = momentum * v + learning_rate * dw\nreturn w - v, v',
  ),
  wrong(
    'momentum',
    'momentumDampened',
    1,
    momentum,
    'v = momentum * v + (1 - momentum) * dw\nw = w - learning_rate * v\nreturn w, v',
  ),
  wrong(
    'momentum',
    'ascent',
    2,
    momentum,
    'v = dw + v * momentum\nw = w + v * learning_rate\nreturn w, v',
  ),
  wrong(
    'adam',
    'biasCorrectionForgotten',
    undefined,
    adam,
    'm = beta1 * m + (1 - beta1) * dw\nv = beta2 * v + (1 - beta2) * dw * dw\nreturn w - learning_rate * m / (v.sqrt() + epsilon), m, v',
  ),
  wrong(
    'adam',
    'epsilonInsideRoot',
    5,
    adam,
    'm = beta1 * m + (1 - beta1) * dw\nv = beta2 * v + (1 - beta2) * dw ** 2\nmh = m / (1 - beta1 ** t)\nvh = v / (1 - beta2 ** t)\nw = w - learning_rate * mh / torch.sqrt(vh + epsilon)\nreturn w, m, v',
  ),
  wrong(
    'adam',
    'rootForgotten',
    5,
    adam,
    'm = beta1 * m + (1 - beta1) * dw\nv = beta2 * v + (1 - beta2) * dw ** 2\nmh = m / (1 - beta1 ** t)\nvh = v / (1 - beta2 ** t)\nw = w - learning_rate * mh / (vh + epsilon)\nreturn w, m, v',
  ),
];

function dataAnswers(): WrongAnswer[] {
  const file = (one: string, standardise: string) =>
    `import torch\n\ndef one_hot(labels, num_classes):\n    ${one}\n\ndef standardise(X_train, X_val):\n    ${standardise}\n`;
  const right = 'return torch.eye(num_classes)[labels]';
  const both =
    'mu, s = X_train.mean(), X_train.std()\n    return (X_train - mu) / s, (X_val - mu) / s';
  const exercise = 'one-hot-and-standardise';
  return [
    {
      exercise,
      mistake: 'oneHotOffByOne',
      line: 4,
      code: file('return torch.eye(num_classes)[labels - 1]', both),
    },
    {
      exercise,
      mistake: 'oneHotTransposed',
      line: 4,
      code: file('return torch.eye(num_classes)[labels].T', both),
    },
    {
      exercise,
      mistake: 'oneHotForgotten',
      line: 4,
      code: file('return labels', both),
    },
    {
      exercise,
      mistake: 'ownStatistics',
      line: undefined,
      code: file(right, 'z = lambda x: (x - x.mean()) / x.std()\n    return z(X_train), z(X_val)'),
    },
    {
      exercise,
      mistake: 'statisticsOfBoth',
      line: undefined,
      code: file(
        right,
        'a = torch.cat([X_train, X_val], dim=0)\n    m, s = a.mean(), a.std()\n    return (X_train - m) / s, (X_val - m) / s',
      ),
    },
    {
      exercise,
      mistake: 'statisticsPerColumn',
      line: undefined,
      code: file(
        right,
        'm, s = X_train.mean(0), X_train.std(0)\n    return (X_train - m) / s, (X_val - m) / s',
      ),
    },
    {
      exercise,
      mistake: 'stdBiased',
      line: undefined,
      code: file(
        right,
        's = (((X_train - X_train.mean()) ** 2).mean()).sqrt()\n    m = X_train.mean()\n    return (X_train - m) / s, (X_val - m) / s',
      ),
    },
  ];
}

function steps(): WrongAnswer[] {
  const body = [
    'Z1 = X @ W1.T + b1',
    'H = Z1.relu()',
    'P = torch.softmax(H @ W2.T + b2, dim=1)',
    'loss = -(y * torch.log(P + 1e-10)).sum() / len(X)',
    'd2 = (P - y) / len(X)',
    'gW2, gb2 = d2.T @ H, d2.sum(dim=0)',
    'd1 = (d2 @ W2) * (Z1 > 0)',
    'gW1, gb1 = d1.T @ X, d1.sum(dim=0)',
    'W1 = W1 - learning_rate * gW1',
    'b1 = b1 - learning_rate * gb1',
    'W2 = W2 - learning_rate * gW2',
    'b2 = b2 - learning_rate * gb2',
    'return loss, W1, b1, W2, b2',
  ];
  const head = 'training_step(X, y, W1, b1, W2, b2, learning_rate)';
  const step = (mistake: WrongAnswer['mistake'], line: number | undefined, lines: string[]) =>
    wrong('training-step', mistake, line, head, lines.join('\n'));
  const early = [...body.slice(0, 6), body[10], body[11], ...body.slice(6, 10), body[12]];
  return [
    step('updatedWeight', 9, early),
    step('ascent', 11, body.with(10, 'W2 = W2 + learning_rate * gW2')),
    step(
      'ascent',
      undefined,
      body.map((line) => line.replace(' - learning', ' + learning')),
    ),
    step(
      'learningRateForgotten',
      undefined,
      body.map((line) => line.replace('learning_rate * ', '')),
    ),
    step('forgottenMean', 5, body.with(4, 'd2 = P - y')),
    step('forgottenMask', 7, body.with(6, 'd1 = d2 @ W2')),
    step(
      'notUpdated',
      undefined,
      body.filter((line) => !line.startsWith('b')),
    ),
    step(
      'gradientForParameter',
      undefined,
      body.map((line) => line.replace(/= \w+ - learning/, '= -learning')),
    ),
    step('lossSummed', 4, body.with(3, 'loss = -(y * torch.log(P + 1e-10)).sum()')),
    step(
      'notUpdated',
      undefined,
      body.map((line) => line.replace(/^(\w+) = \w+ - learning_rate/, '$1 - learning_rate')),
    ),
  ];
}
