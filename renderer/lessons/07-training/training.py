"""Training a two-layer network on digits, with gradients written by hand."""

import numpy as np
import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

torch.manual_seed(0)
np.random.seed(0)
hidden, rate, batch_size, epochs = 30, 0.03, 30, 30

images, labels = load_digits(return_X_y=True)
X, X_val, labels, labels_val = train_test_split(
    images, labels, test_size=0.2, random_state=42
)
X = torch.tensor(X, dtype=torch.float32)
X_val = torch.tensor(X_val, dtype=torch.float32)
X_val = (X_val - X.mean()) / X.std()
X = (X - X.mean()) / X.std()
y = torch.nn.functional.one_hot(torch.tensor(labels), 10).float()
labels_val = torch.tensor(labels_val)
y_val = torch.nn.functional.one_hot(labels_val, 10).float()

W1 = torch.randn(hidden, 64) * (2 / 64) ** 0.5
b1 = torch.zeros(1, hidden)
W2 = torch.randn(10, hidden) * (2 / hidden) ** 0.5
b2 = torch.zeros(1, 10)


def forward(X, y):
    Z1 = X @ W1.T + b1
    A1 = Z1.clamp_min(0)
    Z2 = A1 @ W2.T + b2
    e = torch.exp(Z2 - Z2.max(dim=1, keepdim=True).values)
    A2 = e / (e.sum(dim=1, keepdim=True) + 1e-10)
    loss = -(y * torch.log(A2 + 1e-10)).sum() / len(X)
    return Z1, A1, A2, loss


for epoch in range(1, epochs + 1):
    order = np.random.permutation(len(X))
    losses = []
    for start in range(0, len(X), batch_size):
        rows = order[start : start + batch_size]
        Xb, yb = X[rows], y[rows]

        # Forward and loss
        Z1, A1, A2, loss = forward(Xb, yb)
        losses.append(loss.item())

        # Backward
        dZ2 = (A2 - yb) / len(Xb)
        dZ1 = (dZ2 @ W2) * (Z1 > 0)

        # Update
        W2 -= rate * dZ2.T @ A1
        b2 -= rate * dZ2.sum(dim=0, keepdim=True)
        W1 -= rate * dZ1.T @ Xb
        b1 -= rate * dZ1.sum(dim=0, keepdim=True)

    _, _, A2, val_loss = forward(X_val, y_val)
    right = (A2.argmax(dim=1) == labels_val).sum().item()
    print(f"{epoch}: train {np.mean(losses):.6f}, validation {val_loss:.6f}, {right} right")
