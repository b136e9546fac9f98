"""How a result remembers what it was computed from, and changes in place are remembered."""

import weakref

from .graph import formulas as f
from .graph import parts
from .graph.grad_mode import mode
from .graph.nodes import Stale
from .tensor import Tensor


def recorded(kind, result, inputs, kept=(), context=None):
    """Makes a result remember how it came about."""
    result._node = kind(inputs, kept, context)
    result.__class__ = Tensor._tracked
    return result


def with_result(kind, result, inputs, kept=(), context=None):
    """The same, where the way back needs the result: it keeps a view, or result and node would hold each other."""
    return recorded(kind, result, inputs, (*kept, plain(result)), context)


def plain(tensor):
    """A tensor on the same memory that requires no gradient."""
    return Tensor(
        tensor._owner, tensor._start, tensor._rows, tensor._columns, tensor._step0, tensor._step1, tensor._lengths, tensor._code
    )


def viewed(kind, result, base, context=None):
    """A part or another shape of a tensor, on its memory unless it had to be copied."""
    if result is base:
        result = plain(base)
    recorded(kind, result, (base,), (), context)
    if result._owner is not base._owner:
        return result
    above = base._node._bases if base._node is not None else ()
    result._node._bases = (*above, weakref.ref(base))
    return result


def lasting(keys):
    """Keys whose index tensors nobody can change."""
    return tuple(each._copied() if isinstance(each, Tensor) else each for each in keys)


def times(a, b):
    """The product of two tensors, one of them tracked."""
    axes = len(a._lengths), len(b._lengths)
    result = Tensor._times(a, b)
    if not mode.enabled:
        return result
    if max(axes) > 2:
        if 1 in axes:
            product = times(a.unsqueeze(0) if axes[0] == 1 else a, b.unsqueeze(1) if axes[1] == 1 else b)
            return product.squeeze(-2 if axes[0] == 1 else -1)
        if axes[1] == 2:
            product = times(a.reshape(-1, a._lengths[-1]), b)
            return recorded(parts.UnsafeViewBackward0, plain(product)._reshaped(result._lengths), (product,))
        return recorded(f.BmmBackward0, result, (a, b), (a if b._traces else None, b if a._traces else None))
    if axes == (1, 2):
        product = times(a.unsqueeze(0), b)
        return viewed(parts.SqueezeBackward3, product._without_axes(0), product)
    if axes == (2, 2):
        kept = a if b._traces else None, b if a._traces else None
        return recorded(f.MmBackward0, result, (a, b), kept, (f.is_transposed(a), f.is_transposed(b)))
    kind = f.MvBackward0 if axes == (2, 1) else f.DotBackward0
    return recorded(kind, result, (a, b), (a if b._traces else None, b if a._traces else None))


def power(result, a, exponent):
    if not isinstance(exponent, Tensor):
        return recorded(f.PowBackward0, result, (a,), (a, exponent))
    return with_result(f.PowBackward1, result, (a, exponent), (a, exponent))


def by_softmax(kind, function, tensor, dim):
    """A softmax, whose way back needs its result."""
    result = function(plain(tensor), dim)
    return with_result(kind, result, (tensor,), (), tensor._axis(dim)) if mode.enabled else result


def changed(tensor, other, operation):
    """`tensor op= other`, one of them tracked: what was there before is kept as a copy."""
    before = Tensor._copied(tensor)
    if tensor._traces:
        before._node = tensor._node
        before.__class__ = Tensor._tracked
    result = before._with(other, operation)
    if result is NotImplemented:
        return result
    tensor._take_result(result, operation)
    tensor._owner.version += 1
    return goes_on(tensor, result._node)


def write(tensor, key, value):
    """`tensor[key] = value`, one of them tracked."""
    keys = tensor._keys(key)
    if tensor._traces and type(tensor._node) is Stale and _is_part(value, tensor, keys):
        # `y[0] += 1` changes the part, and then writes it to where it already is.
        tensor._node = tensor._node.before
    is_index = any(isinstance(each, Tensor) for each in keys)
    node = (parts.IndexPutBackward0 if is_index else parts.CopySlices)((tensor, value), (), lasting(keys))
    Tensor.__setitem__(plain(tensor), key, plain(value) if isinstance(value, Tensor) else value)
    goes_on(tensor, node)


def _is_part(value, tensor, keys):
    if not isinstance(value, Tensor) or value._owner is not tensor._owner or any(isinstance(each, Tensor) for each in keys):
        return False
    part = plain(tensor)._basic(keys)
    return (part._start, part._step0, part._step1, part._lengths) == (value._start, value._step0, value._step1, value._lengths)


def goes_on(tensor, node):
    if tensor._traces:
        return tensor._renewed(node)
    tensor._node = node
    tensor.__class__ = Tensor._tracked
    return tensor
