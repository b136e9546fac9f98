# en: A forward pass of digits through untrained weights: how sure is a network that knows nothing?
# ja: 学習前の重みで数字の画像を順伝播する。何も知らないネットワークは、どれだけ自信をもつか

import numpy as np
import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split


def train_val_split(count, share, seed):
    # en: The same rows as train_test_split(..., test_size=share,
    # en: random_state=seed) of scikit-learn.
    # ja: scikit-learn の train_test_split(..., test_size=share,
    # ja: random_state=seed) と同じ行を選ぶ
    order = np.random.RandomState(seed).permutation(count)
    held = int(np.ceil(share * count))
    return order[held:], order[:held]


def one_hot(labels, classes):
    # en: Row k of the identity matrix has its 1 in column k.
    # ja: 単位行列の第 k 行は、第 k 列だけが 1
    return np.eye(classes)[labels]


def statistics(X, ddof):
    # en: One mean and one deviation over all pixels.
    # en: ddof=1 divides by n - 1, like std() of PyTorch;
    # en: ddof=0 divides by n, like std() of NumPy.
    # ja: 全画素で平均 1 つと標準偏差 1 つ
    # ja: ddof=1 は n - 1 で割る（PyTorch の std() と同じ）
    # ja: ddof=0 は n で割る（NumPy の std() と同じ）
    return X.mean(), X.std(ddof=ddof)


def standardize(X, mean, std):
    return (X - mean) / std


def softmax(Z):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) + 1e-10)


def forward(X, W1, b1, W2, b2):
    # X (m, 64), W1 (30, 64), W2 (10, 30)
    Z1 = X @ W1.T + b1  # (m, 30)
    A1 = np.maximum(Z1, 0)  # (m, 30)
    Z2 = A1 @ W2.T + b2  # (m, 10)
    A2 = softmax(Z2)  # (m, 10)
    return Z1, A1, Z2, A2


def initial_weights(sizes, init):
    weights = []
    for inputs, neurons in zip(sizes, sizes[1:]):
        W = torch.randn(neurons, inputs).numpy()
        if init == "kaiming":
            W *= np.sqrt(2 / inputs)
        weights.append(W)
    return weights


images, labels = load_digits(return_X_y=True)  # (1797, 64), (1797,)
train, val = train_val_split(len(images), 0.2, seed=42)
X, X_val, *_ = train_test_split(images, labels, test_size=0.2, random_state=42)
print(np.array_equal(images[train], X), np.array_equal(images[val], X_val))

# en: Mean and deviation are of the training images alone.
# ja: 平均と標準偏差は、学習用の画像だけから求める
mean, std = statistics(images[train], ddof=1)
X = standardize(images[train], mean, std)  # (1437, 64)
X_val = standardize(images[val], mean, std)  # (360, 64)
y = one_hot(labels[train], 10)  # (1437, 10)

for init in ("randn", "kaiming"):
    torch.manual_seed(0)
    W1, W2 = initial_weights([64, 30, 10], init)
    _, _, _, A2 = forward(X, W1, np.zeros((1, 30)), W2, np.zeros((1, 10)))
    sure = (A2.max(axis=1) > 0.99).sum()
    right = (A2.argmax(axis=1) == labels[train]).sum()
    loss = -(y * np.log(A2 + 1e-10)).sum() / len(X)
    print(init, sure, right, loss)
