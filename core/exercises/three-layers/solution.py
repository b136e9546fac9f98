import torch


def backward(X, y, Z1, A1, Z2, A2, A3, W2, W3):
    """Three layers: A1 and A2 are hidden, A3 (m, k) is the prediction -> dW1, db1, dW2, db2, dW3, db3"""
    dZ3 = (A3 - y) / X.shape[0]  # blank
    dW3 = dZ3.T @ A2
    db3 = dZ3.sum(dim=0, keepdim=True)
    dA2 = dZ3 @ W3  # blank
    dZ2 = dA2 * (Z2 > 0)  # blank
    dW2 = dZ2.T @ A1  # blank
    db2 = dZ2.sum(dim=0, keepdim=True)
    dA1 = dZ2 @ W2  # blank
    dZ1 = dA1 * (Z1 > 0)  # blank
    dW1 = dZ1.T @ X
    db1 = dZ1.sum(dim=0, keepdim=True)
    return dW1, db1, dW2, db2, dW3, db3
