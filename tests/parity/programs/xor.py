# A network of two layers learns XOR: NumPy alone.
import numpy as np
np.random.seed(1)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([[0], [1], [1], [0]])
W1 = np.random.randn(2, 4)
b1 = np.zeros((1, 4))
W2 = np.random.randn(4, 1)
b2 = np.zeros((1, 1))
def sigmoid(x):
    return 1 / (1 + np.exp(-x))
lr = 1.0
for epoch in range(2001):
    h = sigmoid(np.dot(X, W1) + b1)
    out = sigmoid(np.dot(h, W2) + b2)
    loss = np.mean((y - out) ** 2)
    d_out = 2 * (out - y) / y.size * out * (1 - out)
    dW2 = h.T.dot(d_out)
    db2 = np.sum(d_out, axis=0, keepdims=True)
    dh = d_out.dot(W2.T) * h * (1 - h)
    dW1 = X.T.dot(dh)
    db1 = dh.sum(axis=0, keepdims=True)
    W1 -= lr * dW1
    b1 -= lr * db1
    W2 -= lr * dW2
    b2 -= lr * db2
    if epoch % 500 == 0:
        print(epoch, f'{loss:.6f}')
print(np.round(out, 3))
print(out.shape, out.dtype, (out > 0.5).astype(int).ravel())
for xi, oi in zip(X, out):
    print(xi, '->', f'{oi[0]:.4f}')
