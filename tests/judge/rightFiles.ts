// Correct answers that are whole files: several functions, or classes.

import { right, type RightAnswer } from './answer.ts';

const numpy = 'import numpy as np';

export const rightFiles: readonly RightAnswer[] = [
  {
    exercise: 'one-hot-and-standardise',
    how: 'rows of the identity, NumPy',
    code: `import numpy as np

def one_hot(labels, num_classes):
    return np.eye(num_classes)[labels]

def standardise(X_train, X_val):
    mu, sigma = np.mean(X_train), np.std(X_train)
    return (X_train - mu) / sigma, (X_val - mu) / sigma
`,
  },
  {
    exercise: 'one-hot-and-standardise',
    how: 'a comparison, formulas written out',
    code: `import torch

def one_hot(labels, num_classes):
    return (labels.unsqueeze(1) == torch.arange(num_classes)).float()

def standardise(a, b):
    n = a.numel()
    mu = a.sum() / n
    sigma = (((a - mu) ** 2).sum() / (n - 1)).sqrt()
    return [(x - mu) / sigma for x in (a, b)]
`,
  },
  {
    exercise: 'mse',
    how: 'other shapes',
    code: `import torch

def mse(Z, y):
    return torch.mean((Z - y.reshape(-1, 1)).pow(2))

def mse_backward(Z, y):
    diff = Z.flatten() - y
    return (diff * 2 / len(y)).reshape(-1, 1)
`,
  },
  {
    exercise: 'mse',
    how: 'NumPy',
    code: `import numpy as np

def mse(Z, y):
    return np.mean((Z.ravel() - y) ** 2)

def mse_backward(Z, y):
    return 2 / len(y) * (Z - y[:, None])
`,
  },
  {
    exercise: 'sigmoid-bce',
    how: 'where instead of products',
    code: `import torch

def sigmoid(Z):
    return torch.where(Z > 0, 1 / (1 + torch.exp(-Z)), torch.exp(Z) / (1 + torch.exp(Z)))

def bce(A, y):
    p = torch.where(y == 1, A, 1 - A)
    return -torch.log(p + 1e-8).mean()

def sigmoid_bce_backward(Z, y):
    d = sigmoid(Z)
    d -= y
    return d / len(Z)
`,
  },
  {
    exercise: 'class-linear',
    how: 'b as a list, gradients by name',
    code: `import numpy as np

class Linear:
    def __init__(self, n_in, n_out):
        self.W = np.random.randn(n_out, n_in) * np.sqrt(2 / n_in)
        self.b = np.zeros((1, n_out))
        self.cache = None

    def forward(self, x):
        self.cache = x
        return x.dot(self.W.T) + self.b

    def backward(self, grad):
        self.dW = grad.T.dot(self.cache)
        self.db = grad.sum(axis=0)
        return grad.dot(self.W)
`,
  },
  {
    exercise: 'class-relu',
    how: 'keeps the mask',
    code: `import torch

class ReLU:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.mask = (x > 0).float()
        return x * self.mask

    def backward(self, grad):
        return grad * self.mask
`,
  },
  {
    exercise: 'class-softmax-cross-entropy',
    how: 'backward gets y, as in the article',
    code: `import torch

class SoftmaxCrossEntropy:
    def forward(self, X, y):
        e_x = torch.exp(X - torch.max(X, dim=-1, keepdim=True)[0])
        self.softmax_out = e_x / (torch.sum(e_x, dim=-1, keepdim=True) + 1e-10)
        log_probs = torch.log(self.softmax_out + 1e-10)
        self.loss = -(log_probs * y).sum(dim=-1).mean()
        return self.loss

    def backward(self, y):
        return (self.softmax_out - y) / y.shape[0]
`,
  },
  {
    exercise: 'training-loop',
    how: 'in place, with a function for each part',
    code: `import torch

def softmax(Z):
    e = torch.exp(Z - Z.amax(dim=1, keepdim=True))
    return e / e.sum(dim=1, keepdim=True)

def predict(X, W1, b1, W2, b2):
    Z1 = X @ W1.T + b1
    A1 = torch.relu(Z1)
    return Z1, A1, softmax(A1 @ W2.T + b2)

def cross_entropy(P, y):
    return -(torch.log(P + 1e-10) * y).sum() / len(y)

def train(X_train, y_train, X_val, y_val, W1, b1, W2, b2, lr, size, orders):
    history = [], [], []
    for epoch in range(len(orders)):
        order = orders[epoch]
        losses = []
        i = 0
        while i < len(order):
            rows = order[i:i + size]
            i += size
            x, y = X_train[rows], y_train[rows]
            Z1, A1, P = predict(x, W1, b1, W2, b2)
            losses.append(cross_entropy(P, y).item())
            d2 = (P - y) / len(x)
            d1 = (d2 @ W2) * (Z1 > 0)
            W2 -= lr * (d2.T @ A1)
            b2 -= lr * d2.sum(dim=0)
            W1 -= lr * (d1.T @ x)
            b1 -= lr * d1.sum(dim=0)
        P = predict(X_val, W1, b1, W2, b2)[2]
        history[0].append(sum(losses) / len(losses))
        history[1].append(cross_entropy(P, y_val))
        history[2].append(torch.sum(P.argmax(dim=1) == y_val.argmax(dim=1)) / len(y_val))
    return (*history, W1, b1, W2, b2)
`,
  },
  {
    exercise: 'own-activation',
    how: 'tanh in NumPy',
    code: `import numpy as np

def activation(Z):
    return np.tanh(Z)

def activation_backward(dA, Z):
    return dA * (1 - np.tanh(Z) ** 2)
`,
  },
  {
    exercise: 'own-activation',
    how: 'leaky ReLU, which bends',
    code: `import torch

def activation(Z):
    return torch.where(Z > 0, Z, 0.2 * Z)

def activation_backward(dA, Z):
    return dA * torch.where(Z > 0, torch.ones_like(Z), 0.2 * torch.ones_like(Z))
`,
  },
  right(
    'adam',
    'corrected inside the update',
    'adam(w, g, m, v, t, lr, b1, b2, eps)',
    `
m = b1 * m + (1 - b1) * g
v = b2 * v + (1 - b2) * g * g
step = lr / (1 - b1 ** t)
w = w - step * m / ((v / (1 - b2 ** t)).sqrt() + eps)
return w, m, v`,
  ),
  right(
    'adam',
    'differences in place, NumPy',
    'adam(w, dw, m, v, t, learning_rate, beta1, beta2, epsilon)',
    `
m += (1 - beta1) * (dw - m)
v += (1 - beta2) * (dw ** 2 - v)
w = w - learning_rate * (m / (1 - beta1 ** t)) / (np.sqrt(v / (1 - beta2 ** t)) + epsilon)
return w, m, v`,
    numpy,
  ),
];
