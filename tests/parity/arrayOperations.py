# Operations of torch and NumPy on arrays of random shapes: each line that is printed is one result as JSON.
# Runs in the real libraries and in the app's own; both draw the same numbers.

import json
import random

import numpy as np
import torch


def told(value):
    """A result as JSON: its type, shape and numbers."""
    if isinstance(value, tuple) and hasattr(value, "values"):
        return ["pair", told(value[0]), told(value[1])]
    if isinstance(value, (tuple, list)):
        return ["list"] + [told(each) for each in value]
    if isinstance(value, (bool, int, float, str)) and not hasattr(value, "dtype") or value is None:
        return value if not isinstance(value, float) else ["float", repr(value)]
    kind = str(value.dtype).replace("torch.", "")
    flat = value.reshape(-1).tolist() if hasattr(value, "reshape") and value.shape else [value.item()]
    return [kind, list(value.shape), [repr(each) if isinstance(each, float) else each for each in flat]]


def tell(name, text, names):
    try:
        result = told(eval(text, names))
    except Exception as error:
        # NumPy has a class of its own for what cannot be cast.
        kind = TypeError if isinstance(error, TypeError) else type(error)
        result = ["error", kind.__name__, str(error)]
    print(json.dumps([name, text, result]))


def assigned(text):
    """A statement on a copy, as an expression that gives the copy."""
    return "done(%r)" % text


