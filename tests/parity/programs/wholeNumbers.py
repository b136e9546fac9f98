# Whole numbers of every size: what they are called, what they come to together, and where they count round.

import warnings

import numpy as np
import torch

warnings.simplefilter("ignore")


def told(text):
    try:
        found = eval(text)
        print(text, "->", repr(found), getattr(found, "dtype", ""))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


x = torch.tensor([1.7, -2.7])
i = torch.tensor([1, 2], dtype=torch.int32)
b = torch.tensor([200], dtype=torch.uint8)
for text in (
    "x.int()", "x.short()", "x.char()", "x.long()", "torch.tensor([300.0]).byte()", "torch.tensor([True]).int()",
    "i + 1", "i + 1.5", "i / 2", "i // 2", "i % 2", "-i", "i ** 2", "i ** -1", "i // 0", "i == torch.tensor([1, 5])",
    "i * torch.tensor([1, 2])", "i * torch.tensor(2)", "i * torch.tensor(2.5)", "i * torch.tensor([2.5, 1])",
    "b + 100", "b + 300", "b * -1", "-b", "b / 255", "b + torch.tensor([1], dtype=torch.int8)",
    "torch.tensor([300], dtype=torch.uint8)", "torch.tensor(2147483648, dtype=torch.int32)",
    "torch.tensor([1.5, 2.5], dtype=torch.int32)", "torch.tensor(5, dtype=torch.int16)", "torch.tensor([[1, 2], [3, 4]]).short()",
    "i.sum()", "b.sum()", "b.prod()", "i.cumsum(0)", "i.mean()", "i.std()", "i.max()", "i.max(0)", "i.argmax()", "i.exp()", "i.sqrt()",
    "i.softmax(0)", "i.abs()", "i.clamp(0, 1)", "i.sort()", "i.unique()", "i.bincount()", "i.float()", "i.double()", "i.tolist()",
    "i.int() is i", "i.to(torch.int64)", "i.to(torch.short)", "i.type()", "i.dtype", "i.element_size()", "i[0].item()",
    "i @ i", "i.reshape(1, 2) @ torch.tensor([[1], [2]])", "i.reshape(1, 2) @ torch.tensor([[1.0], [2]])", "x[i]",
    "torch.int, torch.short, torch.int8, torch.uint8", "torch.IntTensor([1, 2])", "torch.ByteTensor([1, 2])", "torch.ShortTensor([1, 2])",
    "torch.zeros(2, dtype=torch.int32)", "torch.arange(3, dtype=torch.int32)", "torch.full((2,), 7, dtype=torch.int16)",
    "torch.eye(2, dtype=torch.int32)", "torch.zeros_like(i)", "i.new_zeros(2)", "torch.cat([i, torch.tensor([1])])",
    "torch.cat([i, torch.tensor([1.0])])", "torch.where(i > 1, i, 0)", "torch.where(i > 1, i, torch.tensor(0))",
    "i.requires_grad_()", "torch.nn.functional.cross_entropy(torch.zeros(2, 3), i)", "torch.nn.functional.one_hot(i)",
    "torch.tensor([[1, 2]]).gather(1, i.reshape(1, 2) - 1)", "i.numpy()", "torch.from_numpy(np.array([1, 2], dtype=np.int32))",
    "torch.tensor(np.array([1, 2], dtype=np.uint8))", "torch.tensor(np.int32(3))", "torch.tensor([np.int32(3)])",
):
    told(text)
i += torch.tensor([1, 2])
b[0] = 44
print(i, b)
try:
    i += 1.5
except RuntimeError as error:
    print(error)

a = np.array([1, 2], dtype=np.int32)
u = np.array([200], dtype=np.uint8)
s = np.array([200], dtype=np.int16)
for text in (
    "a", "a + 1", "a * 1.5", "a / 2", "a // 2", "a % 2", "a ** 2", "-a", "a == 1", "a + 2**40", "a * np.array([1, 1])",
    "a * np.array([1.5, 1], dtype=np.float32)", "s * np.array([1.5], dtype=np.float32)", "np.array([True, False]) + a",
    "u + 100", "u - 201", "u * -1", "u * 1.5", "u / 255", "u + np.uint8(100)", "u * np.array([1], dtype=np.int8)",
    "-np.array([-128], dtype=np.int8)", "np.array([-128], dtype=np.int8) * -1", "np.array([1.7, -1.7, 300]).astype(np.uint8)",
    "np.array([1, 2], dtype='int32')", "np.array([1, 2], dtype='i4')", "np.array([[1, 2]], dtype=np.int32)", "np.array([], dtype=np.int32)",
    "a.sum()", "a.cumsum()", "a.mean()", "a.var()", "a.max()", "a @ a", "np.round(a)", "np.exp(a)", "a.astype(float)", "a.tolist()",
    "a.itemsize, a.nbytes", "a.dtype == np.int32", "type(a[0]).__name__", "np.zeros(2, dtype=np.uint8)", "np.full((2,), 2.7, dtype=int)",
    "np.arange(3, dtype=np.int32)", "np.eye(2, dtype=np.int32)", "np.array([10, 20, 30])[a]", "np.iinfo(np.int32).max", "np.iinfo('uint8')",
    "np.unique(np.array([3, 1, 3], dtype=np.int32))", "np.where(a > 1, a, 0)", "np.concatenate([a, a])", "np.dtype('int32')",
):
    told(text)
a //= 2
print(a, a.dtype)
