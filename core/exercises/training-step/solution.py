import torch


def training_step(X, y, W1, b1, W2, b2, learning_rate):
    """One step of SGD on a batch -> loss before it, and W1, b1, W2, b2 after it"""
    m = X.shape[0]
    Z1 = X @ W1.T + b1
    A1 = Z1.clamp_min(0)
    Z2 = A1 @ W2.T + b2
    e = torch.exp(Z2 - Z2.max(dim=1, keepdim=True)[0])
    A2 = e / e.sum(dim=1, keepdim=True)
    loss = -(y * torch.log(A2 + 1e-10)).sum(dim=1).mean()
    dZ2 = (A2 - y) / m
    dW2 = dZ2.T @ A1
    db2 = dZ2.sum(dim=0, keepdim=True)
    dA1 = dZ2 @ W2
    dZ1 = dA1 * (Z1 > 0)
    dW1 = dZ1.T @ X
    db1 = dZ1.sum(dim=0, keepdim=True)
    W1 = W1 - learning_rate * dW1  # blank
    b1 = b1 - learning_rate * db1  # blank
    W2 = W2 - learning_rate * dW2  # blank
    b2 = b2 - learning_rate * db2  # blank
    return loss, W1, b1, W2, b2
