# The article's two trainings whose parameters require gradients, although the backward pass is by hand: a loop of 30 epochs, and classes for 100.

import time

import numpy as np
import torch
from sklearn import datasets
from sklearn.model_selection import train_test_split
from torch.nn import functional as F


def prepared():
    digits = datasets.load_digits()
    X_train, X_val, y_train, y_val = train_test_split(digits["images"], digits["target"], test_size=0.2, random_state=42)
    mean, deviation = X_train.mean(), X_train.std()
    X_train, X_val = (
        torch.tensor(((X - mean) / deviation).reshape(-1, 64), dtype=torch.float32) for X in (X_train, X_val)
    )
    y_train, y_val = (F.one_hot(torch.tensor(y), num_classes=10) for y in (y_train, y_val))
    return X_train, X_val, y_train, y_val


def weights(outputs, inputs):
    W = torch.randn((outputs, inputs)) * torch.sqrt(torch.tensor(2.0 / inputs))
    W.requires_grad = True
    return W, torch.zeros((1, outputs), requires_grad=True)


def softmax_cross_entropy(x, y):
    e_x = torch.exp(x - torch.max(x, dim=-1, keepdim=True)[0])
    out = e_x / (torch.sum(e_x, dim=-1, keepdim=True) + 1e-10)
    return -torch.sum(y * torch.log(out + 1e-10)) / y.shape[0], out


def linear_backward(A, W, b, Z):
    W.grad_ = Z.grad_.T @ A
    b.grad_ = torch.sum(Z.grad_, dim=0)
    A.grad_ = Z.grad_ @ W


class Linear:
    def __init__(self, inputs, outputs):
        self.W, self.b = weights(outputs, inputs)

    def forward(self, X):
        self.X = X
        self.Z = X @ self.W.T + self.b
        return self.Z

    def backward(self, Z):
        linear_backward(self.X, self.W, self.b, Z)
        return self.X.grad_


class ReLU:
    def forward(self, X):
        self.X = X
        return X.clamp_min(0.0)

    def backward(self, A):
        return A.grad_ * (self.X > 0).float()


class Model:
    def __init__(self, inputs, hidden, outputs):
        self.linear1, self.relu, self.linear2 = Linear(inputs, hidden), ReLU(), Linear(hidden, outputs)

    def forward(self, X, y):
        self.X = X
        self.Z1 = self.linear1.forward(X)
        self.A1 = self.relu.forward(self.Z1)
        self.Z2 = self.linear2.forward(self.A1)
        loss, self.out = softmax_cross_entropy(self.Z2, y)
        return loss, self.out

    def backward(self, y):
        self.Z2.grad_ = (self.out - y) / y.shape[0]
        self.A1.grad_ = self.linear2.backward(self.Z2)
        self.Z1.grad_ = self.relu.backward(self.A1)
        self.X.grad_ = self.linear1.backward(self.Z1)

    def step(self, rate):
        for layer in (self.linear1, self.linear2):
            layer.W -= rate * layer.W.grad_
            layer.b -= rate * layer.b.grad_


def trained(model, epochs, rate):
    """Milliseconds, both losses, and right answers."""
    torch.manual_seed(0)
    np.random.seed(0)
    X_train, X_val, y_train, y_val = prepared()
    step, evaluate = model()
    start = time.perf_counter()
    for _ in range(epochs):
        order = np.random.permutation(len(y_train))
        losses = []
        for first in range(0, len(order), 30):
            rows = order[first : first + 30]
            losses.append(step(X_train[rows], y_train[rows, :], rate))
        with torch.no_grad():
            loss, out = evaluate(X_val, y_val)
            right = torch.sum(torch.argmax(out, dim=-1) == torch.argmax(y_val, dim=-1)).item()
    return [1000 * (time.perf_counter() - start), sum(losses) / len(losses), loss.item(), right]


def by_functions():
    W1, b1 = weights(30, 64)
    W2, b2 = weights(10, 30)

    def forward(X, y):
        Z1 = X @ W1.T + b1
        A1 = Z1.clamp_min(0.0)
        Z2 = A1 @ W2.T + b2
        return Z1, A1, Z2, *softmax_cross_entropy(Z2, y)

    def step(X, y, rate):
        Z1, A1, Z2, loss, out = forward(X, y)
        Z2.grad_ = (out - y) / X.shape[0]
        linear_backward(A1, W2, b2, Z2)
        Z1.grad_ = A1.grad_ * (Z1 > 0).float()
        linear_backward(X, W1, b1, Z1)
        with torch.no_grad():
            for each in (W1, W2, b1, b2):
                each -= rate * each.grad_
        for each in (W1, W2, b1, b2):
            each.grad_ = None
        return loss.item()

    return step, lambda X, y: forward(X, y)[3:]


def by_classes():
    model = Model(64, 10, 10)

    def step(X, y, rate):
        loss, _ = model.forward(X, y)
        model.backward(y)
        with torch.no_grad():
            model.step(rate)
        return loss.item()

    return step, model.forward


def loop():
    return trained(by_functions, 30, 0.03)


def classes():
    return trained(by_classes, 100, 0.01)
