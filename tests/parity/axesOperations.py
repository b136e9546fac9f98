# Arrays of three and four axes, and what is done along them.

import random

random.seed(3)


def numbers(*shape):
    count = 1
    for length in shape:
        count *= length
    return np.array([round(random.uniform(-2, 2), 3) for _ in range(count)]).reshape(shape)


shared = [
    "a", "a[0]", "a[-1]", "a[0, 1]", "a[0, 1, 2]", "a[:, 1]", "a[:, :, 0]", "a[..., 1:3]", "a[1:]", "a[:, ::2]", "a[0, ..., 1]", "a[None].shape", "a[:, None].shape",
    "a[[1, 0]]", "a[:, [0, 2]]", "a[0, [0, 1], [1, 2]]", "a[:, [0, 1], [1, 2]]", "a[[0, 1], :, [1, 2]]", "a[a > 0]", "a[:, :, [0, 1]]", "a[[0, 1], [1, 2], [0, 3]]",
    "a[5]", "a[0, 9]", "a[0, 0, 0, 0]", "b[1, 0, 1]", "b[:, 1, :, 0]", "len(a)", "a.ndim", "list(a)[1]",
    "a + 1", "a * a", "a + row", "a * column", "a - matrix", "matrix + a", "a > row", "a + a[0]", "a + b[0, 0, 0, 0]", "b * b[:1]", "a + b2", "a[:1] + a[:, :1]",
    "-a", "abs(a)", "2 - a", "a / (abs(row) + 1)", "a ** 2",
    "a.sum()", "a.mean()", "a.max()", "a.min()", "a.argmax()", "a.std()", "a.prod()",
    "a.reshape(-1)", "a.reshape(6, 4)", "a.reshape(2, 2, 6)", "a.reshape(2, 3, 2, 2)", "a.reshape(-1, 4).shape", "a.reshape(5, 5)", "a.T.shape", "a.squeeze().shape", "a[:1].squeeze()",
    "a.flatten()", "a.swapaxes(0, 2)", "a.swapaxes(1, 2)",
    "a @ right", "a @ vector", "left @ a", "a @ a.swapaxes(1, 2)", "a @ square", "square[0] @ a", "b @ b.swapaxes(2, 3)", "a @ a", "three @ a", "vector @ square",
    *["done(%r, a)" % text for text in (
        "x[0] = 5", "x[:, 1] = 1.5", "x[..., 0] = 2", "x[:, :, 1:3] = -1", "x[x > 0] = 0", "x[[1]] = 7", "x[:, [0, 2], 1] = 3", "x[0, 1, 2] = 9",
        "x += 1", "x -= row", "x *= x", "x[1:] += 1", "x[:, 0] = x[:, 1]", "x[:] = matrix", "x += matrix[:2]", "x[:, ::2] = row",
    )],
]
axes = range(3)
of_numpy = [
    *["a.%s(axis=%d)" % (name, axis) for name in "sum mean max min argmax std var prod".split() for axis in axes],
    "a.sum(axis=(0, 2))", "a.mean(axis=(1, 2), keepdims=True)", "a.max(axis=(0, 1))", "b.sum(axis=(1, 3))", "a.sum(axis=3)", "a.any(axis=1)",
    "a.transpose(1, 2, 0)", "a.transpose(0, 0, 1)", "b.transpose(3, 1, 0, 2)", "np.moveaxis(a, 0, 2)", "np.expand_dims(a, 1).shape",
    "np.concatenate([a, a], axis=1)", "np.concatenate([a, a * 2], axis=2)", "np.stack([a, a], axis=1).shape", "np.stack([matrix, matrix], axis=2)", "np.concatenate([a, b])",
    "np.where(a > 0, a, row)", "np.nonzero(a > 1)", "np.argwhere(a > 1)", "np.maximum(a, 0)", "np.clip(a, -1, row)", "np.exp(a)", "np.round(a, 1)",
    "np.sort(a, axis=1)", "np.argsort(a)", "np.cumsum(a, axis=0)", "np.cumsum(a)", "np.flip(a, 1)", "np.roll(a, 1, axis=2)", "np.tile(row, (2, 1, 1))", "np.repeat(a, 2, axis=1).shape",
    "np.einsum('ijk,ik->ij', a, a[:, 0])", "np.einsum('bij,bkj->bik', a, a)", "np.einsum('ijk->', a)", "np.tensordot(a, right, 1)", "np.array([[[1, 2], [3, 4]], [[5, 6], [7, 8]]])",
    "np.linalg.norm(a, axis=2)", "np.zeros((2, 3, 2)).shape", "np.ones((2, 1, 2, 2)) * 3", "np.broadcast_to(row, (2, 3, 4))", "np.unique(np.round(a))", "np.split(a, 2)", "np.array_split(a, 2, axis=1)",
    "np.meshgrid(np.arange(2), np.arange(3))", "np.meshgrid(np.arange(2), np.arange(3), np.arange(2), indexing='ij')", "np.tril(matrix)", "np.diff(a, axis=1)", "np.median(a, axis=1)",
    "np.percentile(a, 30)", "np.add.reduce(a)", "np.multiply.outer(vector, row[0])", "np.c_[vector, vector]", "np.r_[vector, 0, 1:3]", "done('np.add.at(x, [0, 0], 1)', a)",
    "np.bincount([0, 2, 2])", "np.histogram(a, 4)", "np.searchsorted([1, 3], [0, 2, 4])", "np.apply_along_axis(sum, 1, a)", "np.average(a, axis=0)", "np.count_nonzero(a > 0, axis=1)", "np.isin([1, 2], [2])",
    "np.linalg.solve(square[0], np.ones(4))", "np.linalg.inv(square[1])", "np.linalg.det(square[0])", "np.cov(matrix)", "np.corrcoef(matrix)",
    "np.random.RandomState(3).randint(2, 9, (2, 3))", "np.random.RandomState(3).choice(9, 4, replace=False)", "np.random.RandomState(3).choice([1.5, 2.5], 5)", "np.random.RandomState(3).choice(3, 6, p=[0.5, 0.2, 0.3])",
]
of_torch = [
    *["a.%s(%d)" % (name, dim) for name in "sum mean amax amin argmax std var prod softmax log_softmax logsumexp cumsum".split() for dim in axes],
    "a.sum((0, 2))", "a.mean((1, 2), keepdim=True)", "b.sum((1, 3))", "a.max(1)[0]", "a.max(1)[1]", "a.min(dim=0, keepdim=True)[0]", "a.sum(3)", "a.var((0, 1))",
    "a.permute(1, 2, 0)", "a.permute(0, 0, 1)", "a.permute(0, 1)", "a.transpose(0, 2)", "a.transpose(-1, -2)", "a.flatten(1)", "a.flatten(0, 1)", "a.unsqueeze(1).shape", "a.t()",
    "torch.cat([a, a], 1)", "torch.stack([a, a], 3).shape", "torch.cat([a, b])", "torch.bmm(a, a.transpose(1, 2))", "torch.bmm(a, matrix)", "a.expand(2, 2, 3, 4).shape", "row.expand(2, 3, 4)",
    "torch.where(a > 0, a, row)", "a.clamp(-1, 1)", "a.sigmoid()", "[each.shape for each in a.split(2, 1)]", "[each.shape for each in a.chunk(2, 2)]", "a.unbind(1)[2]",
    "a.sort(1)[0]", "a.sort(descending=True)[1]", "a.topk(2)[0]", "a.topk(2, dim=1, largest=False)[1]", "a.argsort(0)", "a.topk(9)", "a.flip(0, 2)", "a.roll(1, 2)", "a.roll(1)", "a.repeat(1, 2, 1)", "row.tile(2, 1)",
    "a.repeat_interleave(2, 1).shape", "a.median()", "a.median(1)[0]", "a.round().unique()", "torch.bincount(torch.tensor([0, 2, 2]))", "matrix.tril()", "matrix.triu(1)", "a.index_select(1, torch.tensor([0, 2]))",
    "torch.einsum('ijk,ik->ij', a, a[:, 0])", "torch.einsum('bij,bkj->bik', a, a)", "torch.einsum('ii', square[0])", "torch.einsum('ij,jk', matrix, square[0])", "torch.meshgrid(torch.arange(2), torch.arange(3), indexing='ij')",
    "torch.nn.functional.linear(a, matrix, row[0, :3])", "torch.vstack([row, row])", "torch.hstack([row, row])", "torch.tensor([[[1, 2], [3, 4]]])", "torch.zeros(2, 1, 2)",
]
gradients = [
    "(x ** 2).sum((0, 2)).prod()", "(x @ w).pow(2).mean()", "(x @ x.transpose(1, 2)).sum()", "x.softmax(1).pow(2).sum()", "x.permute(2, 0, 1).reshape(4, 6).max(1)[0].sum()",
    "(x * w.t()).sum()", "x[:, 1].exp().sum() + x[0, :, 1:3].sum()", "(x[:, [0, 2]] ** 2).sum()", "x.mean((0, 1)).std()", "x.amax((1, 2)).sum()", "x.max(1)[0].pow(2).sum()", "x.var(2).sum()",
    "torch.cat([x, x * x], 2).pow(2).sum()", "torch.stack([x, 2 * x], 1)[:, 1].pow(2).sum()", "x.flatten(1).logsumexp(1).sum()", "torch.einsum('ijk,kl->ijl', x, w).pow(2).sum()", "torch.einsum('ijk,ijl->kl', x, x).sum()",
    "x.sort(1)[0][:, 0].sum()", "x.topk(2, 2)[0].pow(2).sum()", "x.cumsum(1).pow(2).sum()", "(x.flip(1) * x).sum()", "x.roll(1, 2).mul(x).sum()", "x.repeat(1, 2, 1).pow(3).sum()", "(x @ w[:, 0]).sum()", "x.median()",
    "torch.where(x > 0, x * 2, x ** 2).sum()", "x.unsqueeze(1).expand(2, 2, 3, 4).pow(2).sum()", "torch.bmm(x, x.transpose(1, 2)).tril().sum()", "x.log_softmax(-1)[..., 0].sum()", "(x + w.sum()).tanh().mean((1, 2)).sum()",
]

