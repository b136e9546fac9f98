# en: Ten steps of learning in a network of two inputs, three hidden neurons and two classes.
# ja: 入力 2 個、隠れ層のニューロン 3 個、2 クラスのネットワークで、学習を 10 ステップ進める

import numpy as np


def softmax(Z):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def relu_backward(dA, Z):
    return dA * (Z > 0)


# en: W, b, Z, A are by layer: W[1], W[2], ... and A[0] is X.
# ja: W、b、Z、A は層の番号で引く：W[1]、W[2]、…。A[0] は X
def forward(X, W, b):
    Z, A = {}, {0: X}
    L = len(W)
    for l in range(1, L + 1):
        Z[l] = A[l - 1] @ W[l].T + b[l]
        A[l] = np.maximum(Z[l], 0) if l < L else softmax(Z[l])
    return Z, A


def backward(y, W, Z, A):
    dW, db = {}, {}
    L = len(W)
    delta = (A[L] - y) / len(y)
    for l in range(L, 0, -1):
        dW[l] = delta.T @ A[l - 1]
        db[l] = delta.sum(axis=0, keepdims=True)
        if l > 1:
            delta = relu_backward(delta @ W[l], Z[l - 1])
    return dW, db


X = np.array([[1, 0.5], [-0.5, 1], [0.5, -1], [-1, -0.5]])
y = np.array([[1, 0], [0, 1], [1, 0], [0, 1]])
rate = 0.5

W = {
    1: np.array([[0.5, -0.5], [1, 0.25], [-0.25, 1]]),
    2: np.array([[0.5, -0.5, 1], [1, 0.5, -0.5]]),
}
b = {1: np.zeros((1, 3)), 2: np.zeros((1, 2))}

for step in range(10):
    # en: Predict
    # ja: 予測する
    Z, A = forward(X, W, b)

    # en: Measure
    # ja: 測る
    loss = -(y * np.log(A[2])).sum() / len(y)
    print(step + 1, loss)

    # en: Find the gradients
    # ja: 勾配を求める
    dW, db = backward(y, W, Z, A)

    # en: Update
    # ja: 更新する
    for l in W:
        W[l] -= rate * dW[l]
        b[l] -= rate * db[l]
