# en: Training a two-layer network on digits, with gradients written by hand.
# ja: 手で書いた勾配で、2 層ネットワークに数字の画像を学習させる

import numpy as np
import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split


def linear(X, W, b):
    return X @ W.T + b


def relu(Z):
    return np.maximum(Z, 0)


def softmax(Z):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) + 1e-10)


def cross_entropy(A, y):
    return -(y * np.log(A + 1e-10)).sum() / len(y)


def cross_entropy_backward(A, y):
    return (A - y) / len(y)


def linear_backward(dZ, X, W):
    dW = dZ.T @ X
    db = dZ.sum(axis=0, keepdims=True)
    dX = dZ @ W
    return dW, db, dX


def relu_backward(dA, Z):
    return dA * (Z > 0)


def forward(X, parameters):
    W1, b1, W2, b2 = parameters
    Z1 = linear(X, W1, b1)
    A1 = relu(Z1)
    Z2 = linear(A1, W2, b2)
    A2 = softmax(Z2)
    return Z1, A1, A2


def backward(X, y, parameters, Z1, A1, A2):
    W1, b1, W2, b2 = parameters
    dZ2 = cross_entropy_backward(A2, y)
    dW2, db2, dA1 = linear_backward(dZ2, A1, W2)
    dZ1 = relu_backward(dA1, Z1)
    dW1, db1, _ = linear_backward(dZ1, X, W1)
    return dW1, db1, dW2, db2


def update(parameters, gradients, rate):
    # en: -= changes each array in place.
    # ja: -= は配列そのものを書き換える
    for parameter, gradient in zip(parameters, gradients):
        parameter -= rate * gradient


def step(X, y, parameters, rate):
    # en: Forward, loss, backward, update
    # ja: 順伝播、損失、逆伝播、更新
    Z1, A1, A2 = forward(X, parameters)
    loss = cross_entropy(A2, y)
    gradients = backward(X, y, parameters, Z1, A1, A2)
    update(parameters, gradients, rate)
    return loss


def batches(X, y, size):
    order = np.random.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]


def validate(X, y, labels, parameters):
    _, _, A2 = forward(X, parameters)
    loss = cross_entropy(A2, y)
    correct = (A2.argmax(axis=1) == labels).sum()
    return loss, correct


torch.manual_seed(0)
np.random.seed(0)
hidden, rate, batch_size, epochs = 30, 0.03, 30, 30

images, labels = load_digits(return_X_y=True)
X, X_val, labels, labels_val = train_test_split(
    images, labels, test_size=0.2, random_state=42
)
mean, std = X.mean(), X.std(ddof=1)
X = (X - mean) / std
X_val = (X_val - mean) / std
y, y_val = np.eye(10)[labels], np.eye(10)[labels_val]

parameters = [
    torch.randn(hidden, 64).numpy() * np.sqrt(2 / 64),
    np.zeros((1, hidden)),
    torch.randn(10, hidden).numpy() * np.sqrt(2 / hidden),
    np.zeros((1, 10)),
]
for epoch in range(1, epochs + 1):
    losses = [step(Xb, yb, parameters, rate) for Xb, yb in batches(X, y, batch_size)]
    val_loss, correct = validate(X_val, y_val, labels_val, parameters)
    print(epoch, np.mean(losses), val_loss, correct)
