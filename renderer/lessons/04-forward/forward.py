"""A forward pass on digits with untrained weights: how sure is a network that knows nothing?"""

import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)  # (1797, 64), (1797,)
X, X_val, labels, labels_val = train_test_split(
    images, labels, test_size=0.2, random_state=42
)

X = torch.tensor(X, dtype=torch.float32)  # (1437, 64)
X_val = torch.tensor(X_val, dtype=torch.float32)  # (360, 64)
mean, std = X.mean(), X.std()  # of the training pixels alone
X = (X - mean) / std
X_val = (X_val - mean) / std

labels = torch.tensor(labels)  # (1437,)
y = torch.nn.functional.one_hot(labels, 10)  # (1437, 10)


def forward(X, W1, b1, W2, b2):
    Z1 = X @ W1.T + b1  # (m, 30)
    A1 = Z1.clamp_min(0)  # (m, 30)
    Z2 = A1 @ W2.T + b2  # (m, 10)
    e = torch.exp(Z2 - Z2.max(dim=1, keepdim=True).values)
    return e / (e.sum(dim=1, keepdim=True) + 1e-10)  # (m, 10)


for init in ("randn", "Kaiming"):
    torch.manual_seed(0)
    W1 = torch.randn(30, 64)
    W2 = torch.randn(10, 30)
    if init == "Kaiming":
        W1 *= (2 / 64) ** 0.5
        W2 *= (2 / 30) ** 0.5
    A2 = forward(X, W1, torch.zeros(1, 30), W2, torch.zeros(1, 10))
    sure = (A2.max(dim=1).values > 0.99).sum().item()
    right = (A2.argmax(dim=1) == labels).sum().item()
    loss = -(y * torch.log(A2 + 1e-10)).sum() / len(X)
    print(f"{init}: {sure} of {len(X)} above 0.99, {right} right, loss {loss:.2f}")
