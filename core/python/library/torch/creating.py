"""Functions that make tensors."""

import _arrays.random as streams
from _arrays import memory as m
from _arrays.array import Array
from _arrays.building import built, counted, joined

from .drawing import drawing_from
from .graph.grad_mode import mode
from .graph.parts import CatBackward0, StackBackward0
from .shaping import lengths as _lengths
from .tensor import Tensor
from .recording import recorded
from .types import code_of


def tensor(data, *, dtype=None, requires_grad=False):
    code = code_of(dtype)
    made = Tensor._adopted(data)._copied(code) if isinstance(data, Array) else built(Tensor, data, code)
    return _leaf(made, requires_grad)


def as_tensor(data, dtype=None):
    return data._converted(data._code if dtype is None else code_of(dtype)) if isinstance(data, Tensor) else tensor(data, dtype=dtype)


def _typed(name, code):
    def make(*data):
        return Tensor._called(*data)._converted(code) if data else Tensor._of_shape((0,), code)

    make.__name__ = make.__qualname__ = name
    return make


FloatTensor = _typed('FloatTensor', m.FLOAT32)
DoubleTensor = _typed('DoubleTensor', m.FLOAT64)
LongTensor = _typed('LongTensor', m.INT64)
IntTensor = _typed('IntTensor', m.INT32)
ShortTensor = _typed('ShortTensor', m.INT16)
ByteTensor = _typed('ByteTensor', m.UINT8)
BoolTensor = _typed('BoolTensor', m.BOOL)


def from_numpy(array):
    """A tensor on the array's own memory, as torch's."""
    return Tensor._adopted(array)


def zeros(*size, dtype=None, requires_grad=False):
    return _filled(size, 0, dtype, requires_grad)


def ones(*size, dtype=None, requires_grad=False):
    return _filled(size, 1, dtype, requires_grad)


empty = zeros


def full(size, fill_value, *, dtype=None, requires_grad=False):
    code = code_of(dtype)
    if code is None:
        code = m.BOOL if isinstance(fill_value, bool) else m.INT64 if isinstance(fill_value, int) else m.FLOAT32
    return _leaf(Tensor._filled(_sizes((size,)), fill_value, code), requires_grad)


def zeros_like(input, *, dtype=None, requires_grad=False):
    return _leaf(Tensor._filled(tuple(input.shape), 0, input._code if dtype is None else code_of(dtype)), requires_grad)


def ones_like(input, *, dtype=None, requires_grad=False):
    return _leaf(Tensor._filled(tuple(input.shape), 1, input._code if dtype is None else code_of(dtype)), requires_grad)


empty_like = zeros_like


def full_like(input, fill_value):
    return Tensor._filled(tuple(input.shape), fill_value, input._code)


def eye(n, m_=None, *, dtype=None, requires_grad=False):
    made = zeros(n, n if m_ is None else m_, dtype=dtype)
    for i in range(min(made.shape)):
        made._basic((i, i))._fill_with(1)
    return _leaf(made, requires_grad)


def arange(start, end=None, step=1, *, dtype=None, requires_grad=False):
    if end is None:
        start, end = 0, start
    if step == 0:
        raise RuntimeError('step must be nonzero')
    if (end - start) * step < 0:
        raise RuntimeError('upper bound and larger bound inconsistent with step sign')
    whole = all(isinstance(each, int) for each in (start, end, step))
    code = code_of(dtype)
    code = code if code is not None else m.INT64 if whole else m.FLOAT32
    return _leaf(counted(Tensor, start, end, step, code), requires_grad)


def linspace(start, end, steps, *, dtype=None, requires_grad=False):
    between = (end - start) / (steps - 1) if steps > 1 else 0
    return tensor([float(start + i * between) for i in range(steps)], dtype=dtype, requires_grad=requires_grad)


def randn(*sizes, size=None, generator=None, dtype=None, requires_grad=False):
    return _drawn(streams.torchRandn, sizes if size is None else size, generator, dtype, requires_grad)


def rand(*sizes, size=None, generator=None, dtype=None, requires_grad=False):
    return _drawn(streams.torchRand, sizes if size is None else size, generator, dtype, requires_grad)


