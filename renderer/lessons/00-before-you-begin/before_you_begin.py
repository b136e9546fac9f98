# en: Slopes, the chain rule, one neuron forward and backward, and NumPy's axes.
# ja: 傾き、連鎖律、ニューロン 1 個の順伝播と逆伝播、NumPy の軸

import numpy as np


# en: A slope is a rate: the change of the output per unit of change of the input.
# ja: 傾きは割合で、入力の変化 1 あたりの出力の変化を表す
def slope(f, x, h=0.001):
    return (f(x + h) - f(x - h)) / (2 * h)


print(slope(lambda x: x**2, 3))

# en: Slopes of steps that follow one another multiply: u = 3x, L = u**2.
# ja: 続けて行う計算の傾きは掛け合わせる。u = 3x, L = u**2
x = 1
u = 3 * x
print(2 * u * 3, slope(lambda x: (3 * x) ** 2, x))


def forward(x1, w1, x2, w2, b, y):
    z = w1 * x1 + w2 * x2 + b
    # ReLU
    a = max(z, 0)
    return z, a, (a - y) ** 2


def backward(x1, w1, x2, w2, z, a, y):
    da = 2 * (a - y)
    # en: ReLU lets the gradient through or stops it.
    # ja: ReLU は勾配を通すか止める
    dz = da * (z > 0)
    # en: A sum hands it on as it is.
    # ja: 和は勾配をそのまま渡す
    db = dz
    # en: A product: times the other factor.
    # ja: 積は、もう一方の因数を掛けて渡す
    dw1, dx1 = dz * x1, dz * w1
    dw2, dx2 = dz * x2, dz * w2
    return dw1, dx1, dw2, dx2, db


x1, w1, x2, w2, b, y = 2, 0.5, -1, -2, -1, 0.5
z, a, L = forward(x1, w1, x2, w2, b, y)
print(z, a, L)
print(backward(x1, w1, x2, w2, z, a, y))
print(slope(lambda w: forward(x1, w, x2, w2, b, y)[2], w1))

# en: Where a value splits, its gradients add: L = w*x + x**2.
# ja: 値が枝分かれする所では、勾配を足し合わせる。L = w*x + x**2
w, x = 3, 2
print(w + 2 * x, slope(lambda x: w * x + x**2, x))

# en: Shapes
# ja: 形状
X = np.array([[1, 2, 3], [4, 5, 6]])
W = np.array([[1, 1, -1], [0, 2, 1]])
b = np.array([[10, 20, 30]])
print(X.T.shape, (X @ W.T).shape, (X + b).shape)
print(X.sum(axis=0), X.sum(axis=1), X.sum(axis=1, keepdims=True).shape)
print(X / X.sum(axis=1, keepdims=True))
