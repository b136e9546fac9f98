"""A two-layer MLP with a handful of neurons: three examples go through it at once."""

import numpy as np


def sigmoid(Z):
    return 1 / (1 + np.exp(-Z))


# Three examples with two features each: (3, 2)
X = np.array([[0.5, 2.0], [-0.5, -0.5], [0.5, -1.0]])

# Layer 1: four neurons, each a row of W1 and an entry of b1
W1 = np.array([[-1, 1], [2, -2], [1, 1], [-1, -2]])
b1 = np.array([[-1, 1, -1, -1]])

# Layer 2: one neuron, which takes the activations as inputs
W2 = np.array([[-1, 1, 1, -2]])
b2 = np.array([[1]])

A1 = sigmoid(X @ W1.T + b1)
A2 = sigmoid(A1 @ W2.T + b2)

for name in ["X", "W1", "b1", "A1", "W2", "b2", "A2"]:
    print(name, globals()[name].shape)
print(A1.round(2))
print(A2.round(2))

# One neuron by itself gives the same as its column of A1.
third = sigmoid(X @ W1[2] + b1[0, 2])
print(np.allclose(third, A1[:, 2]))
