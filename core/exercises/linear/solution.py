import torch


def linear(X, W, b):
    """X (m, n), W (out, n), b (1, out) -> Z (m, out)"""
    Z = X @ W.T + b  # blank
    return Z
