import torch


def linear_backward(dZ, A, W):
    """dZ (m, out), A (m, n), W (out, n) -> dW (out, n), db (1, out), dA (m, n)"""
    dW = dZ.T @ A  # blank
    db = dZ.sum(dim=0, keepdim=True)  # blank
    dA = dZ @ W  # blank
    return dW, db, dA
