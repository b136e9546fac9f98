// Wrong answers that are whole files: several functions, or classes.

import type { WrongAnswer } from './answer.ts';

export const wrongFiles: readonly WrongAnswer[] = [
  {
    exercise: 'mse',
    mistake: 'targetBroadcast',
    line: 4,
    code: `import torch

def mse(Z, y):
    return torch.mean((Z - y) ** 2)

def mse_backward(Z, y):
    return 2 * (Z - y.reshape(-1, 1)) / len(y)
`,
  },
  {
    exercise: 'mse',
    mistake: 'missingTwo',
    line: 7,
    code: `import numpy as np

def mse(Z, y):
    return np.mean((Z[:, 0] - y) ** 2)

def mse_backward(Z, y):
    return (Z - y[:, None]) / len(y)
`,
  },
  {
    exercise: 'mse',
    mistake: 'targetBroadcast',
    line: 7,
    code: `import numpy as np

def mse(Z, y):
    return np.mean((Z[:, 0] - y) ** 2)

def mse_backward(Z, y):
    return 2 * (Z - y) / len(y)
`,
  },
  {
    exercise: 'sigmoid-bce',
    mistake: 'bceHalf',
    line: 7,
    code: `import numpy as np

def sigmoid(Z):
    return 1 / (1 + np.exp(-Z))

def bce(A, y):
    return -np.mean(y * np.log(A + 1e-10))

def sigmoid_bce_backward(Z, y):
    return (sigmoid(Z) - y) / len(y)
`,
  },
  {
    exercise: 'sigmoid-bce',
    mistake: 'slopeTwice',
    line: 13,
    code: `import torch

def sigmoid(Z):
    return torch.sigmoid(Z)

def bce(A, y):
    one = y * torch.log(A + 1e-10)
    other = (1 - y) * torch.log(1 - A + 1e-10)
    return -(one + other).mean()

def sigmoid_bce_backward(Z, y):
    s = sigmoid(Z)
    return (s - y) * s * (1 - s) / len(y)
`,
  },
  {
    exercise: 'class-relu',
    mistake: 'maskFromGradient',
    line: 9,
    code: `import torch

class ReLU:
    def forward(self, x):
        self.x = x
        return torch.relu(x)

    def backward(self, grad):
        return grad.clamp_min(0)
`,
  },
  {
    exercise: 'class-relu',
    mistake: 'inputNotKept',
    line: 8,
    code: `import torch

class ReLU:
    def forward(self, x):
        return torch.relu(x)

    def backward(self, grad):
        return grad * (self.x > 0)
`,
  },
  {
    exercise: 'class-linear',
    mistake: 'biasMean',
    line: 14,
    code: `import torch

class Linear:
    def __init__(self, i, o):
        self.W = torch.randn(o, i)
        self.b = torch.zeros(1, o)

    def forward(self, x):
        self.x = x
        return x @ self.W.T + self.b

    def backward(self, d):
        self.dW = d.T @ self.x
        self.db = d.mean(dim=0, keepdim=True)
        return d @ self.W
`,
  },
  {
    exercise: 'class-linear',
    mistake: 'extraMean',
    line: 13,
    code: `import torch

class Linear:
    def __init__(self, i, o):
        self.W = torch.randn(o, i)
        self.b = torch.zeros(1, o)

    def forward(self, x):
        self.x = x
        return x @ self.W.T + self.b

    def backward(self, d):
        self.dW = d.T @ self.x / self.x.shape[0]
        self.db = d.sum(dim=0, keepdim=True)
        return d @ self.W
`,
  },
  {
    exercise: 'class-linear',
    mistake: 'accumulated',
    line: undefined,
    code: `import torch

class Linear:
    def __init__(self, i, o):
        self.W = torch.randn(o, i)
        self.b = torch.zeros(1, o)
        self.dW = torch.zeros(o, i)
        self.db = torch.zeros(1, o)

    def forward(self, x):
        self.x = x
        return x @ self.W.T + self.b

    def backward(self, d):
        self.dW += d.T @ self.x
        self.db += d.sum(dim=0, keepdim=True)
        return d @ self.W
`,
  },
  {
    exercise: 'class-softmax-cross-entropy',
    mistake: 'maximumNotSubtracted',
    line: 5,
    code: `import numpy as np

class SoftmaxCrossEntropy:
    def forward(self, Z, y):
        e = np.exp(Z)
        self.p, self.t = e / e.sum(axis=1, keepdims=True), y
        return -np.sum(y * np.log(self.p + 1e-10)) / len(Z)

    def backward(self):
        return (self.p - self.t) / len(self.p)
`,
  },
  {
    exercise: 'one-hot-and-standardise',
    mistake: 'swappedResults',
    line: 9,
    code: `import torch

def one_hot(labels, num_classes):
    return torch.eye(num_classes)[labels]

def standardise(X_train, X_val):
    mean, std = X_train.mean(), X_train.std()
    scaled = lambda X: (X - mean) / std
    return scaled(X_val), scaled(X_train)
`,
  },
  {
    exercise: 'own-activation',
    mistake: 'upstreamForgotten',
    line: 7,
    code: `import torch

def activation(Z):
    return torch.tanh(Z)

def activation_backward(dA, Z):
    return 1 - torch.tanh(Z) ** 2
`,
  },
  {
    exercise: 'own-activation',
    mistake: 'forgottenMask',
    line: 7,
    code: `import numpy as np

def activation(Z):
    return Z ** 2

def activation_backward(dA, Z):
    return dA
`,
  },
];