elementwise = [
    "a + b", "a - b", "a * b", "a / (abs(b) + 1)", "a > b", "a >= b", "a < b", "a <= b", "a == b", "a != b",
    "a + 2", "2 - a", "a * 0.5", "1 / (abs(a) + 1)", "a ** 2", "(abs(a) + 1) ** 0.5", "a > 0", "0.1 < a", "-a", "abs(a)",
    "a + True", "a + n", "a * n", "n + 1", "n * 0.5", "n / 2", "n // 2", "n % 3", "n ** 2", "n > 1", "n == n", "mask & mask", "~mask", "mask | ~mask",
    "mask * a", "mask + 1", "mask + mask", "mask * 1.5", "n - n", "a // 1", "a % 1.5", "mask - mask", "2 ** n", "n ** -1",
]
shared = [
    "a[0]", "a[-1]", "a[0:1]", "a[::2]", "a[1:]", "a[..., 0]", "a[5]", "v[1:]", "v[::2]", "v[None]", "v[:, None]", "v[-1]",
    "a[:, 0]", "a[:, 1:]", "a[0, 0]", "a[:, None, 0]", "a[mask]", "a[index]", "a[index, index2]", "a[:, index2]", "a[[0, -1]]", "a[9, 0]", "a[0, 9]",
    "a[0, index2]", "a[index, 0]", "a[row_mask]", "a[a > 0]", "a[0, 0, 0]", "v[index2]", "v[v > 0]", "a[index, 1:]", "a[1.5]",
    "a.T", "a.reshape(-1)", "a.reshape(-1, 1)", "a.reshape(a.shape[1], a.shape[0])", "a.reshape(7, 11)", "a.T.reshape(-1)", "v.T",
    "a @ b2", "a.T @ a", "a @ a.T", "a.T @ a.T.T", "a @ v", "v @ v", "v @ a.T", "a @ a", "n @ n.T", "len(a)", "len(v)", "a.ndim", "list(a)[0]",
    assigned("x[0] = 5"), assigned("x[:, 0] = 1.5"), assigned("x[x > 0] = 0"), assigned("x[index] = 7"), assigned("x[index, index2] = 3"),
    assigned("x[:, 0] = x[:, 1]"), assigned("x[0] = x[-1]"), assigned("x += 1"), assigned("x -= v"), assigned("x *= x"), assigned("x /= 2"), assigned("x += n"),
    assigned("x[:] = v"), assigned("x[:, index2] = 1"), assigned("x[0, 0] = 9"), assigned("x[1:] += 1"), assigned("x[mask] = -x[mask]"), assigned("x += x.T"),
    "a.sum()", "a.mean()", "a.max()", "a.min()", "a.argmax()", "a.argmin()", "a.prod()", "a.std()", "a.var()", "n.sum()", "n.max()", "mask.sum()", "bool(mask.any())", "bool(mask.all())", "n.mean()",
    "a.squeeze()", "a[:1].squeeze()", "a[:1].squeeze(0)", "a.flatten()",
]
of_torch = [
    "torch.%s(abs(a) + 0.5)" % name for name in "exp log sqrt tanh sigmoid relu abs sign floor ceil round square reciprocal log1p sin cos".split()
] + [
    "a.clamp_min(0)", "a.clamp(-0.5, 0.5)", "torch.clamp(a, min=0.1)", "torch.maximum(a, b)", "torch.minimum(a, b)", "torch.where(a > 0, a, b)", "torch.where(a > 0, a, torch.zeros_like(a))",
    "a.float()", "a.long()", "a.bool()", "n.float()", "mask.float()", "mask.long()", "a.double()", "a.tolist() == a.clone().tolist()",
    "v.unsqueeze(0)", "v.unsqueeze(1)", "v.unsqueeze(-1)", "v.unsqueeze(3)", "a.t()", "a.view(-1)", "a.transpose(0, 1)", "a.detach()", "a.numel()", "a.size()", "a.size(0)", "a.item()", "a.sum().item() > 0", "float(v.sum()) > 0",
    "torch.zeros(2, 3)", "torch.ones(3)", "torch.eye(3)", "torch.eye(2, 3)", "torch.full((2, 2), 1.5)", "torch.full((2,), 3)", "torch.arange(5)", "torch.arange(1, 2, 0.25)", "torch.arange(5, 0, -2)", "torch.tensor([1, 2])", "torch.tensor([[1.0, 2], [3, 4]])", "torch.tensor(3)", "torch.tensor([True, False])", "torch.tensor([])", "torch.zeros((2, 2))", "torch.zeros(2, dtype=torch.int64)", "torch.ones_like(n)", "torch.linspace(0, 1, 5)",
    "torch.tensor([[1, 2], [3]])", "torch.zeros(-1)", "torch.tensor(['a'])", "torch.stack([v, v])", "torch.stack([v, v], dim=1)", "torch.cat([a, a])", "torch.cat([a, a], dim=1)", "torch.cat([v, v])", "torch.cat([a, v])", "torch.stack([v, v[1:]])", "torch.cat([a, a.T])",
    "a.max(dim=0)", "a.max(1)", "a.min(dim=1, keepdim=True)", "a.std(dim=0)", "a.std(dim=1, unbiased=False)", "a.var(dim=0, keepdim=True)", "a.mean(dim=5)", "a.sum(dim=(0, 1))", "a.sum(axis=0)", "torch.allclose(a, a)", "torch.allclose(a, a + 1e-3)", "torch.allclose(a, a * (1 + 1e-6))", "torch.allclose(a, n)", "torch.equal(a, a)", "torch.isclose(a, a + 1e-9)", "torch.softmax(a, dim=1)", "torch.matmul(a, b2)", "torch.mm(a, v)", "torch.dot(v, v)", "torch.isnan(a / 0)", "bool(a)", "int(a.sum() * 0)", "v.expand(3, -1)", "torch.norm(a)", "torch.numel(a)", "torch.randn(3)", "torch.randn(4, 5)", "torch.randperm(7)", "torch.rand(3)",
    "torch.einsum('ij,jk->ik', a, b2)", "torch.einsum('ij->j', a)", "torch.einsum('ij,ij->', a, a)", "torch.einsum('i,j->ij', v, v)", "torch.einsum('ij', a)", "torch.einsum('ij,ik', a, a)", "torch.einsum('ii->i', a @ a.T)",
    "torch.outer(v, v)", "torch.addmm(a @ b2, a, b2)", "torch.addmm(b2[0], a, b2, beta=0.5, alpha=2)", "a.mv(v)", "torch.mv(a, v)", "v.outer(v)",
    "a.gather(1, index2.unsqueeze(0))", "torch.gather(a, 0, index.unsqueeze(1) % a.shape[0])", "a.gather(1, (index2 % a.shape[1]).unsqueeze(0))", "torch.zeros(a.shape).scatter_(1, n % a.shape[1], 1.0)", "torch.zeros(a.shape).scatter(1, (index2 % a.shape[1])[:1].unsqueeze(1), a)",
    "a.masked_fill(mask, -1)", "torch.masked_fill(a, a > 0, 0.5)", "a.masked_select(mask)", "(a > 0.5).nonzero()", "torch.nonzero(v)", "torch.nonzero(a > 0, as_tuple=True)", "(a > 1e9).nonzero()", "a.is_contiguous()", "a.T.is_contiguous()", "a[:, ::2].is_contiguous()", "a.index_select(0, index % a.shape[0])", "torch.diag(v)", "torch.diag(a)", "a.diagonal()", "torch.trace(a)",
    "torch.logsumexp(a, 1)", "a.logsumexp(0, keepdim=True)", "torch.log_softmax(a, dim=1)", "a.log_softmax(0)", "torch.lerp(a, a + 1, 0.25)", "a.addcmul(a, a, value=0.5)", "a.addcdiv(a, abs(a) + 1)", "torch.addcmul(a, a, a)",
    "torch.split(a, 2)", "a.split(2, dim=1)", "torch.chunk(a, 2)", "a.unbind(0)", "torch.std_mean(a, dim=0)", "torch.var_mean(a, 1, unbiased=False, keepdim=True)",
    "torch.exp2(a)", "torch.expm1(a)", "torch.log2(abs(a) + 1)", "torch.log10(abs(a) + 1)", "torch.rsqrt(abs(a) + 1)", assigned("x.relu_()"), assigned("x.sigmoid_()"), assigned("x.exp_()"), assigned("x.clamp_(-0.5, 0.5)"), assigned("x.lerp_(x + 1, 0.1)"), assigned("x.addcmul_(x, x, value=0.001)"), assigned("x.pow_(2)"), assigned("x.neg_()"), assigned("x.masked_fill_(mask, 0)"),
    "torch.nn.functional.relu(a)", "torch.nn.functional.softmax(a, dim=1)", "torch.nn.functional.log_softmax(a, dim=0)", "torch.nn.functional.linear(a, b2.T)", "torch.nn.functional.linear(a, b2.T, b2[0])", "torch.nn.functional.one_hot(n[0])", "torch.nn.functional.one_hot(n[0, 0])", "torch.nn.functional.one_hot(n[0] - 9)", "torch.nn.functional.one_hot(index2 % a.shape[1], num_classes=a.shape[1] + 1)", "torch.nn.functional.one_hot(n[0], 2)", "torch.nn.functional.one_hot(a)",
] + ["a.%s(dim=%s%s)" % (name, dim, keep) for name in ("sum", "mean", "argmax", "argmin", "amax") for dim in (0, 1, -1) for keep in ("", ", keepdim=True")]
of_numpy = [
    "np.%s(abs(a) + 0.5)" % name for name in "exp log sqrt tanh abs sign floor ceil square log1p sin cos".split()
] + [
    "np.maximum(a, 0)", "np.maximum(a, b)", "np.minimum(a, 0.5)", "np.where(a > 0, a, b)", "np.where(a > 0, 1, 0)", "np.where(a > 0, a, 0.0)", "np.where(v > 0)", "np.clip(a, -0.5, 0.5)", "np.dot(a, b2)", "a.dot(a)", "np.outer(v, v)", "np.zeros((2, 3))", "np.ones(3)", "np.eye(3)", "np.full((2, 2), 1.5)", "np.full(2, 3)", "np.arange(5)", "np.arange(1, 2, 0.25)", "np.arange(5, 0, -2)", "np.array([1, 2])", "np.array([[1.0, 2], [3, 4]])", "np.array([True, False])", "np.array([])", "np.zeros(2, dtype=int)", "np.ones_like(n)", "np.zeros_like(a)", "np.linspace(0, 1, 5)", "np.array([1, 2], dtype=np.float32) * 0.1", "np.array([1.5, 2], dtype=np.float32) + n[0, 0]", 
    "np.array([[1, 2], [3]])", "a.astype(int)", "a.astype(np.float32)", "a.astype(bool)", "np.concatenate([a, a])", "np.concatenate([a, a], axis=1)", "np.concatenate([a, a.T])", "np.vstack([a, a])", "np.hstack([v, v])", "np.stack([v, v])", "np.stack([v, v], axis=1)", "np.allclose(a, a + 1e-3)", "np.allclose(a, a)", "np.array_equal(a, a)", "np.expand_dims(v, 1)", "bool(a)", "a[::-1]", "a[:, ::-1]", "np.square(a)", "np.sum(a, axis=1)", "np.mean(a)", "np.argmax(a, axis=1)", "a.size", "a.shape", "float(a)", "np.random.permutation(7)", "np.random.randn(3)", "np.random.randn(2, 2)", "np.random.rand(3)", "a.mean(axis=5)", "a.std(ddof=1)", "np.std(a, axis=0)", "a.var(axis=1, keepdims=True)", "np.isnan(a)", "np.add(a, 1)", "(a > 0).astype(float)", "(a > 0).mean()", "(a > 0).mean(axis=0)", "np.max(a)", "a.max(axis=0)", "a.copy()", "np.sqrt(n + 2)", "n.astype(float)", "np.exp(n)", "a.item()", "np.abs(-3.5)", "np.sum([1, 2, 3])",
    "np.einsum('ij,jk->ik', a, b2)", "np.einsum('ij->i', a)", "np.einsum('ij,ij->j', a, a)", "np.einsum('i,i', v, v)", "np.einsum('ij,j', a, v)", "np.tensordot(a, b2, 1)", "np.tensordot(a, a, axes=([0], [0]))", "np.tensordot(a, a)", "np.inner(v, v)", "np.inner(a, a)", "np.diag(v)", "np.diag(a)", "np.trace(a)",
    "np.exp2(a)", "np.expm1(a)", "np.log2(abs(a) + 1)", "np.log10(abs(a) + 1)", "np.heaviside(a, 0.5)", "np.heaviside(n - 2, 0)", "np.column_stack([v, v])", "np.column_stack([a, a])", "np.vectorize(lambda x: x * 2 if x > 0 else 0.0)(a)", "np.vectorize(lambda x, y: x + y)(a, v)", "np.apply_along_axis(lambda row: row.max(), 1, a)", "np.apply_along_axis(lambda column: column - column.mean(), 0, a)", "list(np.ndindex(2, 3)) == [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)]", "[float(x) for _, x in np.ndenumerate(v)] == v.tolist()", "np.nonzero(v > 0)", "np.nonzero(a > 0)",
    "np.maximum(0, a.astype(np.float32))", "np.where(a > 0, a.astype(np.float32), 0)", "np.where(a > 0, 1, 0.5)", "np.where(a > 0, n, 0)", "np.minimum(n, 1.5)",
] + ["a.%s(axis=%s%s)" % (name, axis, keep) for name in ("sum", "mean", "argmax", "min") for axis in (0, 1, -1) for keep in ("", ", keepdims=True")]