for make, library in ((lambda x: x, of_numpy), (lambda x: torch.tensor(x, dtype=torch.float32), of_torch)):
    names = {
        "a": numbers(2, 3, 4), "b": numbers(2, 2, 2, 2), "b2": numbers(2, 1, 1, 4), "row": numbers(1, 4), "column": numbers(3, 1), "matrix": numbers(3, 4),
        "right": numbers(4, 2), "left": numbers(2, 3), "vector": numbers(4), "square": numbers(2, 4, 4), "three": numbers(3, 2, 3),
    }
    globals().update({name: make(value) for name, value in names.items()})
    for text in shared + library:
        tell(library is of_numpy and "numpy" or "torch", text, globals())

for text in gradients:
    x = torch.tensor(numbers(2, 3, 4), dtype=torch.float64, requires_grad=True)
    w = torch.tensor(numbers(4, 3), dtype=torch.float64, requires_grad=True)
    y = eval(text)
    y.backward()
    print(json.dumps(["gradients", text, told([y.detach(), x.grad, w.grad])]))

torch.manual_seed(4)
kept = torch.nn.Dropout(0.3)
for text in ["kept(torch.ones(3, 7))", "kept.eval()(torch.ones(2))", "repr(kept)", "torch.nn.Dropout(1.5)", "torch.nn.functional.dropout(torch.ones(9), 0.9)"]:
    tell("dropout", text, globals())

