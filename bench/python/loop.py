# The article's training loop as a learner writes it, in torch and by hand.

import time

import torch


def forward(X, W1, b1, W2, b2):
    Z1 = X @ W1.T + b1
    A1 = Z1.clamp_min(0)
    Z2 = A1 @ W2.T + b2
    e = torch.exp(Z2 - Z2.max(dim=1, keepdim=True).values)
    return Z1, A1, e / (e.sum(dim=1, keepdim=True) + 1e-10)


def loss_of(A2, y):
    return (-(y * torch.log(A2 + 1e-10)).sum() / len(y)).item()


def train(X_train, y_train, X_val, y_val, labels_val, orders, W1, b1, W2, b2):
    rate = 0.03
    for order in orders:
        losses = []
        for start in range(0, len(order), 30):
            rows = order[start : start + 30]
            X, y = X_train[rows], y_train[rows]
            Z1, A1, A2 = forward(X, W1, b1, W2, b2)
            losses.append(loss_of(A2, y))
            dZ2 = (A2 - y) / len(y)
            dW2 = dZ2.T @ A1
            db2 = dZ2.sum(dim=0)
            dA1 = dZ2 @ W2
            dZ1 = dA1 * (Z1 > 0)
            dW1 = dZ1.T @ X
            db1 = dZ1.sum(dim=0)
            W1 -= rate * dW1
            b1 -= rate * db1
            W2 -= rate * dW2
            b2 -= rate * db2
        _, _, A2 = forward(X_val, W1, b1, W2, b2)
        correct = (A2.argmax(dim=1) == labels_val).sum().item()
    return sum(losses) / len(losses), loss_of(A2, y_val), correct


def measured(given):
    start = time.perf_counter()
    result = train(*given[:6], *[value.clone() for value in given[6:]])
    return [1000 * (time.perf_counter() - start), *result]
