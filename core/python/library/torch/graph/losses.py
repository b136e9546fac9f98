"""The derivatives of losses and layers."""

from _arrays import memory as m

from ..tensor import Tensor
from .formulas import DivBackward0, of_left, of_right
from .making import chosen, node_class, of_one, spread
from .nodes import Node


def _losses_grad(grad, shape, count):
    """The gradient of each loss, where their mean or sum has one; `count` divides it."""
    if grad._lengths != shape:
        grad = spread(grad, shape)
    return grad / count if count != 1 else grad


class NllLossBackward0(Node):
    """`_context`: classes within bounds, weights of the rows or None, what the sum was divided by, and whether rows are kept apart."""

    def _backward(self, grad):
        self._values()
        shape, code = self._kinds[0]
        classes, weights, count = self._context
        rows = shape[0] if len(shape) == 2 else 1
        grad = -_losses_grad(grad._reshaped((1,)) if not grad._lengths else grad, (rows,), count)
        if weights is not None:
            grad = grad * weights
        made = Tensor._filled((rows, shape[-1]), 0, code)
        m.putInRows(m.WIDE[code], made._start, classes._start, grad._start, grad._step1, rows, shape[-1])
        return made if len(shape) == 2 else made._reshaped(shape), None


class MseLossBackward0(Node):
    def _backward(self, grad):
        a, b = self._values()
        if a._code != b._code:
            raise RuntimeError('Found dtype %s but expected %s' % (b.dtype._long_name, a.dtype._long_name))
        away = a - b
        away = away * (_losses_grad(grad, away._lengths, self._context) * 2)
        return away, -away if self._edges[1] else None


class BinaryCrossEntropyBackward0(Node):
    def _backward(self, grad):
        p, y, weight = self._values()
        grad = _losses_grad(grad, p._lengths, self._context)
        if weight is not None:
            grad = grad * weight
        of_y = grad * ((1 - p).log() - p.log()) if self._edges[1] else None
        return grad * (p - y) / ((1 - p) * p).clamp_min(1e-12), of_y


class BinaryCrossEntropyWithLogitsBackward0(Node):
    def _backward(self, grad):
        z, y, weight, pos_weight = self._values()
        grad = _losses_grad(grad, z._lengths, self._context)
        if weight is not None:
            grad = grad * weight
        if pos_weight is None:
            return (z.sigmoid() - y) * grad, -z * grad if self._edges[1] else None
        positive = pos_weight * y
        of_y = grad * (-z + (pos_weight - 1) * ((-z).clamp_min(0) + (-abs(z)).exp().log1p())) if self._edges[1] else None
        return ((positive + 1 - y) * z.sigmoid() - positive) * grad, of_y


class AddmmBackward0(Node):
    def _backward(self, grad):
        a, b = self._values()
        to_bias, to_a, to_b = self._edges
        return (
            grad if to_bias else None,
            of_left(grad, b, False) if to_a else None,
            of_right(grad, a, self._context) if to_b else None,
        )


LeakyReluBackward0 = of_one('LeakyReluBackward0', lambda grad, x, slope: chosen(x > 0, grad) + chosen(x <= 0, grad * slope))
DivBackward1 = node_class('DivBackward1', DivBackward0._backward)
