"""A few turns of learning in a network of two inputs, three hidden neurons and two classes."""

import numpy as np

X = np.array([[1, 0.5], [-0.5, 1], [0.5, -1], [-1, -0.5]])
y = np.array([[1, 0], [0, 1], [1, 0], [0, 1]])
m = len(X)
rate = 0.5

W1 = np.array([[0.5, -0.5], [1, 0.25], [-0.25, 1]])
b1 = np.zeros((1, 3))
W2 = np.array([[0.5, -0.5, 1], [1, 0.5, -0.5]])
b2 = np.zeros((1, 2))

for turn in range(1, 11):
    # Predict
    Z1 = X @ W1.T + b1
    A1 = np.maximum(Z1, 0)
    Z2 = A1 @ W2.T + b2
    e = np.exp(Z2 - Z2.max(axis=1, keepdims=True))
    A2 = e / e.sum(axis=1, keepdims=True)

    # Measure
    loss = -(y * np.log(A2)).sum() / m
    print(f"turn {turn}: loss {loss:.4f}")

    # Gradients, from the output to the input
    dZ2 = (A2 - y) / m
    dW2 = dZ2.T @ A1
    db2 = dZ2.sum(axis=0, keepdims=True)
    dA1 = dZ2 @ W2
    dZ1 = dA1 * (Z1 > 0)
    dW1 = dZ1.T @ X
    db1 = dZ1.sum(axis=0, keepdims=True)

    # Update
    W2 -= rate * dW2
    b2 -= rate * db2
    W1 -= rate * dW1
    b1 -= rate * db1
