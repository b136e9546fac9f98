"""Parameters: tensors that a module counts as its own."""

from ..printing import tensor_text
from ..recording import plain
from ..tensor import Tensor
from ..tracked import Tracked


class _Kind(type(Tensor)):
    def __instancecheck__(cls, value):
        return isinstance(value, Tensor) and value._is_param


class Parameter(Tracked, metaclass=_Kind):
    __module__ = 'torch.nn.parameter'
    __slots__ = ()
    _is_param = True

    def __new__(cls, data=None, requires_grad=True, *rest):
        if rest:
            # What is computed with a parameter is none.
            return Tensor(data, requires_grad, *rest)
        made = Tensor._filled((0,), 0, 0) if data is None else plain(data.detach())
        made.__class__ = _Frozen
        if requires_grad:
            made._require(True, 'Only Tensors of floating point and complex dtype can require gradients')
        return made

    def __init__(self, *given):
        pass

    def __repr__(self):
        return 'Parameter containing:\n' + tensor_text(self)


class _Frozen(Tensor):
    """A parameter that requires no gradient."""

    __slots__ = ()
    _is_param = True

    def __new__(cls, *given):
        return Tensor(*given)

    __repr__ = Parameter.__repr__


_Frozen.__name__ = _Frozen.__qualname__ = 'Parameter'
_Frozen.__module__ = 'torch.nn.parameter'
Parameter._tracked = _Frozen._tracked = Parameter
Parameter._untracked = _Frozen._untracked = _Frozen
