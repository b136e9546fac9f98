"""The network in classes, each with its own forward and backward, trained on digits."""

import numpy as np
import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split


class Linear:
    def __init__(self, inputs, outputs):
        self.W = torch.randn(outputs, inputs) * (2 / inputs) ** 0.5
        self.b = torch.zeros(1, outputs)

    def forward(self, X):
        self.X = X  # backward needs it
        return X @ self.W.T + self.b

    def backward(self, dZ):
        self.dW = dZ.T @ self.X
        self.db = dZ.sum(dim=0, keepdim=True)
        return dZ @ self.W

    def step(self, rate):
        self.W -= rate * self.dW
        self.b -= rate * self.db


class ReLU:
    def forward(self, Z):
        self.Z = Z
        return Z.clamp_min(0)

    def backward(self, dA):
        return dA * (self.Z > 0)


class SoftmaxCrossEntropy:
    def forward(self, Z, y):
        e = torch.exp(Z - Z.max(dim=1, keepdim=True).values)
        self.A = e / (e.sum(dim=1, keepdim=True) + 1e-10)
        self.y = y
        return -(y * torch.log(self.A + 1e-10)).sum() / len(y)

    def backward(self):
        return (self.A - self.y) / len(self.y)


class Model:
    def __init__(self, *layers):
        self.layers = layers
        self.loss = SoftmaxCrossEntropy()

    def forward(self, X, y):
        for layer in self.layers:
            X = layer.forward(X)
        return self.loss.forward(X, y)

    def backward(self):
        delta = self.loss.backward()
        for layer in reversed(self.layers):
            delta = layer.backward(delta)

    def step(self, rate):
        for layer in self.layers:
            if isinstance(layer, Linear):
                layer.step(rate)


torch.manual_seed(0)
np.random.seed(0)
X, labels = load_digits(return_X_y=True)
X, X_val, labels, labels_val = train_test_split(
    X, labels, test_size=0.2, random_state=42
)
mean, std = X.mean(), X.std()  # NumPy's deviation: divided by n
X = torch.tensor((X - mean) / std, dtype=torch.float32)
X_val = torch.tensor((X_val - mean) / std, dtype=torch.float32)
y = torch.nn.functional.one_hot(torch.tensor(labels), 10).float()
labels_val = torch.tensor(labels_val)
y_val = torch.nn.functional.one_hot(labels_val, 10).float()

model = Model(Linear(64, 10), ReLU(), Linear(10, 10))
for epoch in range(1, 101):
    order = np.random.permutation(len(X))
    losses = []
    for start in range(0, len(X), 30):
        rows = order[start : start + 30]
        losses.append(model.forward(X[rows], y[rows]).item())
        model.backward()
        model.step(0.01)
    val_loss = model.forward(X_val, y_val)
    right = (model.loss.A.argmax(dim=1) == labels_val).sum().item()
    print(f"{epoch}: train {np.mean(losses):.6f}, validation {val_loss:.6f}, {right} right")
