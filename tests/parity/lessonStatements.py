"""What the lessons say of PyTorch, NumPy and scikit-learn, asked of them."""

import json

import numpy as np
import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from torch import nn
from torch.nn import functional as F

said = {}


def error_of(attempt):
    try:
        attempt()
    except RuntimeError as error:
        return str(error)
    return None


# Losses take logits, and labels or rows of floats.
logits = torch.tensor([[2.0, 0.5, -1.0]])
label = torch.tensor([0])
one_hot = F.one_hot(label, num_classes=3)
cross_entropy = nn.CrossEntropyLoss()
said["cross entropy of logits"] = [
    cross_entropy(logits, label).item(),
    -torch.log(torch.softmax(logits, dim=1))[0, 0].item(),
]
logit, yes = torch.tensor([1.0]), torch.tensor([1.0])
said["binary cross entropy of a logit"] = [
    nn.BCEWithLogitsLoss()(logit, yes).item(),
    -torch.log(torch.sigmoid(logit)).item(),
]
said["mean squared error"] = nn.MSELoss()(torch.tensor([3.5]), torch.tensor([5.0])).item()
said["one_hot"] = str(one_hot.dtype)
said["cross entropy of integers"] = error_of(lambda: cross_entropy(logits, one_hot))
said["cross entropy of floats"] = cross_entropy(logits, one_hot.float()).item()
said["cross entropy far off"] = cross_entropy(torch.tensor([[200.0, 0.0]]), torch.tensor([1])).item()
said["exp in float32"] = [
    bool(torch.isinf(torch.exp(torch.tensor(float(z))))) for z in (88, 89)
]
said["largest loss"] = -torch.log(torch.tensor(0.0) + 1e-10).item()

# Data.
X, y = load_digits(return_X_y=True)
X_train, X_val, y_train, y_val = train_test_split(X, y, test_size=0.2, random_state=42)
pixels = torch.tensor(X_train, dtype=torch.float32)
said["digits"] = [*X.shape, X.min(), X.max()]
said["split"] = [len(X_train), len(X_val)]
said["std"] = [pixels.std().item(), X_train.std(), X_train.std(ddof=1)]
said["constant pixels"] = int((X_train.std(axis=0) == 0).sum())
said["batches"] = np.ceil(len(y_train) / 30).astype(int).item()
said["argmax of one-hot"] = torch.argmax(F.one_hot(torch.tensor([3, 0, 9])), dim=-1).tolist()

# Automatic differentiation.
z = torch.zeros(1, requires_grad=True)
z.clamp_min(0.0).backward()
said["clamp_min at 0"] = z.grad.item()
said["relu_backward at 0"] = (torch.ones(1) * (torch.zeros(1) > 0).float()).item()

w = torch.ones(2, requires_grad=True)
inner = w * 2
kept = w * 3
kept.retain_grad()
(inner + kept).sum().backward()
said["gradients kept"] = [w.grad is not None, inner.is_leaf, kept.grad is not None]
first = w.grad.clone()
(5 * w).sum().backward()
said["backward adds"] = [first.tolist(), w.grad.tolist()]
torch.optim.SGD([w], lr=0.1).zero_grad()
said["zero_grad"] = w.grad is None or w.grad.abs().sum().item() == 0


def update():
    w.sub_(0.1)


said["update while recording"] = error_of(update)
with torch.no_grad():
    update()
said["update under no_grad"] = w.tolist()
W = torch.randn((3, 2)) * torch.sqrt(torch.tensor(2.0 / 2))
W.requires_grad = True
said["own attribute"] = hasattr(W, "grad_")
W.grad_ = torch.ones(3, 2)
W.grad_ = torch.zeros(3, 2)
said["own attribute is overwritten"] = [W.grad_.sum().item(), W.grad is None]

# Shapes.
column, row = torch.zeros(30, 1), torch.zeros(30)
said["a column minus a list"] = [
    list((column - row).shape),
    list((column.numpy() - row.numpy()).shape),
]
said["both ways to one shape"] = [
    list((column[:, 0] - row).shape),
    list((column - row.unsqueeze(dim=-1)).shape),
]
m = np.arange(6).reshape(2, 3)
said["axis"] = [m.sum(axis=0).tolist(), m.sum(axis=1).tolist()]
said["keepdims"] = [
    list(m.sum(axis=0, keepdims=True).shape),
    list(torch.tensor(m).sum(dim=1, keepdim=True).shape),
]
said["bias"] = (np.zeros((2, 3)) + np.array([[1, 2, 3]])).tolist()
said["transpose"] = [m.T.tolist(), torch.tensor(m).T.tolist()]

# Closeness.
said["allclose"] = [
    torch.allclose(torch.tensor(1.0 + 0.9e-5), torch.tensor(1.0)),
    torch.allclose(torch.tensor(1.0 + 1.2e-5), torch.tensor(1.0)),
    torch.allclose(torch.tensor(0.9e-8), torch.tensor(0.0)),
    torch.allclose(torch.tensor(1.2e-8), torch.tensor(0.0)),
]

print(json.dumps(said))
