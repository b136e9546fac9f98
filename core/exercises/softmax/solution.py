import torch


def softmax(Z):
    """Z (m, k) -> A (m, k)"""
    e = torch.exp(Z - Z.max(dim=1, keepdim=True)[0])  # blank
    A = e / e.sum(dim=1, keepdim=True)  # blank
    return A
