# Gradients of torch's operations on tensors of random shapes, and what it says when there are none: each line that is printed is one of them as JSON.
# Runs in the real torch and in the app's own; both draw the same numbers. In float64 each is held against finite differences besides.

import json
import random
import warnings

import numpy as np
import torch

warnings.simplefilter("ignore")


def told(value):
    """A tensor as JSON: its type, shape and numbers."""
    if not isinstance(value, torch.Tensor):
        return repr(value)
    value = value.detach()
    flat = value.reshape(-1).tolist() if value.shape else [value.item()]
    return [str(value.dtype).replace("torch.", ""), list(value.shape), [repr(each) if isinstance(each, float) else each for each in flat]]


def weights(value):
    """A gradient for a result, different for each of its numbers."""
    count = value.numel()
    return torch.tensor([0.3 + ((7 * i) % 11) / 7 for i in range(count)], dtype=value.dtype).reshape(value.shape)


expressions = [
    "a + b", "a - b", "a * b", "a / (abs(b) + 1)", "a + 2", "2 + a", "a - 1.5", "2 - a", "a * 0.5", "3 * a", "a / 4", "1 / (abs(a) + 1)", "-a", "abs(a)",
    "a ** 2", "a ** 3", "(abs(a) + 1) ** 0.5", "(abs(a) + 0.5) ** -1", "a ** 0", "2 ** a", "(abs(a) + 0.5) ** b", "a % 0.7", "n * a", "mask * a", "a * n + b",
    "a @ c", "a @ a.T", "a.T @ a", "a @ v", "v @ v", "v @ a.T", "a.T @ d", "v.dot(v)", "a.mm(c)", "torch.matmul(a, c)", "torch.mm(a, a.t())", "a.float() @ c.float()", "plain @ c", "a @ plain.T", "plain + a", "plain - a", "plain * a", "plain / (abs(a) + 1)", "abs(plain) ** a",
    "a.T", "a.t()", "a.transpose(0, 1)", "a.permute(1, 0)", "a.permute(0, 1)", "torch.permute(a, (1, 0))", "v.expand_as(a)", "torch.outer(v, b0)", "v.outer(v)", "torch.outer(a, v)", "a.reshape(-1)", "a.reshape(-1, 1)", "a.T.reshape(-1)", "a.view(-1)", "a.flatten()", "a.T.flatten()", "v.unsqueeze(0)", "v.unsqueeze(1)", "v.view(1, -1)", "a[:1].squeeze()", "a[:1].squeeze(0)", "v.expand(3, -1)", "a.clone()", "a.T.contiguous()", "a.double()", "a.view_as(a)",
    "a[0]", "a[-1]", "a[0:1]", "a[::2]", "a[1:]", "a[..., 0]", "a[:, 0]", "a[:, 1:]", "a[0, 0]", "a[1:, 0]", "a[None, 0]", "v[None]", "v[:, None]", "v[1:]", "a[mask]", "a[index]", "a[index, index2]", "a[:, index2]", "a[index, 0]", "a[row_mask]", "a[a > 0]", "v[index2]", "a[index, 1:]", "a[[0, -1, 0]]", "list(a)[0] * 2",
    "a.sum()", "a.mean()", "a.prod()", "a.max()", "a.min()", "a.var()", "a.std()", "torch.norm(a)", "a.var(unbiased=False)", "a.sum((0, 1))", "v.sum(0)", "v.max(0)[0]", "a.std(dim=0)", "a.std(dim=1, unbiased=False)", "a.var(dim=0, keepdim=True)", "a.prod(dim=0)", "a.max(dim=0)[0]", "a.max(1, keepdim=True).values", "a.min(dim=1)[0]", "a.sum(axis=0)", "torch.max(a, dim=-1, keepdim=True)[0]",
    "torch.maximum(a, b)", "torch.minimum(a, b)", "torch.max(a, b)", "a.clamp_min(0)", "a.clamp_max(0.3)", "a.clamp(-0.5, 0.5)", "torch.clamp(a, min=0.1)", "a.clamp(max=0.2)", "torch.where(a > 0, a, b)", "torch.where(a > 0, a, 0.0 * a)", "torch.where(mask, a, torch.zeros_like(a))", "torch.where(a > 0, a.exp(), torch.zeros(()))",
    "torch.cat([a, a])", "torch.cat([a, 2 * a], dim=1)", "torch.cat([v, v])", "torch.stack([v, v * 2])", "torch.stack([v, v], dim=1)", "torch.softmax(a, dim=1)", "torch.softmax(a, 0)", "a.softmax(-1)", "torch.log_softmax(a, dim=1)", "torch.softmax(v, 0)",
    "((a - a.mean(dim=0)) / (a.std(dim=0) + 1e-3)).sum(dim=1)", "torch.log(torch.softmax(a, 1) + 1e-10).sum() / a.shape[0]", "(a.T @ (a @ c)).sigmoid().mean()", "-(torch.exp(a) / torch.exp(a).sum(dim=1, keepdim=True)).log().mean()", "(a * 2 + a * 3) * a",
] + [
    "torch.%s(abs(a) + 0.5)" % name for name in "exp log sqrt tanh sigmoid relu abs sign floor ceil round square reciprocal log1p sin cos".split()
] + [
    "a.%s" % name for name in ("exp()", "tanh()", "sigmoid()", "relu()", "square()", "sign()", "sin()")
] + ["a.%s(dim=%s%s)" % (name, dim, keep) for name in ("sum", "mean", "amax", "amin") for dim in (0, 1, -1) for keep in ("", ", keepdim=True")]

