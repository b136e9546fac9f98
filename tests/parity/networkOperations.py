# Layers, losses, optimisers and batches of torch: each line that is printed is one result as JSON.
# Runs in the real torch and in the app's own; both draw the same numbers.

import json
import random
import warnings

import numpy as np
import torch
import torch.nn.functional as F


def told(value):
    """A result as JSON: tensors with type, shape, numbers and the name of their node."""
    if isinstance(value, (tuple, list)):
        return ["list"] + [told(each) for each in value]
    if isinstance(value, float):
        return ["float", repr(value)]
    if not isinstance(value, torch.Tensor):
        return value if isinstance(value, (int, str)) or value is None else repr(value)
    node = type(value.grad_fn).__name__
    value = value.detach()
    flat = value.reshape(-1).tolist() if value.shape else [value.item()]
    return [node, [str(value.dtype).replace("torch.", ""), list(value.shape), [repr(each) if isinstance(each, float) else each for each in flat]]]


def tell(name, text, names):
    """Runs a program or an expression; r is its result."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            if "\n" in text or " = " in text:
                exec(text, names)
                found = told(names.get("r"))
            else:
                found = told(eval(text, names))
        except Exception as error:
            found = ["error", type(error).__name__, str(error)]
    print(json.dumps([name, text, found] + [str(each.message) for each in warned]))


functions = [
    "F.one_hot(t)", "F.one_hot(t, 9)", "F.one_hot(t, 1)", "F.one_hot(torch.tensor([-1]))", "F.one_hot(torch.tensor([1.0]))", "F.one_hot(torch.tensor(2), 3)", "F.one_hot(t, num_classes=7).float()",
    "F.relu(a)", "F.sigmoid(a)", "F.tanh(a)", "F.softmax(a, dim=1)", "F.softmax(a, 0)", "F.softmax(a)", "F.softmax(v)", "F.softmax(t, 0)", "F.log_softmax(a, dim=-1)", "F.log_softmax(a.long(), 0)", "F.softmax(a, dim=1, dtype=torch.float64)", "F.leaky_relu(a)", "F.leaky_relu(a, 0.2)",
    "F.linear(a, w)", "F.linear(a, w, b)", "F.linear(v, w)", "F.linear(v, w, b)", "F.linear(a, w.T @ w @ w)", "F.linear(a, w, torch.ones(w.shape[0] + 1))", "F.linear(a.detach(), w, b)", "F.linear(a.detach(), w.detach(), b.detach())",
    "F.cross_entropy(a, t)", "F.cross_entropy(a, t, reduction='sum')", "F.cross_entropy(a, t, reduction='none')", "F.cross_entropy(a, t, reduction='x')", "F.cross_entropy(a, t.float())", "F.cross_entropy(a, t[1:])", "F.cross_entropy(a, t + 50)", "F.cross_entropy(a, t - 50)", "F.cross_entropy(a, p)", "F.cross_entropy(a, p, reduction='sum')", "F.cross_entropy(a, p, reduction='none')", "F.cross_entropy(v, torch.tensor(1))", "F.cross_entropy(a, holes)", "F.cross_entropy(a, holes, reduction='none')", "F.cross_entropy(a, t, weight=rates)", "F.cross_entropy(a, holes, weight=rates)", "F.cross_entropy(a, t, ignore_index=int(t[0]))", "F.cross_entropy([1], t)", "F.cross_entropy(100 * a, t)", "F.nll_loss(F.log_softmax(a, 1), t)", "F.nll_loss(a, t[1:])", "F.nll_loss(a, t, reduction='none')",
    "F.mse_loss(a, c)", "F.mse_loss(a, c, reduction='sum')", "F.mse_loss(a, c, reduction='none')", "F.mse_loss(a, c[:, :1])", "F.mse_loss(a, c[:, :2])", "F.mse_loss(c, a)", "F.mse_loss(a, a * 2)", "F.mse_loss(a, t)", "F.l1_loss(a, c)",
    "F.binary_cross_entropy(torch.sigmoid(a), p)", "F.binary_cross_entropy(torch.sigmoid(a), (p > 0.2).float(), reduction='sum')", "F.binary_cross_entropy(a, p)", "F.binary_cross_entropy(torch.sigmoid(a), p[:, :1])", "F.binary_cross_entropy(torch.sigmoid(a), p.long())", "F.binary_cross_entropy(torch.tensor([0.0, 1.0, 0.5]), torch.tensor([1.0, 1.0, 0.0]), reduction='none')", "F.binary_cross_entropy(torch.sigmoid(a), p, weight=rates)",
    "F.binary_cross_entropy_with_logits(a, p)", "F.binary_cross_entropy_with_logits(a, p, reduction='sum')", "F.binary_cross_entropy_with_logits(40 * a, p, reduction='none')", "F.binary_cross_entropy_with_logits(a, p[:, :1])", "F.binary_cross_entropy_with_logits(a, p.long())", "F.binary_cross_entropy_with_logits(a, p, pos_weight=rates)", "F.binary_cross_entropy_with_logits(a, p, weight=rates)",
]


def named(seed):
    draw = random.Random(seed)
    rows, columns, outputs = draw.randint(2, 5), draw.randint(3, 6), draw.randint(2, 4)
    torch.manual_seed(seed)
    names = {"torch": torch, "F": F, "np": np}
    leaves = {"a": torch.randn(rows, columns), "v": torch.randn(columns), "w": torch.randn(outputs, columns), "b": torch.randn(outputs)}
    names.update({"c": torch.randn(rows, columns), "p": torch.softmax(torch.randn(rows, columns), 1), "rates": torch.rand(columns) + 0.5})
    names["t"] = torch.tensor([draw.randrange(columns) for _ in range(rows)])
    names["holes"] = torch.tensor([-100] + [draw.randrange(columns) for _ in range(rows - 1)])
    for leaf in leaves.values():
        leaf.requires_grad_()
    return {**names, **leaves}, leaves


for seed in range(SEEDS):
    names, leaves = named(seed)
    for text in functions:
        tell("function %d" % seed, text, names)
        # And its gradients, where there are some.
        for leaf in leaves.values():
            leaf.grad = None
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                value = eval(text, names)
            value.backward(torch.linspace(-1, 1, value.numel(), dtype=value.dtype).reshape(value.shape) if value.shape else None)
        except Exception as error:
            print(json.dumps(["gradient %d" % seed, text, type(error).__name__]))
            continue
        for name, leaf in leaves.items():
            if leaf.grad is not None:
                print(json.dumps(["gradient %d" % seed, name, told(leaf.grad)]))
