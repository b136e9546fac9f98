"""PyTorch as an engine of the benchmark: three ways to train the article's network.

Reads one request a line, `{"kind": "train", "workload": ...}`, and answers with one line. The problems
(images, initial parameters, orders) lie in a folder as safetensors files, one for each workload.

    python3 pytorch.py article|manual|autograd FOLDER
"""

import json
import struct
import sys
import time

import torch
from torch.nn import functional as F

torch.set_num_threads(1)


class Problem:
    """What is computed before the clock runs, read by the specification of safetensors."""

    TYPES = {"F32": torch.float32, "I32": torch.int32}

    def __init__(self, path):
        with open(path, "rb") as file:
            data = file.read()
        (length,) = struct.unpack("<Q", data[:8])
        header = json.loads(data[8 : 8 + length])
        metadata = header.pop("__metadata__")
        self.learning_rate = float(metadata["learningRate"])
        self.batch_size = int(metadata["batchSize"])
        tensors = {}
        for name, entry in header.items():
            start, end = (8 + length + offset for offset in entry["data_offsets"])
            values = torch.frombuffer(bytearray(data[start:end]), dtype=self.TYPES[entry["dtype"]])
            tensors[name] = values.reshape(entry["shape"])
        self.X, self.X_val = tensors["X"], tensors["X_val"]
        self.labels, self.labels_val = tensors["labels"].long(), tensors["labels_val"].long()
        self.y, self.y_val = F.one_hot(self.labels, 10).float(), F.one_hot(self.labels_val, 10).float()
        self.orders = tensors["orders"].long()
        self.initial = [tensors[name] for name in ("W1", "b1", "W2", "b2")]

    def parameters(self):
        return [parameter.clone() for parameter in self.initial]


def train_article(problem):
    """As the article writes it, without gradients of PyTorch's own, updates in place."""
    W1, b1, W2, b2 = problem.parameters()
    rate, size = problem.learning_rate, problem.batch_size

    def forward(X):
        Z1 = X @ W1.T + b1
        A1 = Z1.clamp_min(0)
        Z2 = A1 @ W2.T + b2
        e = torch.exp(Z2 - Z2.max(dim=1, keepdim=True).values)
        A2 = e / (e.sum(dim=1, keepdim=True) + 1e-10)
        return Z1, A1, A2

    def loss_of(A2, y):
        return (-(y * torch.log(A2 + 1e-10)).sum() / len(y)).item()

    with torch.no_grad():
        start = time.perf_counter()
        for order in problem.orders:
            losses = []
            for first in range(0, len(order), size):
                rows = order[first : first + size]
                X, y = problem.X[rows], problem.y[rows]
                Z1, A1, A2 = forward(X)
                losses.append(loss_of(A2, y))
                dZ2 = (A2 - y) / len(y)
                dW2 = dZ2.T @ A1
                db2 = dZ2.sum(dim=0)
                dZ1 = (dZ2 @ W2) * (Z1 > 0)
                dW1 = dZ1.T @ X
                db1 = dZ1.sum(dim=0)
                W1 -= rate * dW1
                b1 -= rate * db1
                W2 -= rate * dW2
                b2 -= rate * db2
            _, _, A2 = forward(problem.X_val)
            val_loss = loss_of(A2, problem.y_val)
            right = (A2.argmax(dim=1) == problem.labels_val).sum().item()
        seconds = time.perf_counter() - start
    return seconds, losses, val_loss, right


def train_manual(problem):
    """The same derivatives with as little work for PyTorch as we know how to give it: one gather an epoch,
    fused operations, results into tensors that are there already, updates inside the products."""
    rate, size = problem.learning_rate, problem.batch_size
    threshold_backward = torch.ops.aten.threshold_backward.default
    with torch.inference_mode():
        X_all, y_all, X_val = problem.X.clone(), problem.y.clone(), problem.X_val.clone()
        labels_all, orders = problem.labels.clone(), problem.orders.clone()
        W1, b1, W2, b2 = problem.parameters()
        W1_T, W2_T = W1.T, W2.T
        hidden = len(b1)
        sizes = {size, len(X_all) % size or size}
        buffers = {n: (torch.empty(n, hidden), torch.empty(n, 10), torch.empty(n, hidden)) for n in sizes}

        start = time.perf_counter()
        for order in orders:
            losses = []
            epoch = (X_all[order].split(size), labels_all[order].split(size), y_all[order].split(size))
            for X, labels, y in zip(*epoch):
                rows = len(X)
                A1, Z2, dA1 = buffers[rows]
                torch.addmm(b1, X, W1_T, out=A1).relu_()
                torch.addmm(b2, A1, W2_T, out=Z2)
                log_A2 = torch.log_softmax(Z2, 1)
                losses.append(F.nll_loss(log_A2, labels).item())
                dZ2 = log_A2.exp_().sub_(y).div_(rows)
                torch.mm(dZ2, W2, out=dA1)
                dZ1 = threshold_backward(dA1, A1, 0)
                W2.addmm_(dZ2.T, A1, alpha=-rate)
                W1.addmm_(dZ1.T, X, alpha=-rate)
                b2.sub_(dZ2.sum(0), alpha=rate)
                b1.sub_(dZ1.sum(0), alpha=rate)
            Z2 = torch.addmm(b2, torch.addmm(b1, X_val, W1_T).relu_(), W2_T)
            val_loss = F.cross_entropy(Z2, problem.labels_val).item()
            right = (Z2.argmax(1) == problem.labels_val).sum().item()
        seconds = time.perf_counter() - start
    return seconds, losses, val_loss, right


def train_autograd(problem):
    """Forward alone; PyTorch finds the gradients."""
    W1, b1, W2, b2 = parameters = [tensor.requires_grad_() for tensor in problem.parameters()]
    rate, size = problem.learning_rate, problem.batch_size

    def forward(X):
        return torch.addmm(b2, torch.addmm(b1, X, W1.T).relu(), W2.T)

    start = time.perf_counter()
    for order in problem.orders:
        losses = []
        for X, labels in zip(problem.X[order].split(size), problem.labels[order].split(size)):
            loss = F.cross_entropy(forward(X), labels)
            gradients = torch.autograd.grad(loss, parameters)
            losses.append(loss.item())
            with torch.no_grad():
                for parameter, gradient in zip(parameters, gradients):
                    parameter.sub_(gradient, alpha=rate)
        with torch.no_grad():
            Z2 = forward(problem.X_val)
            val_loss = F.cross_entropy(Z2, problem.labels_val).item()
            right = (Z2.argmax(1) == problem.labels_val).sum().item()
    return time.perf_counter() - start, losses, val_loss, right


LOOPS = {"article": train_article, "manual": train_manual, "autograd": train_autograd}


def main(loop, folder):
    say({"kind": "ready", "versions": {"PyTorch": torch.__version__, "Python": sys.version.split()[0]}})
    problems = {}
    for line in sys.stdin:
        name = json.loads(line)["workload"]
        if name not in problems:
            problems[name] = Problem(f"{folder}/{name}.safetensors")
        seconds, losses, val_loss, right = LOOPS[loop](problems[name])
        train_loss = sum(losses) / len(losses)
        outcome = {"trainLoss": train_loss, "valLoss": val_loss, "valCorrect": right}
        say({"kind": "trained", "outcome": {"milliseconds": seconds * 1000, **outcome}})


def say(answer):
    print(json.dumps(answer), flush=True)


main(*sys.argv[1:])
