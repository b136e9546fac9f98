"""Softmax with and without subtracting the maximum, and PyTorch's losses, which take logits."""

import numpy as np
import torch
from torch import nn

np.seterr(over="ignore", invalid="ignore")


def softmax_plain(z):
    e = np.exp(z)
    return e / e.sum()


def softmax_safe(z):
    e = np.exp(z - z.max())
    return e / e.sum()


for shift in (0, 50, 100):
    z = np.array([2, 1, 0], dtype=np.float32) + np.float32(shift)
    print(shift, softmax_plain(z), softmax_safe(z))

# Each loss of PyTorch has the output's activation inside.
logits = torch.tensor([[2.0, 0.5, -1.0]])
label = torch.tensor([0])
by_hand = -torch.log(torch.softmax(logits, dim=1))[0, label]
print("classes:", nn.CrossEntropyLoss()(logits, label).item(), by_hand.item())

logit, yes = torch.tensor([1.0]), torch.tensor([1.0])
by_hand = -torch.log(torch.sigmoid(logit))
print("two answers:", nn.BCEWithLogitsLoss()(logit, yes).item(), by_hand.item())

answer, truth = torch.tensor([3.5]), torch.tensor([5.0])
print("a number:", nn.MSELoss()(answer, truth).item())
