import torch


def sigmoid(Z):
    """Z (m, 1) -> A (m, 1)"""
    A = 1 / (1 + torch.exp(-Z))  # blank
    return A


def bce(A, y):
    """A (m, 1) probabilities, y (m, 1) of 0 and 1 -> loss, a number"""
    loss = -(y * torch.log(A + 1e-10) + (1 - y) * torch.log(1 - A + 1e-10)).mean()  # blank
    return loss


def sigmoid_bce_backward(Z, y):
    """Z (m, 1), y (m, 1) -> dZ (m, 1)"""
    dZ = (sigmoid(Z) - y) / Z.shape[0]  # blank
    return dZ
