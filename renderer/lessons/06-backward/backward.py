# en: The backward pass of a two-layer network, by hand, compared with PyTorch's autograd.
# ja: 2 層ネットワークの逆伝播を手で書き、PyTorch の自動微分と比べる

import numpy as np
import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split


def softmax(Z):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) + 1e-10)


def cross_entropy_backward(A, y):
    return (A - y) / len(y)


def linear_backward(dZ, A, W):
    dW = dZ.T @ A
    # en: axis=0 adds up the rows; keepdims keeps (1, h).
    # ja: axis=0 で行を足し合わせ、keepdims で (1, h) のまま残す
    db = dZ.sum(axis=0, keepdims=True)
    dA = dZ @ W
    return dW, db, dA


def relu_backward(dA, Z):
    return dA * (Z > 0)


# en: 1,437 training images, standardised with one mean and one deviation.
# ja: 学習用画像 1,437 枚。平均 1 つと標準偏差 1 つで標準化する
images, labels = load_digits(return_X_y=True)
images, _, labels, _ = train_test_split(images, labels, test_size=0.2, random_state=42)
X = (images - images.mean()) / images.std(ddof=1)
y = np.eye(10)[labels]
m = len(X)

# en: Kaiming weights. Without the factor, as plain randn, the comparisons below say False.
# ja: Kaiming の重み。係数を掛けず randn のままにすると、下の比較は False になる
torch.manual_seed(0)
W1 = torch.randn(30, 64).double().numpy() * np.sqrt(2 / 64)
b1 = np.zeros((1, 30))
W2 = torch.randn(10, 30).double().numpy() * np.sqrt(2 / 30)
b2 = np.zeros((1, 10))

# region forward_and_backward
# en: Forward
# ja: 順伝播
Z1 = X @ W1.T + b1
A1 = np.maximum(Z1, 0)
Z2 = A1 @ W2.T + b2
A2 = softmax(Z2)

# en: Backward: softmax with cross entropy
# ja: 逆伝播：softmax と交差エントロピー
dZ2 = (A2 - y) / m
# en: linear, layer 2
# ja: 第 2 層の線形層
dW2 = dZ2.T @ A1
db2 = dZ2.sum(axis=0, keepdims=True)
dA1 = dZ2 @ W2
# ReLU
dZ1 = dA1 * (Z1 > 0)
# en: linear, layer 1
# ja: 第 1 層の線形層
dW1 = dZ1.T @ X
db1 = dZ1.sum(axis=0, keepdims=True)
# endregion

# en: The same gradients from the functions above.
# ja: 上の関数を使っても、同じ勾配になる
dZ = cross_entropy_backward(A2, y)
dW, db, dA = linear_backward(dZ, A1, W2)
print(np.array_equal(dW, dW2), np.array_equal(db, db2))
dZ = relu_backward(dA, Z1)
dW, db, _ = linear_backward(dZ, X, W1)
print(np.array_equal(dW, dW1), np.array_equal(db, db1))

# en: The same network for autograd, with the loss of the article.
# ja: 同じネットワークを自動微分で。損失関数は記事のもの
parameters = [torch.tensor(values, requires_grad=True) for values in (W1, b1, W2, b2)]
tW1, tb1, tW2, tb2 = parameters
Z = (torch.tensor(X) @ tW1.T + tb1).clamp_min(0) @ tW2.T + tb2
e = torch.exp(Z - Z.max(dim=1, keepdim=True).values)
A = e / (e.sum(dim=1, keepdim=True) + 1e-10)
loss = -(torch.tensor(y) * torch.log(A + 1e-10)).sum() / m
loss.backward()

for name, gradient, parameter in zip(["W1", "b1", "W2", "b2"], [dW1, db1, dW2, db2], parameters):
    print(name, torch.allclose(torch.tensor(gradient), parameter.grad))
