"""
The derivatives of what is computed along dimensions.

`_context` has the dimension, or None for all, and whether it was kept.
"""

from ..tensor import Tensor
from .making import chosen, node_class, spread
from .nodes import Node


def kept_dim(value, dim, keepdim, shape):
    """A reduced tensor with the dimension that is gone, as one of length 1."""
    if keepdim or dim is None or len(shape) < 2:
        return value
    if not isinstance(dim, tuple):
        return value._with_axis(dim)
    return value._reshaped(tuple(1 if i in dim else length for i, length in enumerate(shape)))


def _summed(node, grad):
    (shape, _), = node._kinds
    dim, keepdim, count = node._context
    grad = kept_dim(grad, dim, keepdim, shape)
    return (spread(grad / count if count != 1 else grad, shape),)


SumBackward0, SumBackward1, MeanBackward0 = (node_class(name, _summed) for name in ('SumBackward0', 'SumBackward1', 'MeanBackward0'))


class MeanBackward1(Node):
    def _backward(self, grad):
        self._values()
        return _summed(self, grad)


def _product(node, grad):
    x, y = node._values()
    dim, keepdim = node._context
    grad, y = (kept_dim(each, dim, keepdim, x._lengths) for each in (grad, y))
    zero = x == 0
    others = zero.sum(dim, True) if x._lengths else zero.long()
    # Where one factor is 0, its own gradient is the product of all others.
    rest = x + zero.float()
    rest = rest.prod(dim, True) if dim is not None else rest.prod()
    only = chosen(zero & (others == 1), spread(rest, x._lengths))
    return (grad * (chosen(spread(others, x._lengths) == 0, spread(y, x._lengths) / x) + only),)


ProdBackward0, ProdBackward1 = (node_class(name, _product, keeps_result=True) for name in ('ProdBackward0', 'ProdBackward1'))


def _variance(x, grad, dim, keepdim, unbiased):
    grad = kept_dim(grad, dim, keepdim, x._lengths)
    count = x.numel() // (1 if dim is None else Tensor.sum(x, dim).numel())
    return (2 / (count - unbiased)) * grad * (x - Tensor.mean(x, dim, dim is not None))


class VarBackward0(Node):
    def _backward(self, grad):
        (x,) = self._values()
        return (_variance(x, grad, *self._context),)


class StdBackward0(Node):
    keeps_result = True

    def _backward(self, grad):
        x, y = self._values()
        return (_variance(x, chosen(y != 0, grad / (y * 2)), *self._context),)


class NormBackward1(Node):
    keeps_result = True

    def _backward(self, grad):
        x, y = self._values()
        return (x * chosen(y != 0, grad / y),)


def _best_of_dim(node, grad):
    (places,) = node._values()
    (shape, code), = node._kinds
    dim, keepdim = node._context
    if not shape:
        return (grad,)
    if len(shape) > 2:
        along = Tensor._index_from(range(shape[dim]))._reshaped((shape[dim],) + (1,) * (len(shape) - dim - 1))
        return (chosen(kept_dim(places, dim, keepdim, shape) == along, spread(kept_dim(grad, dim, keepdim, shape), shape)),)
    made = Tensor._filled(shape, 0, code)
    places, grad = places._reshaped((-1,)), grad._reshaped((-1,))
    if len(shape) == 1:
        made[places] = grad
    else:
        others = Tensor._index_from(range(shape[1 - dim]))
        made[(places, others) if dim == 0 else (others, places)] = grad
    return (made,)


MaxBackward0, MinBackward0 = (node_class(name, _best_of_dim) for name in ('MaxBackward0', 'MinBackward0'))


def _shared(node, grad):
    """Those that are as large as the largest share its gradient."""
    x, y = node._values()
    dim, keepdim = node._context
    grad, y = (kept_dim(each, dim, keepdim, x._lengths) for each in (grad, y))
    mask = x == y
    count = mask.sum(dim, dim is not None)
    return (chosen(mask, spread(grad / count, x._lengths)),)


MaxBackward1, MinBackward1, AmaxBackward0, AminBackward0 = (
    node_class(name, _shared, keeps_result=True) for name in ('MaxBackward1', 'MinBackward1', 'AmaxBackward0', 'AminBackward0')
)


def _running_back(node, grad):
    dim = node._context
    return (Tensor.flip(Tensor.cumsum(Tensor.flip(grad, dim), dim), dim),)


CumsumBackward0 = node_class('CumsumBackward0', _running_back)


class SoftmaxBackward0(Node):
    keeps_result = True

    def _backward(self, grad):
        (y,) = self._values()
        weighted = grad * y
        return (weighted - y * weighted.sum(self._context, True),)


class LogSoftmaxBackward0(Node):
    keeps_result = True

    def _backward(self, grad):
        (y,) = self._values()
        return (grad - y.exp() * grad.sum(self._context, True),)
