import torch


def forward(X, W1, b1, W2, b2):
    """X (m, n), W1 (h, n), b1 (1, h), W2 (k, h), b2 (1, k) -> Z1, A1, Z2, A2"""
    Z1 = X @ W1.T + b1  # blank
    A1 = Z1.clamp_min(0)  # blank
    Z2 = A1 @ W2.T + b2  # blank
    e = torch.exp(Z2 - Z2.max(dim=1, keepdim=True)[0])
    A2 = e / e.sum(dim=1, keepdim=True)  # blank
    return Z1, A1, Z2, A2
