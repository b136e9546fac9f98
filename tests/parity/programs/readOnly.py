# Attributes that cannot be set, and those that can.

import numpy as np
import torch


def tried(value, name, given=1):
    try:
        setattr(value, name, given)
        print(name, "was set")
    except Exception as error:
        print(name, type(error).__name__, error)


plain, tracked = torch.ones(2, 3), torch.ones(2, 3, requires_grad=True)
computed = tracked * 2
for tensor in (plain, tracked, computed, torch.nn.Parameter(torch.ones(2))):
    for name in ("shape", "dtype", "ndim", "grad_fn", "is_leaf", "device", "T", "_version"):
        tried(tensor, name)
    print(tensor.shape, tensor.dtype, tensor.ndim, tensor.is_leaf)
tried(plain, "requires_grad")
tried(plain, "grad")
tried(plain, "data")
tried(plain, "label", "weights")
tried(plain, "shape", (3, 2))
print(plain.label)

array = np.ones((2, 3))
for name in ("ndim", "size", "T", "nbytes", "itemsize"):
    tried(array, name)
tried(array, "shape", (3, 2))
tried(array, "shape", (4, 2))
print(array.shape)
for name in ("shape", "dtype", "ndim"):
    tried(np.float64(1), name)