def _drawn(draw, size, generator, dtype, requires_grad):
    if code_of(dtype) not in (None, m.FLOAT32):
        raise NotImplementedError('this small torch draws float32 numbers: draw them first, then convert with .double()')
    made = Tensor._of_shape(_sizes(size), m.FLOAT32)
    with drawing_from(generator):
        draw(made._start, made.numel())
    return _leaf(made, requires_grad)


def randn_like(input, *, requires_grad=False):
    return randn(*input.shape, requires_grad=requires_grad)


def rand_like(input, *, requires_grad=False):
    return rand(*input.shape, requires_grad=requires_grad)


def normal(mean, std, size, *, generator=None, requires_grad=False):
    if isinstance(mean, Tensor) or isinstance(std, Tensor):
        raise NotImplementedError('normal of this small torch takes numbers: write mean + std * torch.randn(...)')
    return _leaf(empty(size).normal_(mean, std, generator=generator), requires_grad)


def randint(low, high=None, size=None, *, generator=None, dtype=None):
    if size is None:
        low, high, size = 0, low, high
    if low >= high:
        raise RuntimeError('random_ expects \'from\' to be less than \'to\', but got from=%d >= to=%d' % (low, high))
    made = Tensor._of_shape(_sizes((size,)), m.INT64)
    with drawing_from(generator):
        streams.torchIntegers(made._start, made.numel(), low, high)
    return made if dtype is None else made.to(dtype)


def randperm(n, *, generator=None):
    made = Tensor._of_shape((n,), m.INT64)
    with drawing_from(generator):
        streams.torchRandperm(made._start, n)
    return made


def manual_seed(seed):
    streams.torchSeed(float(int(seed) % 2**32))


def meshgrid(*tensors, indexing='ij'):
    given = tensors[0] if len(tensors) == 1 and isinstance(tensors[0], (list, tuple)) else tensors
    sizes = [each.numel() for each in given]
    found = []
    for i, each in enumerate(given):
        shape = tuple(sizes[j] if j == i else 1 for j in range(len(sizes)))
        found.append(each.reshape(shape).expand(sizes))
    return tuple(each.transpose(0, 1) if indexing == 'xy' and len(sizes) > 1 else each for each in found)


def cat(tensors, dim=0):
    tensors = list(tensors)
    if not tensors:
        raise RuntimeError('torch.cat(): expected a non-empty list of Tensors')
    for at, each in enumerate(tensors):
        if not each.shape:
            raise RuntimeError('zero-dimensional tensor (at position %d) cannot be concatenated' % at)
    return _joined(CatBackward0, joined(Tensor, tensors, dim), tensors, tensors[0]._axis(dim))


concat = concatenate = cat


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
    result = joined(Tensor, [each._with_axis(dim) for each in tensors], dim)
    return _joined(StackBackward0, result, tensors, result._axis(dim))


def vstack(tensors): return cat([each if len(each.shape) > 1 else each.reshape(1, -1) for each in tensors])


def hstack(tensors):
    tensors = [each if each.shape else each.reshape(1) for each in tensors]
    return cat(tensors, 1 if len(tensors[0].shape) > 1 else 0)


def bernoulli(input, *, generator=None):
    return (rand(*input.shape, generator=generator) < input).to(input.dtype)


def _joined(kind, result, tensors, dim):
    if mode.enabled and any(each._traces for each in tensors):
        return recorded(kind, result, tensors, (), dim)
    return result


def _filled(size, value, dtype, requires_grad):
    code = code_of(dtype)
    return _leaf(Tensor._filled(_sizes(size), value, m.FLOAT32 if code is None else code), requires_grad)


def _sizes(size):
    size = _lengths(size)
    for length in size:
        if isinstance(length, bool) or not hasattr(length, '__index__'):
            raise TypeError('sizes must be ints, not %s' % type(length).__name__)
        if int(length) < 0:
            raise RuntimeError('Trying to create tensor with negative dimension %d: %s' % (length, list(size)))
    return tuple(map(int, size))


def _leaf(made, requires_grad):
    """What was made, as a leaf that requires a gradient if that is wanted."""
    return made._require(True, 'Only Tensors of floating point and complex dtype can require gradients') if requires_grad else made


__all__ = [
    name for name, value in list(globals().items())
    if getattr(value, '__module__', None) == __name__ and not name.startswith('_')
]
