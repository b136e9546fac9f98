"""What classes of nodes are made with, and what several of them do."""

from _arrays import memory as m
from _arrays.axes import expanded

from ..tensor import Tensor
from .nodes import Node


def node_class(name, function, **more):
    return type(name, (Node,), {'__module__': 'torch.autograd', '_backward': function, **more})


def of_one(name, formula, keeps_result=False):
    """Of a function of each number, by a formula of the gradient and what was kept."""

    def backward(node, grad):
        return (formula(grad, *node._values()),)

    return node_class(name, backward, keeps_result=keeps_result)


def zeros(grad):
    return Tensor._filled(grad._lengths, 0, grad._code)


def spread(grad, shape):
    """A gradient that every number of a shape shares."""
    if len(shape) > 2:
        return expanded(grad, shape)._flat()
    rows, columns = (1, 1, *shape)[-2:]
    step0 = grad._step0 if grad._rows > 1 else 0
    step1 = grad._step1 if grad._columns > 1 else 0
    return grad._view(grad._start, rows, columns, step0, step1, shape)


def chosen(mask, grad):
    """The gradient where a mask is true, 0 elsewhere, also where it is infinite."""
    shape = mask._lengths
    if grad._lengths != shape:
        grad = spread(grad, shape)
    made = Tensor._empty(mask._rows, mask._columns, shape, grad._code)
    wide = m.WIDE[grad._code]
    m.for_binary(
        m.KEEP, wide << 1 | wide << 2, mask._start, mask._step0, mask._step1, grad._start, grad._step0, grad._step1,
        made._start, mask._rows, mask._columns,
    )
    m.binary()
    return made
