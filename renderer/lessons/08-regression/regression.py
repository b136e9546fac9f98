"""The backward pass of a regression network, by hand, held against PyTorch's autograd."""

import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

torch.manual_seed(0)

images, labels = load_digits(return_X_y=True)
images, _, labels, _ = train_test_split(images, labels, test_size=0.2, random_state=42)
X = torch.tensor(images, dtype=torch.float32)
X = (X - X.mean()) / X.std()
y = torch.tensor(labels, dtype=torch.float32)[:, None]  # a column, (1437, 1)
m = len(X)

W1 = torch.randn(30, 64, requires_grad=True)
b1 = torch.zeros(1, 30, requires_grad=True)
W2 = torch.randn(1, 30, requires_grad=True)
b2 = torch.zeros(1, 1, requires_grad=True)

# Forward: the output is Z2 itself.
Z1 = X @ W1.T + b1
A1 = Z1.clamp_min(0)
Z2 = A1 @ W2.T + b2
loss = ((Z2 - y) ** 2).mean()

# Backward, by hand: only the first line differs from classification.
with torch.no_grad():
    dZ2 = 2 * (Z2 - y) / m
    dW2 = dZ2.T @ A1
    db2 = dZ2.sum(dim=0, keepdim=True)
    dZ1 = (dZ2 @ W2) * (Z1 > 0)
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
    largest = (by_hand - parameter.grad).abs().max().item()
    print(name, torch.allclose(by_hand, parameter.grad), f"largest difference {largest:.1e}")