programs = [
    "y = a * 1\ny += b0\ny *= 2\ny *= y0\nr = y", "y = a * 1\ny[0] = 5\nr = y * y", "y = a * 1\ny[:, 0] = v[0]\nr = y", "y = a * 1\ny[a > 0] = 0\nr = y", "y = a * 1\ny[0] += 1\ny[1:] *= 3\nr = y * y",
    "y = torch.zeros(3)\ny[0] = a[0, 0] * 2\ny[1:] = v[:2]\nr = y", "y = torch.zeros(a.shape)\ny[0] += a[0]\nr = y", "y = torch.ones(a.shape)\ny += a\ny -= a * a\nr = y", "y = a * 1\ny.zero_()\ny += a\nr = y", "y = torch.ones(a.shape)\ny.copy_(a)\nr = y",
    "y = a * 1\ny /= (abs(a) + 1)\ny -= 1\ny **= 2\nr = y", "y = a.exp()\ny[mask] = 1\nr = y", "y = a * 1\ny[index] = a[0]\nr = y.sum(0)", "r = 0\nfor row in a: r = r + row.max()", "with torch.no_grad():\n  y = a * 2\nr = y * a", "y = a.detach()\nr = y * a", "r = a * a.data", "r = (a.sum() ** 2).sqrt()",
]
refused = [
    "torch.tensor([1], requires_grad=True)", "torch.tensor([1]).requires_grad = True", "torch.tensor([1]).requires_grad_()", "torch.ones(2, dtype=torch.int64, requires_grad=True)",
    "x += 1", "x.add_(1)", "x[0] = 1", "W[0] = 1", "W[W > 0] = 1", "W[0][0] = 1", "W[0] += 1", "x.zero_()", "x.fill_(1)", "x.copy_(x)", "y = x[1:]; y += 1", "y = W.T; y *= 2",
    "x.numpy()", "(x * 2).numpy()", "r = (x * 2).detach().numpy()", "r = x.sum().numpy()", "np.array(x)",
    "x.backward()", "torch.ones(3).sum().backward()", "torch.ones(3).backward()", "(x * 2).backward()", "(x * 2).backward(torch.ones(2))", "(x * 2).backward(torch.ones(3)); r = x.grad",
    "y = (x * x).sum(); y.backward(); y.backward()", "y = (x + 1).sum(); y.backward(); y.backward(); r = x.grad", "y = (x * x).sum(); y.backward(retain_graph=True); y.backward(); r = x.grad",
    "y = x.sigmoid(); y += 1; y.sum().backward()", "y = x * 1; z = y * y; y += 1; z.sum().backward()", "y = x * 1; z = y.exp(); y += 1; z.sum().backward(); r = x.grad", "y = x * 1; z = y.exp(); z *= 2; z.sum().backward()",
    "X = torch.ones(3); z = X * x; X += 1; z.sum().backward()", "X = torch.ones(3); z = X * x; X[0] = 1; X.zero_(); z.sum().backward()", "X = torch.ones(3); z = X * x; X.data += 1; z.sum().backward(); r = x.grad", "X = torch.ones(2, 3); z = X @ W.T; X -= 1; z.sum().backward()", "X = torch.ones(3); z = X + x; X += 1; z.sum().backward(); r = x.grad", "X = torch.ones(3); z = X * x; X.detach().add_(1); z.sum().backward()",
    "z = (x * x).sum()\nwith torch.no_grad(): x -= 1\nz.backward()", "z = (torch.ones(3) * x).sum()\nwith torch.no_grad(): x -= 1\nz.backward(); r = x.grad",
    "y = x * 2; y.requires_grad = False", "y = x * 2; y.requires_grad_(False)", "y = x * 2; y.requires_grad = True", "x.requires_grad = False; r = x", "r = x.requires_grad_() is x", "r = torch.ones(2).requires_grad_().requires_grad",
    "y = x * 2; y.retain_grad(); y.sum().backward(); r = y.grad", "y = x * 2; y.sum().backward(); r = y.grad", "torch.ones(2).retain_grad()", "x.retain_grad()", "r = x.is_leaf, (x * 2).is_leaf, torch.ones(2).is_leaf, W.T.is_leaf",
    "x.grad = torch.ones(2)", "x.grad = 1", "x.grad = torch.ones(3).double()", "x.grad = None", "x.grad = torch.ones(3); x.grad.zero_(); r = x.grad", "torch.ones(2).grad = torch.ones(2)", "x.grad_ = 3; r = x.grad_", "del x.grad",
    "r = float(x.sum()), int(x.sum()), x.sum().item(), x.tolist(), bool(x.sum() > 0)", "with torch.no_grad():\n  x += 1\nr = x.tolist()", "with torch.no_grad():\n  r = (x * 2).requires_grad", "y = x.detach(); y += 1; r = x.tolist()", "r = x.data.requires_grad", "x.data = torch.zeros(3); r = x.requires_grad, x.tolist()", "x.data -= 1; r = x.tolist()",
    "x.permute(1, 0)", "W.permute(0)", "W.permute(0, 0)", "r = x.grad_fn", "r = x.new_zeros(2), x.new_ones((2, 2))", "r = (x * 2).grad_fn.name()", "y = x * 2; y[0] = 1; r = y.grad_fn.name(), (x * 2).grad_fn.next_functions[0][0].name()", "r = [each.requires_grad for each in x]", "@torch.no_grad()\ndef f(): return x * 2\nr = f().requires_grad", "with torch.set_grad_enabled(False):\n  r = (x * 2).requires_grad, torch.is_grad_enabled()", "torch.set_grad_enabled(False); r = (x * 2).requires_grad; torch.set_grad_enabled(True)", "with torch.no_grad():\n  with torch.enable_grad():\n    r = (x * 2).requires_grad",
    "y = torch.zeros(3, dtype=torch.int64); y += x", "y = torch.zeros(2); y += x", "x.sum().backward(); (x * 2).sum().backward(); r = x.grad", "(x * 2).sum().backward(); g = x.grad; (x * 2).sum().backward(); r = g", "(x // 1).sum().backward()", "torch.autograd.grad((x * x).sum(), [x, W])", "r = torch.autograd.grad((x * x).sum(), [x, W], allow_unused=True)", "r = torch.autograd.grad((x * x).sum(), x)[0]", "torch.autograd.grad(x.sum(), torch.ones(3))", "y = x * 2; r = torch.autograd.grad((y * y).sum(), [y, x])[0]; r = r, x.grad",
    "r = x._version; y = torch.ones(2); y += 1; y[0] = 2; y.fill_(1); r = r, y._version, torch.eye(3)._version", "r = torch.zeros_like(x).requires_grad, torch.zeros_like(x, requires_grad=True).requires_grad", "import copy; y = copy.deepcopy(x); y.data += 1; r = x.tolist(), y.tolist(), y.requires_grad", "import copy; copy.deepcopy(x * 2)", "r = (x == x).requires_grad, x.argmax().requires_grad, x.long().requires_grad", "r = x.float() is x", "y = x * 2; y.detach_(); r = y.requires_grad", "torch.autograd.backward([x.sum(), (x * x).sum()]); r = x.grad", "r = isinstance(x, torch.Tensor), isinstance(x * 2, torch.Tensor)", "r = hash(x) == id(x)", "x.sum().backward(inputs=[W]); r = x.grad, W.grad",
]


