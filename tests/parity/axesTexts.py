# Arrays of three and four axes as they are printed.

import numpy as np
import torch

for shape in [(2, 3, 4), (1, 2, 2), (2, 2, 2, 2), (2, 1, 3), (3, 4, 1), (12, 12, 12), (2, 30, 40), (1, 1, 1, 30), (2, 0, 3)]:
    count = int(np.prod(shape))
    a = (np.arange(count) * 0.75 - 3).reshape(shape)
    for array in (a, a.astype(int), a > 0, a.astype(np.float32), a * 1e6):
        print(array)
        print(repr(array))
    for tensor in (torch.tensor(a, dtype=torch.float32), torch.tensor(a.astype(int)), torch.tensor(a), torch.tensor(a > 0)):
        print(tensor)
x = torch.ones(2, 2, 3, requires_grad=True)
for y in (x, x @ torch.ones(3, 2), x.sum(1), x.permute(2, 0, 1), x.flatten(1), x.flip(0), x.topk(1)[0], x.cumsum(0), x.max(2)[0], x.tril()):
    print(y)
np.set_printoptions(precision=3, suppress=True)
print(np.array([1e-5, 1.23456, 1000.5]))
