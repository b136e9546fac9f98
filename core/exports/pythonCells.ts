// A run's settings as a Python program in parts: with PyTorch, NumPy and scikit-learn it trains the same network.

import { CLASSES, IMAGES, PIXELS } from '../data/digits.ts';
import { valRows } from '../data/split.ts';
import { NEGATIVE_SLOPE } from '../nn/leakyRelu.ts';
import type { Activation } from '../nn/activation.ts';
import type { RunConfig } from '../training/runConfig.ts';

export interface PythonCell {
  readonly heading: string;
  readonly code: string;
}

/** Every part of the program, in order: only what these settings need. */
export function pythonCells(config: RunConfig): PythonCell[] {
  return [
    { heading: 'Settings', code: settings(config) },
    { heading: 'Data', code: data(config) },
    { heading: 'Network', code: network(config) },
    { heading: 'Loss and its gradient', code: lossOf(config) },
    { heading: 'Training', code: training(config) },
  ];
}

function settings(config: RunConfig): string {
  const outputs = config.task === 'classification' ? CLASSES : 1;
  const sizes = [PIXELS, ...config.hiddenSizes, outputs];
  return `import numpy as np
import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

SIZES = [${sizes.join(', ')}]  # units of each layer, from pixels to answers
LEARNING_RATE = ${config.learningRate}
BATCH_SIZE = ${config.batchSize}
EPOCHS = ${config.epochs}

torch.set_num_threads(1)
torch.manual_seed(${config.torchSeed})
np.random.seed(${config.numpySeed})`;
}

function data(config: RunConfig): string {
  const held = valRows(IMAGES, config.testShare);
  return `images, labels = load_digits(return_X_y=True)
X, X_val, labels, labels_val = train_test_split(
    images, labels, test_size=${held}, random_state=${config.splitSeed}
)

${standardization(config)}

${targets(config)}`;
}

function standardization(config: RunConfig): string {
  if (config.standardization === 'sample') {
    return `# One mean and one deviation over all training pixels, in float32 as PyTorch has them
X = torch.tensor(X, dtype=torch.float32)
X_val = torch.tensor(X_val, dtype=torch.float32)
X_val = (X_val - X.mean()) / X.std()
X = (X - X.mean()) / X.std()`;
  }
  return `# One mean and one deviation over all training pixels, in float64 as NumPy has them
mean, std = X.mean(), X.std()
X = torch.tensor((X - mean) / std, dtype=torch.float32)
X_val = torch.tensor((X_val - mean) / std, dtype=torch.float32)`;
}

function targets({
  task,
  standardizeTarget,
  positiveDigit,
}: RunConfig): string {
  switch (task) {
    case 'classification':
      return `labels, labels_val = torch.tensor(labels).long(), torch.tensor(labels_val).long()
y = torch.nn.functional.one_hot(labels, ${CLASSES}).float()
y_val = torch.nn.functional.one_hot(labels_val, ${CLASSES}).float()`;
    case 'regression':
      return `${
        standardizeTarget
          ? 'label_mean, label_std = labels.mean(), labels.std()'
          : 'label_mean, label_std = 0.0, 1.0  # the digits as they are'
      }
y = torch.tensor((labels - label_mean) / label_std, dtype=torch.float32)[:, None]
y_val = torch.tensor((labels_val - label_mean) / label_std, dtype=torch.float32)[:, None]
labels_val = torch.tensor(labels_val)`;
    case 'binary':
      return `# 1 for the digit ${positiveDigit}, 0 for all others
y = torch.tensor(labels == ${positiveDigit}, dtype=torch.float32)[:, None]
y_val = torch.tensor(labels_val == ${positiveDigit}, dtype=torch.float32)[:, None]`;
  }
}

/** Each as a function of Z and its slope, from Z and its own result A. */
const activations: Readonly<
  Record<Activation, { readonly of: string; readonly slope: string }>
