import torch


def relu_backward(dA, Z):
    """dA (m, units), Z (m, units) -> dZ (m, units)"""
    dZ = dA * (Z > 0)  # blank
    return dZ
