# The three functions that a learner writes.


def cross_entropy_backward(A, y):
    return (A - y) / len(y)


def relu_backward(dA, Z):
    return dA * (Z > 0)


def linear_backward(dZ, X, W):
    return dZ.T @ X, dZ.sum(dim=0), dZ @ W
