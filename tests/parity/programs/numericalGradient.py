# A numerical gradient over every place of an array, as a Japanese textbook has it.
import numpy as np
def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=['multi_index'], op_flags=['readwrite'])
    while not it.finished:
        idx = it.multi_index
        tmp_val = x[idx]
        x[idx] = float(tmp_val) + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2*h)
        x[idx] = tmp_val
        it.iternext()
    return grad
print(np.round(numerical_gradient(lambda x: (x**2).sum(), np.array([[1., 2.], [3., 4.]])), 6))
print([float(v) for v in np.nditer(np.arange(4).reshape(2, 2))])
a = np.zeros((2, 3)); a.shape = 6; print(a.shape, a.sum()); a.shape = (-1, 2); print(a.shape)
