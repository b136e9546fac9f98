"""Functions that make tensors."""

import _arrays.random as streams
from _arrays import memory as m
from _arrays.array import Array
from _arrays.building import built, counted, joined

from .tensor import Tensor, _lengths
from .types import code_of


def tensor(data, *, dtype=None, requires_grad=False):
    _without_gradients(requires_grad)
    code = code_of(dtype)
    if isinstance(data, Array):
        return Tensor._adopted(data)._copied(code)
    return built(Tensor, data, code)


def as_tensor(data, dtype=None):
    return data._converted(data._code if dtype is None else code_of(dtype)) if isinstance(data, Tensor) else tensor(data, dtype=dtype)


def from_numpy(array):
    """A tensor on the array's own memory, as torch's."""
    return Tensor._adopted(array)


def zeros(*size, dtype=None, requires_grad=False):
    return _filled(size, 0, dtype, requires_grad)


def ones(*size, dtype=None, requires_grad=False):
    return _filled(size, 1, dtype, requires_grad)


empty = zeros


def full(size, fill_value, *, dtype=None):
    code = code_of(dtype)
    if code is None:
        code = m.BOOL if isinstance(fill_value, bool) else m.INT64 if isinstance(fill_value, int) else m.FLOAT32
    return Tensor._filled(_sizes((size,)), fill_value, code)


def zeros_like(input, *, dtype=None):
    return Tensor._filled(tuple(input.shape), 0, input._code if dtype is None else code_of(dtype))


def ones_like(input, *, dtype=None):
    return Tensor._filled(tuple(input.shape), 1, input._code if dtype is None else code_of(dtype))


empty_like = zeros_like


def full_like(input, fill_value):
    return Tensor._filled(tuple(input.shape), fill_value, input._code)


def eye(n, m_=None, *, dtype=None):
    made = zeros(n, n if m_ is None else m_, dtype=dtype)
    for i in range(min(made.shape)):
        made[i, i] = 1
    return made


def arange(start, end=None, step=1, *, dtype=None):
    if end is None:
        start, end = 0, start
    if step == 0:
        raise RuntimeError('step must be nonzero')
    if (end - start) * step < 0:
        raise RuntimeError('upper bound and larger bound inconsistent with step sign')
    whole = all(isinstance(each, int) for each in (start, end, step))
    code = code_of(dtype)
    return counted(Tensor, start, end, step, code if code is not None else m.INT64 if whole else m.FLOAT32)


def linspace(start, end, steps):
    between = (end - start) / (steps - 1) if steps > 1 else 0
    return tensor([float(start + i * between) for i in range(steps)])


def randn(*size, requires_grad=False):
    _without_gradients(requires_grad)
    made = Tensor._of_shape(_sizes(size), m.FLOAT32)
    streams.torchRandn(made._start, made.numel())
    return made


def rand(*size):
    made = Tensor._of_shape(_sizes(size), m.FLOAT32)
    streams.torchRand(made._start, made.numel())
    return made


def randn_like(input):
    return randn(*input.shape)


def randperm(n):
    made = Tensor._of_shape((n,), m.INT64)
    streams.torchRandperm(made._start, n)
    return made


def manual_seed(seed):
    streams.torchSeed(float(int(seed) % 2**32))


def cat(tensors, dim=0):
    tensors = list(tensors)
    if not tensors:
        raise RuntimeError('torch.cat(): expected a non-empty list of Tensors')
    for at, each in enumerate(tensors):
        if not each.shape:
            raise RuntimeError('zero-dimensional tensor (at position %d) cannot be concatenated' % at)
    return joined(Tensor, tensors, dim)


def stack(tensors, dim=0):
    tensors = list(tensors)
    if not tensors:
        raise RuntimeError('stack expects a non-empty TensorList')
    first = tensors[0]
    for at, each in enumerate(tensors):
        if each.shape != first.shape:
            raise RuntimeError(
                'stack expects each tensor to be equal size, but got %s at entry 0 and %s at entry %d'
                % (list(first.shape), list(each.shape), at)
            )
    return joined(Tensor, [each._with_axis(dim) for each in tensors], dim)


def _filled(size, value, dtype, requires_grad):
    _without_gradients(requires_grad)
    code = code_of(dtype)
    return Tensor._filled(_sizes(size), value, m.FLOAT32 if code is None else code)


def _sizes(size):
    size = _lengths(size)
    for length in size:
        if isinstance(length, bool) or not hasattr(length, '__index__'):
            raise TypeError('sizes must be ints, not %s' % type(length).__name__)
        if int(length) < 0:
            raise RuntimeError('Trying to create tensor with negative dimension %d: %s' % (length, list(size)))
    return tuple(map(int, size))


def _without_gradients(wanted):
    if wanted:
        raise NotImplementedError('this small torch has no autograd: gradients are computed by hand')


__all__ = [
    name for name, value in list(globals().items())
    if getattr(value, '__module__', None) == __name__ and not name.startswith('_')
]
