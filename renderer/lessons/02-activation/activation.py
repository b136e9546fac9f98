"""Why a network needs activations, and why sigmoid makes gradients vanish."""

import numpy as np

rng = np.random.default_rng(0)

# Three linear layers are one.
X = rng.normal(size=(5, 3))
W1, W2, W3 = (rng.normal(size=(3, 3)) for _ in range(3))
stacked = X @ W1.T @ W2.T @ W3.T
W = W3 @ W2 @ W1
print("three layers equal one:", np.allclose(stacked, X @ W.T))

# With ReLU between them they are not.
bent = np.maximum(np.maximum(X @ W1.T, 0) @ W2.T, 0) @ W3.T
print("and with ReLU between:", np.allclose(bent, X @ W.T))

# Sigmoid's slope is at most a quarter, and the slopes multiply.
z = np.linspace(-6, 6, 241)
s = 1 / (1 + np.exp(-z))
print("largest slope of sigmoid:", (s * (1 - s)).max())
print("after ten layers at most:", 0.25**10)

# ReLU: 1 where the sum is positive, 0 elsewhere.
Z = rng.normal(size=(1000, 30))
print("share of active neurons:", (Z > 0).mean())
