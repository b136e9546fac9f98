# What torch and NumPy print of arrays of every kind and size, each between two lines that name it.
# Runs in the real libraries and in the app's own.

import numpy as np
import torch

torch.manual_seed(1)
np.random.seed(1)

tensors = [
    "torch.randn(3)", "torch.randn(3, 4)", "torch.randn(40)", "torch.randn(2, 30)", "torch.randn(1200)", "torch.randn(40, 30)", "torch.randn(2, 600)", "torch.randn(1000, 1)",
    "torch.tensor(3)", "torch.tensor(2.5)", "torch.tensor(2.0)", "torch.tensor(True)", "torch.tensor([])", "torch.zeros(0, 3)", "torch.tensor([], dtype=torch.int64)",
    "torch.arange(12)", "torch.arange(200)", "torch.arange(2000)", "torch.arange(12).reshape(3, 4)", "torch.tensor([1, -20, 300])", "torch.tensor([True, False])", "torch.tensor([[True], [False]])",
    "torch.tensor([1.0, 2.0, 3.0])", "torch.tensor([1e-5, 1.0])", "torch.tensor([1e9, 1.0])", "torch.tensor([1e-10, 2e-10])", "torch.tensor([1.0, 2000.0])", "torch.tensor([0.5, 2000.0])", "torch.tensor([1.0, float('nan')])", "torch.tensor([1.5, float('inf'), -float('inf')])", "torch.tensor([float('nan')])", "torch.zeros(2, 2)", "torch.tensor([0.0, 1e-8])", "torch.tensor([1.0]).double()", "torch.tensor([[0.1, 0.25]]).double()",
    "type(torch.ones(2))", "type(torch.ones(2).shape)", "torch.Tensor([1, 2])", "torch.tensor(np.array([1.5]))", "torch.from_numpy(np.eye(2)).float()", "torch.ones(2).numpy()", "torch.randn(3).shape", "torch.zeros(2, 3).size()", "torch.float32", "torch.int64", "torch.bool", "torch.randn(2, 3).dtype", "torch.randn(2, 3).max(dim=1)", "[torch.ones(2), torch.ones(1)]", "torch.tensor(1.5).item()", "torch.randn(2, 2).tolist()", "torch.ones(2).device", "torch.randn(3) > 0", "(torch.randn(30, 40) * 100).long()",
    "torch.ones(3, requires_grad=True)", "torch.ones(2, 2, requires_grad=True) @ torch.ones(2, 2)", "torch.randn(4, 7, requires_grad=True) - 1", "torch.randn(7, requires_grad=True)", "torch.ones(7, requires_grad=True).softmax(0)", "torch.ones(2, requires_grad=True).double()", "torch.randn(2, 3, requires_grad=True).max(dim=1)", "torch.ones(3, requires_grad=True).sum()", "torch.zeros(0, 3, requires_grad=True)", "torch.randn(1200, requires_grad=True)[2:]", "torch.randn(3, requires_grad=True).detach()", "torch.ones(2, requires_grad=True).T", "type(torch.ones(2, requires_grad=True))", "type(torch.ones(2, requires_grad=True) * 2)", "torch.no_grad", "repr(torch.ones(2, requires_grad=True).exp().grad_fn)[:24]",
    "torch.tensor([[1e-5, 1.0], [2.0, 3e4]], requires_grad=True)", "torch.tensor([1e10, 1e-3]) * 1", "torch.tensor([1e20, 1.0])", "torch.tensor([-1e-7, 0.0, 1e-7])", "torch.tensor([1e-5, 1.0]).double()", "torch.randn(3, 1200)", "torch.randn(1100, 2, requires_grad=True).exp()", "torch.tensor([0.1, 1e3, float('inf')])", "torch.tensor(1e-7)", "torch.tensor(123456.789)", "torch.tensor([16777216.0, 0.5])", "'%s %s' % (torch.ones(1), torch.tensor(0.5))", "f'{torch.tensor(0.123456):.3f} {torch.tensor(3):d} {torch.ones((), requires_grad=True)}'", "'{}'.format(torch.ones(2))",
    "torch.set_printoptions(precision=2)", "torch.randn(2, 3)", "torch.tensor([1.0, 2.0])", "torch.tensor([1e-5, 1.0])", "torch.set_printoptions(sci_mode=False)", "torch.tensor([1e-5, 1.0])", "torch.tensor([1e-5, 12345.678])", "torch.set_printoptions(sci_mode=True, precision=3)", "torch.tensor([0.5, 1.0])", "torch.arange(3)", "torch.set_printoptions(threshold=5, edgeitems=1)", "torch.arange(12)", "torch.randn(4, 6)", "torch.set_printoptions(linewidth=40)", "torch.randn(2, 3, requires_grad=True) * 2", "torch.ones(5)", "torch.set_printoptions(profile='short')", "torch.randn(2, 3)", "torch.randn(40, 40)", "torch.set_printoptions(profile='full')", "torch.arange(1100)", "torch.set_printoptions(profile='default')", "torch.randn(2, 3)", "torch.arange(1100)",
]
arrays = [
    "np.random.randn(3)", "np.random.randn(3, 4)", "np.random.randn(40)", "np.random.randn(2, 30)", "np.random.randn(1200)", "np.random.randn(40, 30)", "np.random.randn(2, 600)",
    "np.array(3)", "np.array(2.5)", "np.array([])", "np.zeros((0, 3))", "np.array([], dtype=int)", "np.arange(12)", "np.arange(200)", "np.arange(2000)", "np.arange(12).reshape(3, 4)", "np.array([1, -20, 300])", "np.array([True, False])", "np.array([[True], [False]])",
    "np.array([1.0, 2.0, 3.0])", "np.array([1e-5, 1.0])", "np.array([1e9, 1.0])", "np.array([1e-10, 2e-10])", "np.array([1.0, 2000.0])", "np.array([0.5, 2000.0])", "np.array([1.0, float('nan')])", "np.array([1.5, float('inf'), -float('inf')])", "np.array([float('nan')])", "np.zeros((2, 2))", "np.array([0.0, 1e-8])", "np.array([0.1, 0.25], dtype=np.float32)", "np.random.randn(3, 3).astype(np.float32)", "np.array([1e-7, 1], dtype=np.float32)", "np.array([1/3, 2/3])", "np.array([123456.789, 0.1])", "np.array([-1.5, 2.25])", "np.ones(3, dtype=bool)",
    "type(np.ones(2))", "type(np.ones(2).sum())", "np.random.randn(3).shape", "np.ones(2).dtype", "np.arange(2).dtype", "np.array([1.5, 2.5]).sum()", "np.array([1.5, 2.5], dtype=np.float32).sum()", "np.array([0.1, 0.7], dtype=np.float32)[0]", "np.arange(4).max()", "np.random.randn(2, 2).tolist()", "np.random.randn(3) > 0", "np.pi", "np.float64(0.1)", "np.exp(1.5)",
]
for text in tensors + arrays:
    value = eval(text)
    print("---", text)
    print(repr(value))
    print(value)