> = {
  relu: { of: 'Z.clamp_min(0)', slope: '(Z > 0).float()' },
  leakyRelu: {
    of: `torch.where(Z > 0, Z, ${NEGATIVE_SLOPE} * Z)`,
    slope: `torch.where(Z > 0, 1.0, ${NEGATIVE_SLOPE})`,
  },
  sigmoid: { of: 'torch.sigmoid(Z)', slope: 'A * (1 - A)' },
  tanh: { of: 'torch.tanh(Z)', slope: '1 - A * A' },
  identity: { of: 'Z', slope: 'torch.ones_like(Z)' },
};

function network({ activation, init }: RunConfig): string {
  const scale = init === 'kaiming' ? ' * (2 / inputs) ** 0.5' : '';
  const { of, slope } = activations[activation];
  return `weights = [
    torch.randn(units, inputs)${scale}
    for inputs, units in zip(SIZES, SIZES[1:])
]
biases = [torch.zeros(units) for units in SIZES[1:]]


def activation(Z):
    return ${of}


def slope(Z, A):
    return ${slope}


def forward(X):
    """The inputs and sums of every layer, from first to last."""
    inputs, sums = [X], []
    for W, b in zip(weights, biases):
        Z = inputs[-1] @ W.T + b
        sums.append(Z)
        inputs.append(activation(Z))
    return inputs[:-1], sums


def backward_and_update(inputs, sums, dZ):
    """Carries dZ of the last layer back and moves every parameter against its gradient."""
    for layer in reversed(range(len(weights))):
        dW = dZ.T @ inputs[layer]
        db = dZ.sum(dim=0)
        if layer > 0:
            A = inputs[layer]
            dZ = (dZ @ weights[layer]) * slope(sums[layer - 1], A)
        weights[layer] -= LEARNING_RATE * dW
        biases[layer] -= LEARNING_RATE * db`;
}

function lossOf({ task }: RunConfig): string {
  switch (task) {
    case 'classification':
      return `def loss_and_gradient(Z, y):
    """Cross entropy of softmax(Z), and its gradient with respect to Z."""
    e = torch.exp(Z - Z.max(dim=1, keepdim=True).values)
    A = e / (e.sum(dim=1, keepdim=True) + 1e-10)
    loss = -(y * torch.log(A + 1e-10)).sum() / len(y)
    return loss.item(), (A - y) / len(y)


def count_right(Z):
    return (Z.argmax(dim=1) == labels_val).sum().item()`;
    case 'regression':
      return `def loss_and_gradient(Z, y):
    """Mean squared error, and its gradient with respect to Z."""
    return ((Z - y) ** 2).mean().item(), 2 * (Z - y) / len(y)


def count_right(Z):
    """Answers that round to the label."""
    answers = Z[:, 0].double() * label_std + label_mean
    return ((answers + 0.5).floor() == labels_val).sum().item()`;
    case 'binary':
      return `def loss_and_gradient(Z, y):
    """Binary cross entropy of sigmoid(Z), and its gradient with respect to Z."""
    loss = torch.nn.functional.binary_cross_entropy_with_logits(Z, y)
    return loss.item(), (torch.sigmoid(Z) - y) / len(y)


def count_right(Z):
    """Answers on their side of one half."""
    return ((torch.sigmoid(Z) > 0.5) == (y_val == 1)).sum().item()`;
  }
}

function training(config: RunConfig): string {
  return `for epoch in range(1, EPOCHS + 1):
    order = np.random.permutation(len(X))
    losses = []
    for start in range(0, len(X), BATCH_SIZE):
        rows = order[start : start + BATCH_SIZE]
        inputs, sums = forward(X[rows])
        loss, dZ = loss_and_gradient(sums[-1], y[rows])
        losses.append(loss)
        backward_and_update(inputs, sums, dZ)

    _, sums = forward(X_val)
    val_loss, _ = loss_and_gradient(sums[-1], y_val)
    right = count_right(sums[-1])
    print(f"{epoch:${String(config.epochs).length}d} {np.mean(losses):.7g} {val_loss:.7g} {right}")`;
}
