// Correct answers in other ways than the solutions': loops, NumPy, in place, other names.

import { right, type RightAnswer } from './answer.ts';

const numpy = 'import numpy as np';

export const rightAnswers: readonly RightAnswer[] = [
  right('linear', 'NumPy', 'linear(X, W, b)', 'return np.dot(X, W.T) + b', numpy),
  right(
    'linear',
    'other names',
    'linear(inputs, weight, bias)',
    'out = inputs.mm(weight.t())\nout += bias\nreturn out',
  ),
  right(
    'linear',
    'loops',
    'linear(X, W, b)',
    `
Z = torch.zeros(X.shape[0], W.shape[0])
for i in range(X.shape[0]):
    for o in range(W.shape[0]):
        total = b[0, o]
        for j in range(X.shape[1]):
            total = total + X[i, j] * W[o, j]
        Z[i, o] = total
return Z`,
  ),
  right('linear', 'transposed twice', 'linear(X, W, b)', 'return (W @ X.T + b.T).T'),
  right('relu', 'in place', 'relu(Z)', 'Z[Z < 0] = 0\nreturn Z'),
  right('relu', 'NumPy', 'relu(Z)', 'return np.maximum(Z, 0)', numpy),
  right('relu', 'a mask', 'relu(x)', 'return x * (x > 0).float()'),
  right('relu', 'where', 'relu(Z)', 'return torch.where(Z > 0, Z, torch.zeros_like(Z))'),
  right('relu', 'half of the sum with the absolute value', 'relu(Z)', 'return (Z + Z.abs()) / 2'),
  right(
    'softmax',
    'NumPy',
    'softmax(Z)',
    'e = np.exp(Z - Z.max(axis=1, keepdims=True))\nreturn e / e.sum(axis=1, keepdims=True)',
    numpy,
  ),
  right(
    'softmax',
    'row by row',
    'softmax(Z)',
    `
A = torch.zeros_like(Z)
for i in range(len(Z)):
    row = torch.exp(Z[i] - Z[i].max())
    A[i] = row / row.sum()
return A`,
  ),
  right(
    'softmax',
    'in place, another epsilon',
    'softmax(Z)',
    `
Z -= torch.max(Z, dim=-1, keepdim=True)[0]
e = torch.exp(Z)
e /= torch.sum(e, dim=-1, keepdim=True) + 1e-10
return e`,
  ),
  right('softmax', 'torch’s own', 'softmax(Z)', 'return torch.softmax(Z, dim=1)'),
  right(
    'cross-entropy',
    'picking the true class',
    'cross_entropy(A, y)',
    `
rows = torch.arange(len(A))
p = A[rows, y.argmax(dim=1)]
return -torch.log(p + 1e-12).mean()`,
  ),
  right(
    'cross-entropy',
    'a loop',
    'cross_entropy(A, y)',
    `
total = 0.0
for i in range(A.shape[0]):
    for c in range(A.shape[1]):
        if y[i, c] == 1:
            total -= math.log(A[i, c].item() + 1e-10)
return total / A.shape[0]`,
    'import math',
  ),
  right(
    'cross-entropy',
    'NumPy with clip',
    'cross_entropy(A, y)',
    'return -np.sum(y * np.log(np.clip(A, 1e-9, 1))) / y.shape[0]',
    numpy,
  ),
  right(
    'forward',
    'helper functions in NumPy',
    'forward(X, W1, b1, W2, b2)',
    `
def layer(A, W, b):
    return A @ W.T + b
Z1 = layer(X, W1, b1)
A1 = np.where(Z1 > 0, Z1, 0)
Z2 = layer(A1, W2, b2)
p = np.exp(Z2 - np.max(Z2, axis=1, keepdims=True))
return Z1, A1, Z2, p / p.sum(axis=1)[:, None]`,
    numpy,
  ),
  right(
    'forward',
    'a dictionary',
    'forward(X, W1, b1, W2, b2)',
    `
c = {}
c['Z1'] = X @ W1.T + b1
c['A1'] = c['Z1'] * (c['Z1'] > 0)
c['Z2'] = c['A1'] @ W2.T + b2
c['A2'] = torch.softmax(c['Z2'], dim=-1)
return c`,
  ),
  right('relu-backward', 'in place', 'relu_backward(dA, Z)', 'dA[Z <= 0] = 0\nreturn dA'),
  right(
    'relu-backward',
    'a copy',
    'relu_backward(dA, Z)',
    'g = dA.clone()\ng[Z <= 0] = 0.0\nreturn g',
  ),
  right(
    'relu-backward',
    'NumPy',
    'relu_backward(dout, x)',
    'return np.where(x > 0, dout, 0)',
    numpy,
  ),
  right(
    'relu-backward',
    'a mask of the output',
    'relu_backward(dA, Z)',
    'A = Z.clamp_min(0.)\nreturn dA * (A > 0)',
  ),
  right(
    'relu-backward',
    'loops',
    'relu_backward(dA, Z)',
    `
dZ = torch.zeros_like(dA)
for i in range(Z.shape[0]):
    for j in range(Z.shape[1]):
        if Z[i, j] > 0:
            dZ[i, j] = dA[i, j]
return dZ`,
  ),
  right(
    'linear-backward',
    'the article’s sum without keepdim',
    'linear_backward(dZ, A, W)',
    'return dZ.T @ A, torch.sum(dZ, dim=0), dZ @ W',
  ),
  right(
    'linear-backward',
    'outer products',
    'linear_backward(dZ, A, W)',
    `
dW = torch.zeros_like(W)
db = torch.zeros(1, W.shape[0])
for i in range(len(dZ)):
    dW += dZ[i].unsqueeze(1) * A[i]
    db += dZ[i]
return dW, db, dZ @ W`,
  ),
  right(
    'linear-backward',
    'NumPy, transposed twice',
    'linear_backward(d, x, w)',
    'return (x.T @ d).T, np.sum(d, axis=0, keepdims=True), np.dot(d, w)',
    numpy,
  ),
  right(
    'linear-backward',
    'b by a product with ones',
    'linear_backward(dZ, A, W)',
    'ones = torch.ones(1, dZ.shape[0])\nreturn [dZ.t().mm(A), ones @ dZ, dZ.mm(W)]',
  ),
  right(
    'softmax-cross-entropy-backward',
    'subtracting 1 at the label, in place',
    'softmax_cross_entropy_backward(Z, y)',
    `
p = torch.softmax(Z, dim=1)
p[torch.arange(len(Z)), y.argmax(dim=1)] -= 1
p /= len(Z)
return p`,
  ),
  right(
    'softmax-cross-entropy-backward',
    'NumPy',
    'softmax_cross_entropy_backward(Z, y)',
    `
Z = Z - Z.max(axis=1, keepdims=True)
p = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
return (p - y) / y.shape[0]`,
    numpy,
  ),
  right(
    'softmax-cross-entropy-backward',
    'the whole Jacobian',
    'softmax_cross_entropy_backward(Z, y)',
    `
out = torch.zeros_like(Z)
for i in range(len(Z)):
    p = torch.softmax(Z[i], dim=0)
    J = torch.eye(len(p)) * p - p.unsqueeze(1) * p
    dp = -y[i] / (p + 1e-12) / len(Z)
    out[i] = dp @ J
return out`,
  ),
  right(
    'backward-two-layers',
    '1/m at the end',
    'backward(X, y, Z1, A1, A2, W2)',
    `
m = len(X)
d2 = A2 - y
d1 = d2 @ W2 * (Z1 > 0)
return d1.T @ X / m, d1.sum(0) / m, d2.T @ A1 / m, d2.sum(0) / m`,
  ),
  right(
    'backward-two-layers',
    'NumPy with a helper',
    'backward(X, y, Z1, A1, A2, W2)',
    `
def layer(d, a):
    return d.T.dot(a), d.sum(axis=0).reshape(1, -1)
d = (A2 - y) / y.shape[0]
dW2, db2 = layer(d, A1)
d = d.dot(W2)
d[Z1 <= 0] = 0
dW1, db1 = layer(d, X)
return dW1, db1, dW2, db2`,
    numpy,
  ),
  right(
    'three-layers',
    'a loop over the layers',
    'backward(X, y, Z1, A1, Z2, A2, A3, W2, W3)',
    `
grads = []
d = (A3 - y) / len(X)
for a, z, w in ((A2, Z2, W3), (A1, Z1, W2), (X, None, None)):
    grads = [d.T @ a, d.sum(dim=0, keepdim=True)] + grads
    if z is not None:
        d = (d @ w) * (z > 0)
return tuple(grads)`,
  ),
  right(
    'training-step',
    'in place',
    'training_step(X, y, W1, b1, W2, b2, learning_rate)',
    `
Z1 = X @ W1.T + b1
A1 = torch.relu(Z1)
Z2 = A1 @ W2.T + b2
P = torch.softmax(Z2, dim=1)
loss = -(torch.log(P + 1e-10) * y).sum() / len(X)
d2 = (P - y) / len(X)
d1 = (d2 @ W2) * (Z1 > 0)
W2 -= learning_rate * d2.T @ A1
b2 -= learning_rate * d2.sum(dim=0)
W1 -= learning_rate * d1.T @ X
b1 -= learning_rate * d1.sum(dim=0)
return loss.item(), W1, b1, W2, b2`,
  ),
  right(
    'momentum',
    'in place',
    'sgd_momentum(w, dw, v, learning_rate, momentum)',
    'v *= momentum\nv += dw\nw -= learning_rate * v\nreturn w, v',
  ),
  right(
    'momentum',
    'NumPy, other names',
    'sgd_momentum(p, g, buf, lr, mu)',
    'new = mu * buf + g\nreturn p - lr * new, new',
    numpy,
  ),
];