def named(draw, seed):
    rows, columns = draw.randint(2, 5), draw.randint(3, 6)
    torch.manual_seed(seed)
    names = {"torch": torch}
    names["a"] = torch.randn(rows, columns)
    names["b"] = draw.choice([lambda: torch.randn(rows, columns), lambda: torch.randn(columns), lambda: torch.randn(rows, 1), lambda: torch.randn(1, columns), lambda: torch.randn(())])()
    names["b0"], names["y0"] = torch.randn(columns), torch.randn(rows, 1)
    names["c"], names["d"] = torch.randn(columns, draw.randint(1, 4)), torch.randn(rows, 2)
    names["v"] = torch.randn(columns)
    leaves = [name for name in names if name != "torch"]
    names["plain"] = torch.randn(rows, columns)
    names["n"] = torch.tensor([[draw.randint(0, 5) for _ in range(columns)] for _ in range(rows)])
    names["mask"] = torch.tensor([[draw.random() > 0.5 for _ in range(columns)] for _ in range(rows)])
    names["row_mask"] = torch.tensor([True] + [draw.random() > 0.5 for _ in range(rows - 1)])
    count = draw.randint(1, 4)
    names["index"] = torch.tensor([draw.randrange(-rows, rows) for _ in range(count)])
    names["index2"] = torch.tensor([draw.randrange(-columns, columns) for _ in range(count)])
    return names, leaves


