# en: Why a network needs activation functions, and why sigmoid makes gradients vanish.
# ja: 活性化関数が必要な理由と、シグモイドで勾配が消失する理由

import numpy as np


def sigmoid(Z):
    return 1 / (1 + np.exp(-Z))


def sigmoid_backward(dA, A):
    # en: The slope of sigmoid is A (1 - A).
    # ja: シグモイドの傾きは A (1 - A)
    return dA * A * (1 - A)


def relu(Z):
    # en: in PyTorch: Z.clamp_min(0)
    # ja: PyTorch なら Z.clamp_min(0)
    return np.maximum(Z, 0)


def relu_backward(dA, Z):
    # en: Z > 0 is 1 where the sum was positive, else 0.
    # ja: Z > 0 は、重み付き和が正なら 1、それ以外は 0
    return dA * (Z > 0)


rng = np.random.default_rng(0)

# en: Three linear layers are one.
# ja: 線形層を 3 つ重ねても、1 つの線形層と同じ
X = rng.normal(size=(5, 3))
W1, W2, W3 = (rng.normal(size=(3, 3)) for _ in range(3))
W = W3 @ W2 @ W1
print(np.allclose(X @ W1.T @ W2.T @ W3.T, X @ W.T))

# en: With ReLU between them they are not.
# ja: 間に ReLU を入れると、そうはならない
print(np.allclose(relu(relu(X @ W1.T) @ W2.T) @ W3.T, X @ W.T))

# en: The slope of sigmoid is at most a quarter, and the slopes multiply.
# ja: シグモイドの傾きは最大でも 4 分の 1 で、しかも掛け合わされていく
z = np.linspace(-6, 6, 241)
slopes = sigmoid_backward(1, sigmoid(z))
print(slopes.max(), slopes.max() ** 10)

# en: ReLU: the slope is 1 or 0. Here about half of the neurons are active.
# ja: ReLU の傾きは 1 か 0。ここでは約半数のニューロンが活性化する
Z = rng.normal(size=(1000, 30))
print(relu_backward(1, Z).mean())
