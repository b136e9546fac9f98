# What programs do besides: counting, meshes, printing, f-strings.
import numpy as np, torch
a = np.arange(10)
print(a[a % 2 == 0], a[::-1], a.reshape(2, 5), a.cumsum(), np.where(a > 5)[0], np.argmax(a), np.argsort(-a)[:3])
rng = np.random.RandomState(0)
cm = np.zeros((3, 3), dtype=int)
for t, p in zip(rng.randint(0, 3, 20), rng.randint(0, 3, 20)):
    cm[t, p] += 1
print(cm, cm.diagonal().sum() / cm.sum(), np.trace(cm))
print(cm / cm.sum(axis=1, keepdims=True))
np.set_printoptions(precision=3, suppress=True)
print(np.array([1e-5, 1.23456, 1000.5]), np.random.RandomState(1).rand(3))
print(f'{np.float64(3.14159):.2f} {np.mean([1, 2, 3])} {np.sqrt(2):8.3f}', str(np.pi)[:6], np.e)
xx, yy = np.meshgrid(np.arange(0, 1, 0.5), np.arange(0, 1.5, 0.5))
grid = np.c_[xx.ravel(), yy.ravel()]
print(grid, grid.shape)
print(np.concatenate([np.ones((2, 2)), np.zeros((2, 1))], axis=1), np.vstack((a[:3], a[3:6])), np.r_[1:4, 9])
print(np.linalg.norm([3, 4]), np.outer([1, 2], [3, 4]), np.allclose([1.0], [1.0 + 1e-9]), np.isnan(np.nan))
b = a.astype(np.float32)
print(b.dtype, b, (b / 3)[:2], b.tolist()[:2], int(b[3]), float(b[1]))
print(np.add.reduce([1, 2, 3]), np.maximum(0, [-1, 2]), np.sum(a ** 2), a.std(), np.var(a), np.median(a))
x = torch.tensor([[1, 2], [3, 4]])
print(x.shape[0], x.size(), x.dtype, x.numpy(), x.float().mean(), x.tolist(), len(x), x.sum().item(), x * 2, x @ x)
print(torch.stack([x, x]).shape, torch.cat((x, x), 0), x.argmax(1), (x > 2).any(), x.max(), torch.zeros(2, dtype=torch.long), torch.eye(2), torch.full((2,), 7.), torch.arange(0, 1, 0.25))
total = 0
for i, (u, w) in enumerate(zip(torch.tensor([1., 2.]), torch.tensor([3., 4.]))):
    total += u * w
    print(i, u, w, total)
print(f"{torch.tensor(0.12345):.3f}", f"{torch.tensor([1.5]).item():>8.2f}", torch.tensor(3).item() + 1)
print(np.array([[1, 2], [3, 4]]).T.dot(np.array([1, 1])), np.hstack([a[:2], a[2:4]]), a.min(), a.max(), np.prod([1, 2, 3]), np.floor(1.7), np.exp(0), np.log(1.0), abs(np.array([-1.5])))
w = torch.ones(2, requires_grad=True)
print(w, w.grad, (w * 3).sum(), w.detach(), w.data)
print(np.random.RandomState(3).choice(5, 2, replace=False))
