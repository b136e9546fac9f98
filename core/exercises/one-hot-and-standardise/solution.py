import torch


def one_hot(labels, num_classes):
    """labels (m,), whole numbers from 0 -> y (m, num_classes)"""
    y = torch.zeros(len(labels), num_classes)  # blank
    y[torch.arange(len(labels)), labels] = 1
    return y


def standardise(X_train, X_val):
    """X_train (m, n), X_val (v, n) -> both with the training data's mean and deviation"""
    mean = X_train.mean()  # blank
    std = X_train.std()
    train = (X_train - mean) / std  # blank
    val = (X_val - mean) / std  # blank
    return train, val
