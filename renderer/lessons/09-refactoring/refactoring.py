# en: The network in classes, each with its own forward and backward, trained on digits.
# ja: それぞれが forward と backward をもつクラスで書いたネットワークに、数字の画像を学習させる

import numpy as np
import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split


class Linear:
    def __init__(self, inputs, outputs):
        self.W = torch.randn(outputs, inputs).numpy() * np.sqrt(2 / inputs)
        self.b = np.zeros((1, outputs))

    def forward(self, X):
        # en: backward needs it
        # ja: 逆伝播で使う
        self.X = X
        return X @ self.W.T + self.b

    def backward(self, dZ):
        self.dW = dZ.T @ self.X
        self.db = dZ.sum(axis=0, keepdims=True)
        return dZ @ self.W


class ReLU:
    def forward(self, Z):
        # en: backward needs its signs
        # ja: 逆伝播で符号を使う
        self.Z = Z
        return np.maximum(Z, 0)

    def backward(self, dA):
        return dA * (self.Z > 0)


class SoftmaxCrossEntropy:
    def forward(self, Z, y):
        e = np.exp(Z - Z.max(axis=1, keepdims=True))
        total = e.sum(axis=1, keepdims=True)
        self.A = e / (total + 1e-10)
        self.y = y
        return -(y * np.log(self.A + 1e-10)).sum() / len(y)

    def backward(self):
        return (self.A - self.y) / len(self.y)


class Model:
    def __init__(self, layers, loss):
        self.layers = layers
        self.loss = loss

    def forward(self, X, y):
        for layer in self.layers:
            X = layer.forward(X)
        return self.loss.forward(X, y)

    def backward(self):
        delta = self.loss.backward()
        for layer in reversed(self.layers):
            delta = layer.backward(delta)


class SGD:
    def __init__(self, layers, rate):
        self.layers = layers
        self.rate = rate

    def step(self):
        for layer in self.layers:
            layer.W -= self.rate * layer.dW
            layer.b -= self.rate * layer.db


torch.manual_seed(0)
np.random.seed(0)
images, labels = load_digits(return_X_y=True)
X, X_val, labels, labels_val = train_test_split(
    images, labels, test_size=0.2, random_state=42
)
# en: std() of NumPy divides by n.
# ja: NumPy の std() は n で割る
mean, std = X.mean(), X.std()
X = (X - mean) / std
X_val = (X_val - mean) / std
y, y_val = np.eye(10)[labels], np.eye(10)[labels_val]

linear1, linear2 = Linear(64, 10), Linear(10, 10)
model = Model([linear1, ReLU(), linear2], SoftmaxCrossEntropy())
sgd = SGD([linear1, linear2], rate=0.01)
for epoch in range(1, 101):
    order = np.random.permutation(len(X))
    losses = []
    for start in range(0, len(X), 30):
        rows = order[start : start + 30]
        losses.append(model.forward(X[rows], y[rows]))
        model.backward()
        sgd.step()
    val_loss = model.forward(X_val, y_val)
    correct = (model.loss.A.argmax(axis=1) == labels_val).sum()
    print(epoch, np.mean(losses), val_loss, correct)
