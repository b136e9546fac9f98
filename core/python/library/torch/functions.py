"""Functions of tensors that are methods, too."""

from _arrays import memory as m
from _arrays.einsum import einsum as sums
from _arrays.indexing import Indexing

from .graph.formulas import WhereBackward0
from .graph.grad_mode import mode
from .tensor import Tensor
from .recording import recorded


def _as_function(name):
    method = getattr(Tensor, name)

    def function(input, *rest, **named):
        if not isinstance(input, Tensor):
            raise TypeError("%s(): argument 'input' (position 1) must be Tensor, not %s" % (name, type(input).__name__))
        return getattr(input, name)(*rest, **named) if input._traces else method(input, *rest, **named)

    function.__name__ = name
    return function


for _name in (
    'exp2 expm1 log2 log10 log1p sqrt rsqrt sin cos tanh sigmoid relu abs neg sign floor ceil round square reciprocal isnan isfinite isinf '
    'logical_not logical_and logical_or logical_xor add sub mul div pow eq ne gt ge lt le matmul maximum minimum mm dot clamp clip clamp_min clamp_max '
    'mean prod var std min amax amin argmax argmin any all norm reshape softmax log_softmax logsumexp addmm addcmul addcdiv lerp mv outer diag trace gather scatter index_select masked_fill '
    'masked_select nonzero split chunk unbind t transpose unsqueeze squeeze flatten numel clone detach permute swapaxes sort argsort topk median cumsum cumprod flip roll tile repeat_interleave unique bincount tril triu bmm'
).split():
    globals()[_name] = _as_function(_name)


def _checked(input, name):
    if not isinstance(input, Tensor):
        raise TypeError("%s(): argument 'input' (position 1) must be Tensor, not %s" % (name, type(input).__name__))
    return input


# What every step of a training calls takes its arguments by name, which is quicker.

def exp(input): return _checked(input, 'exp').exp()
def log(input): return _checked(input, 'log').log()


def sum(input, dim=None, keepdim=False, *, dtype=None, axis=None):
    dim = dim if axis is None else axis
    return _checked(input, 'sum').sum(dim, keepdim) if dtype is None else input.sum(dim, keepdim, dtype=dtype)


def max(input, dim=None, keepdim=False, *, axis=None):
    return _checked(input, 'max').max(dim if axis is None else axis, keepdim)


def where(condition, input=None, other=None):
    if input is None and other is None:
        return condition.nonzero(as_tuple=True)
    if condition._code != m.BOOL:
        raise RuntimeError('where expected condition to be a boolean tensor, but got a tensor with dtype %s' % condition.dtype._long_name)
    a = input if isinstance(input, Tensor) else _number(input, other)
    b = other if isinstance(other, Tensor) else _number(other, input)
    result = _chosen(condition, a, b)
    return recorded(WhereBackward0, result, (a, b), (condition,)) if mode.enabled and (a._traces or b._traces) else result


def _chosen(condition, a, b):
    code = Tensor._array_results(m.ADD, a._code, b._code, a._lengths, b._lengths)
    # The shape of all three; a choice by arithmetic would turn what is infinite, though not chosen, into NaN.
    shape = ((condition == condition) | (a == a) | (b == b)).shape
    mask, source, chosen = (Tensor._of_shape(shape, kind) for kind in (m.BOOL, code, code))
    mask._fill_from(condition)
    source._fill_from(a)
    chosen._fill_from(b)
    if not shape:
        return source if mask._number() else chosen
    Indexing.__setitem__(chosen, mask, source[mask])
    return chosen


def _number(value, beside):
    code = Tensor._number_results(m.ADD, beside._code, value) if isinstance(beside, Tensor) else m.FLOAT32
    return Tensor._filled((), value, code)


def isclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    if input._code != other._code:
        raise RuntimeError('%s did not match %s' % (input.dtype._long_name, other.dtype._long_name))
    # As torch: in the tensors' own precision.
    near = (input - other).abs() <= abs(other) * rtol + atol
    found = (input == other) | near & (input - other).isfinite()
    return found | (input.isnan() & other.isnan()) if equal_nan else found


def allclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    return bool(isclose(input, other, rtol, atol, equal_nan).all())


def equal(input, other):
    return input.shape == other.shape and bool((input == other).all())


def std_mean(input, *rest, **named): return input.std(*rest, **named), _mean_beside(input, *rest, **named)
def var_mean(input, *rest, **named): return input.var(*rest, **named), _mean_beside(input, *rest, **named)


def _mean_beside(input, dim=None, unbiased=True, keepdim=False):
    return input.mean(None if isinstance(dim, bool) else dim, keepdim)


def einsum(equation, *operands):
    given = operands[0] if isinstance(operands[0], (list, tuple)) else operands
    return sums(equation, given)


def is_tensor(value):
    return isinstance(value, Tensor)


__all__ = [
    name for name, value in list(globals().items())
    if getattr(value, '__module__', None) == __name__ and not name.startswith('_')
]
