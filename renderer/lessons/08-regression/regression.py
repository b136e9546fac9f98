# en: The backward pass of a regression network, by hand, compared with PyTorch's autograd.
# ja: 回帰ネットワークの逆伝播を手で書き、PyTorch の自動微分と比べる

import numpy as np
import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split


def mse(Z, y):
    return ((Z - y) ** 2).mean()


def mse_backward(Z, y):
    return 2 * (Z - y) / len(y)


def as_column(labels, mean=0, std=1):
    # en: from (m,) to (m, 1); in PyTorch: unsqueeze(dim=-1)
    # ja: (m,) を (m, 1) に。PyTorch なら unsqueeze(dim=-1)
    return ((labels - mean) / std)[:, np.newaxis]


images, labels = load_digits(return_X_y=True)
images, _, labels, _ = train_test_split(images, labels, test_size=0.2, random_state=42)
X = (images - images.mean()) / images.std(ddof=1)
y = as_column(labels)  # (1437, 1)

torch.manual_seed(0)
W1 = torch.randn(30, 64).double().numpy()
b1 = np.zeros((1, 30))
W2 = torch.randn(1, 30).double().numpy()
b2 = np.zeros((1, 1))

# en: The output is Z2 itself.
# ja: 出力は Z2 そのもの
Z1 = X @ W1.T + b1
A1 = np.maximum(Z1, 0)
Z2 = A1 @ W2.T + b2
print(mse(Z2, y))

# region backward
# en: Only this line differs from classification.
# ja: 分類と違うのはこの行だけ
dZ2 = mse_backward(Z2, y)
dW2 = dZ2.T @ A1
db2 = dZ2.sum(axis=0, keepdims=True)
dZ1 = (dZ2 @ W2) * (Z1 > 0)
dW1 = dZ1.T @ X
db1 = dZ1.sum(axis=0, keepdims=True)
# endregion

parameters = [torch.tensor(values, requires_grad=True) for values in (W1, b1, W2, b2)]
tW1, tb1, tW2, tb2 = parameters
Z = (torch.tensor(X) @ tW1.T + tb1).clamp_min(0) @ tW2.T + tb2
torch.nn.functional.mse_loss(Z, torch.tensor(y, dtype=torch.double)).backward()

for name, gradient, parameter in zip(["W1", "b1", "W2", "b2"], [dW1, db1, dW2, db2], parameters):
    print(name, torch.allclose(torch.tensor(gradient), parameter.grad))
