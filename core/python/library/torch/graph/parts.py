"""The derivatives of what takes numbers as they are: other shapes, parts, and several tensors in one."""

from _arrays.axes import permuted

from ..tensor import Tensor
from .making import node_class
from .nodes import Node


def _view(name, formula):
    return node_class(name, formula, is_view=True)


def _shaped_back(node, grad):
    return (grad._reshaped(node._kinds[0][0]),)


ViewBackward0, ReshapeAliasBackward0, UnsqueezeBackward0, SqueezeBackward0, SqueezeBackward1, SqueezeBackward3, AliasBackward0 = (
    _view(name, _shaped_back)
    for name in (
        'ViewBackward0', 'ReshapeAliasBackward0', 'UnsqueezeBackward0', 'SqueezeBackward0', 'SqueezeBackward1', 'SqueezeBackward3',
        'AliasBackward0',
    )
)
UnsafeViewBackward0 = node_class('UnsafeViewBackward0', _shaped_back)


def _ordered_back(node, grad):
    order = node._context
    if order is None or len(order) < 3:
        return (grad if order is not None and list(order) == [0, 1] else grad.T,)
    return (permuted(grad, sorted(range(len(order)), key=order.__getitem__)),)


PermuteBackward0, TBackward0, TransposeBackward0 = (
    _view(name, _ordered_back) for name in ('PermuteBackward0', 'TBackward0', 'TransposeBackward0')
)
ExpandBackward0 = node_class('ExpandBackward0', lambda node, grad: (grad,))


def _part(node, grad):
    made = Tensor._filled(node._kinds[0][0], 0, grad._code)
    if len(made._lengths) < 3:
        made._basic(node._context)._fill_from(grad)
    else:
        made[node._context] = grad
    return (made,)


SelectBackward0, SliceBackward0 = (_view(name, _part) for name in ('SelectBackward0', 'SliceBackward0'))


class IndexBackward0(Node):
    def _backward(self, grad):
        self._values()
        made = Tensor._filled(self._kinds[0][0], 0, grad._code)
        made._add_at(self._context, grad)
        return (made,)


def _written(node, grad):
    """Of a tensor part of which was overwritten by another."""
    key = node._context
    rest = None
    if node._edges[0]:
        rest = grad._copied()
        rest[key] = 0
    return rest, grad[key] if node._edges[1] else None


CopySlices = node_class('CopySlices', _written, _named_in='torch::autograd::')
IndexPutBackward0 = node_class('IndexPutBackward0', _written)


def _joined(node, grad):
    dim = node._context
    found, at = [], 0
    for edge, (shape, _) in zip(node._edges, node._kinds):
        part = slice(at, at + shape[dim])
        at = part.stop
        found.append(grad._basic((slice(None),) * dim + (part,)) if edge else None)
    return found


def _unstacked(node, grad):
    dim = node._context
    return [
        grad._basic((slice(None),) * dim + (i,)) if edge else None for i, edge in enumerate(node._edges)
    ]


CatBackward0 = node_class('CatBackward0', _joined)
StackBackward0 = node_class('StackBackward0', _unstacked)