def fits(a, b):
    try:
        a + b
        return True
    except ValueError:
        return False


def cases(library, seed):
    draw = random.Random(seed)
    rows, columns = draw.randint(2, 6), draw.randint(2, 6)
    torch.manual_seed(seed)
    np.random.seed(seed)
    copy = (lambda x: x.clone()) if library == "torch" else (lambda x: x.copy())
    if library == "torch":
        make, whole, logical = torch.randn, torch.tensor, torch.tensor
    else:
        make, whole, logical = np.random.randn, np.array, np.array
    names = {"torch": torch, "np": np}
    names["a"] = make(rows, columns)
    names["b"] = draw.choice([lambda: make(rows, columns), lambda: make(columns), lambda: make(rows, 1), lambda: make(1, columns), lambda: make(rows + 1, columns), lambda: make(columns + 1)])()
    names["b2"] = make(columns, draw.randint(1, 4))
    names["v"] = make(columns)
    names["n"] = whole([[draw.randint(0, 5) for _ in range(columns)] for _ in range(rows)])
    names["mask"] = logical([[draw.random() > 0.5 for _ in range(columns)] for _ in range(rows)])
    names["row_mask"] = logical([draw.random() > 0.5 for _ in range(rows)])
    count = draw.randint(1, 4)
    names["index"] = whole([draw.randrange(-rows, rows) for _ in range(count)])
    names["index2"] = whole([draw.randrange(-columns, columns) for _ in range(count)])

    def done(text):
        inner = {**names, "x": copy(names["a"])}
        exec(text, inner)
        return inner["x"]

    names["done"] = done
    for text in elementwise + shared + (of_torch if library == "torch" else of_numpy):
        if library == "numpy" and text in ("a == b", "a != b") and not fits(names["a"], names["b"]):
            # Old versions of NumPy say False, new ones what they say of a < b.
            continue
        tell("%s %d" % (library, seed), text, names)


if hasattr(np, "seterr"):
    np.seterr(all="ignore")
for seed in range(SEEDS):
    for library in ("torch", "numpy"):
        cases(library, seed)
