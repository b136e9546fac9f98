import torch


def backward(X, y, Z1, A1, A2, W2):
    """X (m, n), y (m, k), Z1 and A1 (m, h), A2 (m, k), W2 (k, h) -> dW1, db1, dW2, db2"""
    dZ2 = (A2 - y) / X.shape[0]  # blank
    dW2 = dZ2.T @ A1  # blank
    db2 = dZ2.sum(dim=0, keepdim=True)  # blank
    dA1 = dZ2 @ W2  # blank
    dZ1 = dA1 * (Z1 > 0)  # blank
    dW1 = dZ1.T @ X  # blank
    db1 = dZ1.sum(dim=0, keepdim=True)  # blank
    return dW1, db1, dW2, db2
