import torch


def sgd_momentum(w, dw, v, learning_rate, momentum):
    """w, dw, v of one shape, v from the step before -> w, v after the step"""
    v = momentum * v + dw  # blank
    w = w - learning_rate * v  # blank
    return w, v
