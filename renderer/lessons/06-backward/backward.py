"""The backward pass of a two-layer network, by hand, held against PyTorch's autograd."""

import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

torch.manual_seed(0)

# 1,437 training images of 64 pixels, standardised with one mean and one deviation.
images, labels = load_digits(return_X_y=True)
images, _, labels, _ = train_test_split(images, labels, test_size=0.2, random_state=42)
X = torch.tensor(images, dtype=torch.float32)
X = (X - X.mean()) / X.std()
y = torch.nn.functional.one_hot(torch.tensor(labels), 10).float()
m = len(X)

# Kaiming weights; with plain randn the four comparisons below are False.
W1 = (torch.randn(30, 64) * (2 / 64) ** 0.5).requires_grad_()
b1 = torch.zeros(1, 30, requires_grad=True)
W2 = (torch.randn(10, 30) * (2 / 30) ** 0.5).requires_grad_()
b2 = torch.zeros(1, 10, requires_grad=True)

# Forward
Z1 = X @ W1.T + b1
A1 = Z1.clamp_min(0)
Z2 = A1 @ W2.T + b2
e = torch.exp(Z2 - Z2.max(dim=1, keepdim=True).values)
A2 = e / (e.sum(dim=1, keepdim=True) + 1e-10)
loss = -(y * torch.log(A2 + 1e-10)).sum() / m

# Backward, by hand
with torch.no_grad():
    dZ2 = (A2 - y) / m
    dW2 = dZ2.T @ A1
    db2 = dZ2.sum(dim=0, keepdim=True)
    dA1 = dZ2 @ W2
    dZ1 = dA1 * (Z1 > 0)
    dW1 = dZ1.T @ X
    db1 = dZ1.sum(dim=0, keepdim=True)

# Backward, by autograd
loss.backward()

for name, by_hand, parameter in [
    ("W1", dW1, W1),
    ("b1", db1, b1),
    ("W2", dW2, W2),
    ("b2", db2, b2),
]:
    print(name, torch.allclose(by_hand, parameter.grad))
