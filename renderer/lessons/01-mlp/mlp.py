# en: A two-layer MLP with a handful of neurons: three examples go through it at once.
# ja: ニューロン数個の 2 層 MLP。3 件のデータをまとめて通す

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def linear(X, W, b):
    # (m, n) @ (n, h) + (1, h)
    return X @ W.T + b


def forward(X, layers):
    A = X
    for W, b in layers:
        Z = linear(A, W, b)
        # en: the input of the next layer
        # ja: 次の層の入力になる
        A = sigmoid(Z)
    return A


# en: Three examples with two features each.
# ja: データは 3 件、特徴量は 2 つずつ
X = np.array([[0.5, 2.0], [-0.5, -0.5], [0.5, -1.0]])

# en: Layer 1: four neurons, each a row of W1 and an entry of b1.
# ja: 第 1 層：ニューロン 4 個。それぞれが W1 の 1 行と b1 の値 1 つ
W1 = np.array([[-1, 1], [2, -2], [1, 1], [-1, -2]])
b1 = np.array([[-1, 1, -1, -1]])

# en: Layer 2: one neuron, whose inputs are the activations of layer 1.
# ja: 第 2 層：ニューロン 1 個。第 1 層の出力を入力とする
W2 = np.array([[-1, 1, 1, -2]])
b2 = np.array([[1]])

A1 = sigmoid(linear(X, W1, b1))
A2 = forward(X, [(W1, b1), (W2, b2)])
for name in ["X", "W1", "b1", "A1", "W2", "b2", "A2"]:
    print(name, globals()[name].shape)
print(A1.round(2))
print(A2.round(2))

# en: One neuron by itself gives the same as its column of A1.
# ja: ニューロン 1 個だけで計算しても、A1 のその列と同じ値になる
a3 = sigmoid(X @ W1[2] + b1[0, 2])
print(np.allclose(a3, A1[:, 2]))
