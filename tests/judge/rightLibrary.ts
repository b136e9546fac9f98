// Correct answers with functions of torch and NumPy that the solutions do not need.

import { right, type RightAnswer } from './answer.ts';

const numpy = 'import numpy as np';

export const rightLibrary: readonly RightAnswer[] = [
  right('linear', 'addmm', 'linear(X, W, b)', 'return torch.addmm(b, X, W.t())'),
  right('linear', 'einsum', 'linear(X, W, b)', "return torch.einsum('mn,on->mo', X, W) + b"),
  right(
    'linear',
    'einsum, NumPy',
    'linear(X, W, b)',
    "return np.einsum('ij,kj->ik', X, W) + b",
    numpy,
  ),
  right('relu', 'masked_fill', 'relu(Z)', 'return Z.masked_fill(Z < 0, 0)'),
  right(
    'relu',
    'torch.nn.functional',
    'relu(Z)',
    'return F.relu(Z)',
    'import torch.nn.functional as F',
  ),
  right(
    'softmax',
    'logsumexp',
    'softmax(Z)',
    'return torch.exp(Z - torch.logsumexp(Z, dim=1, keepdim=True))',
  ),
  right(
    'softmax',
    'in place',
    'softmax(Z)',
    'E = Z.clone().sub_(Z.amax(1, True)).exp_()\nreturn E.div_(E.sum(1, True))',
  ),
  right(
    'softmax',
    'apply_along_axis',
    'softmax(Z)',
    'e = lambda z: np.exp(z - z.max())\nreturn np.apply_along_axis(lambda z: e(z) / e(z).sum(), 1, Z)',
    numpy,
  ),
  right(
    'cross-entropy',
    'gather',
    'cross_entropy(A, y)',
    'p = A.gather(1, y.argmax(1, keepdim=True))\nreturn -(p + 1e-10).log().mean()',
  ),
  {
    exercise: 'one-hot-and-standardise',
    how: 'scatter_ and std_mean',
    code: `import torch

def one_hot(labels, num_classes):
    return torch.zeros(len(labels), num_classes).scatter_(1, labels.unsqueeze(1), 1)

def standardise(X_train, X_val):
    std, mean = torch.std_mean(X_train)
    return (X_train - mean) / std, (X_val - mean) / std
`,
  },
  {
    exercise: 'mse',
    how: 'lists of Python’s',
    code: `def mse(Z, y):
    return sum((z[0] - t) ** 2 for z, t in zip(Z.tolist(), y.tolist())) / len(y)

def mse_backward(Z, y):
    return [[2 * (z[0] - t) / len(y)] for z, t in zip(Z.tolist(), y.tolist())]
`,
  },
  right(
    'relu-backward',
    'heaviside',
    'relu_backward(dA, Z)',
    'return dA * np.heaviside(Z, 0)',
    numpy,
  ),
  right(
    'linear-backward',
    'outer products',
    'linear_backward(dZ, A, W)',
    'return sum(torch.outer(d, a) for d, a in zip(dZ, A)), sum(dZ), dZ @ W',
  ),
  right(
    'linear-backward',
    'tensordot',
    'linear_backward(dZ, A, W)',
    'return np.tensordot(dZ, A, axes=([0], [0])), dZ.sum(0), np.tensordot(dZ, W, 1)',
    numpy,
  ),
  right(
    'adam',
    'as torch.optim writes it',
    'adam(w, dw, m, v, t, rate, beta1, beta2, epsilon)',
    `
m.lerp_(dw, 1 - beta1)
v.mul_(beta2).addcmul_(dw, dw, value=1 - beta2)
root = (v.sqrt() / (1 - beta2 ** t) ** 0.5).add_(epsilon)
w.addcdiv_(m, root, value=-rate / (1 - beta1 ** t))
return w, m, v`,
  ),
  right(
    'linear',
    'along three axes',
    'linear(X, W, b)',
    'return (X[:, None, :] * W[None, :, :]).sum(dim=2) + b',
  ),
  right(
    'linear',
    'add.reduce',
    'linear(X, W, b)',
    'return np.add.reduce(X[:, None, :] * W[None], axis=-1) + b',
    numpy,
  ),
  right(
    'linear-backward',
    'three axes and einsum',
    'linear_backward(dZ, A, W)',
    `
dW = (dZ[:, :, None] * A[:, None, :]).sum(0)
db = torch.einsum('ij->j', dZ).reshape(1, -1)
return dW, db, torch.einsum('ij,jk->ik', dZ, W)`,
  ),
];