rng = np.random.default_rng(11)
for text in [
    "rng.random()", "rng.random((2, 3))", "rng.integers(10, size=7)", "rng.integers(2, 5)", "rng.standard_normal(40)", "rng.normal(3, 2, (2, 2))", "rng.uniform(-1, 1, 5)", "rng.permutation(9)",
    "rng.permutation(matrix.numpy())", "rng.choice(9, 4, replace=False)", "rng.choice([1.5, 2.5, 3.5], 5)", "rng.choice(4, 6, p=[0.1, 0.2, 0.3, 0.4])", "rng.integers(0, 6, endpoint=True)", "rng.integers(3, 3)",
    "np.random.default_rng(2 ** 40 + 3).random(2)", "np.random.default_rng(0).choice(20000, 1000, replace=False)[:5]", "np.random.default_rng(-1)",
]:
    tell("rng", text, globals())

F = torch.nn.functional
for text in [
    "torch.tensor([3., 4.]).norm(p=2)", "matrix.norm(dim=1)", "matrix.norm(1, 0, True)", "matrix.norm(float('inf'))", "matrix.norm(3)", "torch.linalg.norm(matrix)", "torch.linalg.inv(square[0])", "torch.inverse(square[1])", "torch.linalg.det(square[0])",
    "torch.logical_and(matrix > 0, matrix < 1)", "F.one_hot(torch.tensor([[0, 1], [2, 1]]))", "F.one_hot(torch.tensor([[0, 3]]), 2)", "F.smooth_l1_loss(matrix, matrix * 3)", "F.huber_loss(matrix, matrix * 4, delta=0.5)", "torch.nn.HuberLoss(reduction='sum')(matrix, matrix * 2)",
    "torch.nn.SmoothL1Loss(reduction='none')(row, row * 3)", "F.normalize(matrix)", "F.softplus(matrix)", "F.elu(matrix)", "F.silu(matrix)", "torch.get_default_dtype() == torch.float32",
    "np.nan_to_num(np.array([np.nan, 1, np.inf]))", "np.iinfo(np.int64).max", "np.finfo(np.float32).eps", "np.finfo(float).max", "np.ndim(3)", "np.size([[1, 2]])", "np.array2string(np.array([1, 2]))", "np.array([1., 2.]).mean().round(1)", "np.ones((2, 3)).nbytes",
]:
    tell("besides", text, globals())

parameters = [torch.ones(3, requires_grad=True), torch.full((2, 2), 2.0, requires_grad=True)]
sum((each ** 3).sum() for each in parameters).backward()
for text in ["torch.nn.utils.clip_grad_norm_(parameters, 1.5)", "[each.grad for each in parameters]", "torch.nn.utils.clip_grad_value_(parameters, 0.2)", "[each.grad for each in parameters]"]:
    tell("clipped", text, globals())

for statement in ["y[:, 1:] += 1", "y[..., 0] = 0", "y[:, :, 1:3] = w[:3, :1]", "y[0] *= 2", "y[[1]] = 3", "y += w[:, 0]", "y[:, 0] = y[:, 1] * 2"]:
    x = torch.tensor(numbers(2, 3, 4), dtype=torch.float64, requires_grad=True)
    w = torch.tensor(numbers(4, 3), dtype=torch.float64, requires_grad=True)
    y = x * 2
    exec(statement)
    (y ** 2 + w.sum()).sum().backward()
    print(json.dumps(["in place", statement, told([y.detach(), x.grad, w.grad])]))