def result(text, names):
    if "\n" not in text:
        return eval(text, dict(names))
    inner = dict(names)
    exec(text, inner)
    return inner["r"]


def gradients(text, names, leaves):
    """Result, its node, and the gradient of each leaf."""
    own = {name: names[name].clone().requires_grad_() for name in leaves}
    value = result(text, {**names, **own})
    value.backward(weights(value))
    return told(value), type(value.grad_fn).__name__, [[name, told(own[name].grad)] for name in leaves if own[name].grad is not None]


def is_right(text, names, leaves):
    """Whether gradients in float64 are what small steps find."""
    double = {name: names[name].double() for name in leaves}
    names = {**names, "plain": names["plain"].double()}
    own = {name: double[name].clone().requires_grad_() for name in leaves}
    value = result(text, {**names, **own})
    value.backward(weights(value))
    for name in leaves:
        if own[name].grad is None:
            continue
        found = own[name].grad.reshape(-1).tolist()
        flat = double[name].reshape(-1)
        for at in range(min(len(found), 4)):
            ends = []
            for step in (1e-6, -1e-6):
                moved = flat.clone()
                moved[at] += step
                given = {**names, **double, name: moved.reshape(double[name].shape)}
                outcome = result(text, given)
                ends.append((outcome.double() * weights(value).double()).sum().item())
            slope = (ends[0] - ends[1]) / 2e-6
            if abs(slope - found[at]) > 1e-5 * max(1, abs(slope)):
                return [name, at, found[at], slope]
    return True


# Their results are no functions of the numbers alone, or float32 by themselves.
not_by_steps = ("detach", ".data", "no_grad", ".float()", "a.double()", "torch.zeros", "torch.ones")

for seed in range(SEEDS):
    draw = random.Random(seed)
    names, leaves = named(draw, seed)
    for text in expressions + programs:
        try:
            found = gradients(text, names, leaves)
            if not any(each in text for each in not_by_steps):
                found = [*found, is_right(text, names, leaves)]
        except Exception as error:
            found = ["error", type(error).__name__, str(error)]
        print(json.dumps(["gradients %d" % seed, text, found]))

for text in refused:
    inner = {"torch": torch, "np": np, "x": torch.ones(3, requires_grad=True), "W": torch.ones(2, 3, requires_grad=True)}
    try:
        exec(text, inner)
        found = inner.get("r")
        found = [told(each) for each in found] if isinstance(found, tuple) else told(found)
    except Exception as error:
        found = ["error", type(error).__name__, str(error)]
    print(json.dumps(["refused", text, found]))
