"""Tensors that require gradients. All others are plain ones, which nothing of this slows down."""

from _arrays import memory as m
from _arrays.axes import permuted
from _arrays.indexing import Indexing

from .along import Along
from .graph import messages, parts
from .graph import formulas as f
from .graph.grad_mode import mode
from .graph.nodes import AccumulateGrad, Stale
from .recording import changed, lasting, plain, power, recorded, times, viewed, with_result, write
from .requiring import fixed
from .shaping import lengths as _lengths
from .tensor import Tensor


class Tracked(Along):
    """
    A tensor with a node, or a leaf.

    Methods compute as those of plain tensors do, whose results are plain, and then
    record. Tensors become tracked by a change of class: there is no other way to make one.
    """

    __slots__ = ()
    _traces = True

    # Arithmetic

    def _with(self, other, operation, is_reversed=False):
        if not mode.enabled or operation in m.COMPARISONS:
            return Tensor._with(self, other, operation, is_reversed)
        by_number = not isinstance(other, Tensor)
        if not is_reversed and operation <= m.DIVIDE:
            result = Tensor._with(self, other, operation)
            if result is NotImplemented:
                return result
            result._node = _arithmetic(operation, self, other, by_number)
            result.__class__ = Tensor._tracked
            return result
        if is_reversed and by_number and operation == m.DIVIDE:
            return self.reciprocal() * other
        result = Tensor._with(self, other, operation, is_reversed)
        if result is NotImplemented:
            return result
        if operation == m.SUBTRACT and is_reversed and by_number:
            return recorded(f.RsubBackward1, result, (self,))
        commutes = operation == m.ADD or operation == m.MULTIPLY
        a, b = (other, self) if is_reversed and not (by_number and commutes) else (self, other)
        if operation == m.ADD or operation == m.SUBTRACT:
            return recorded(f.BINARY[operation], result, (a, b))
        if operation == m.POWER:
            return power(result, a, b)
        if operation == m.REMAINDER:
            if by_number and not is_reversed:
                return recorded(f.RemainderBackward0, result, (a,))
            return recorded(f.RemainderBackward1, result, (a, b), (a, b))
        if operation == m.FLOOR_DIVIDE:
            return recorded(f.NotImplementedNode, result, (a, b), (), 'aten::floor_divide')
        if operation == m.MULTIPLY or operation == m.DIVIDE:
            # What only the other one's gradient needs may change as it likes.
            keeps_a = isinstance(b, Tensor) and b._traces
            keeps_b = isinstance(a, Tensor) and a._traces or operation == m.DIVIDE
            return recorded(f.BINARY[operation], result, (a, b), (a if keeps_a else None, b if keeps_b else None))
        return recorded(f.BINARY[operation], result, (a, b), (a, b))

    def _map(self, operation, code=None):
        result = Tensor._map(self, operation, code)
        if not mode.enabled or not result.dtype.is_floating_point:
            return result
        if operation in f.OF_RESULT:
            return with_result(f.OF_RESULT[operation], result, (self,))
        if operation in f.OF_NOTHING:
            return recorded(f.OF_NOTHING[operation], result, (self,))
        return recorded(f.OF_NUMBER[operation], result, (self,), (self,))

    def square(self): return self**2

    def reciprocal(self):
        result = Tensor._with(self, 1, m.DIVIDE, True)
        return with_result(f.ReciprocalBackward0, result, (self,)) if mode.enabled else result

    def clamp(self, min=None, max=None):
        if isinstance(min, Tensor) or isinstance(max, Tensor):
            return Tensor.clamp(self, min, max)
        result = Tensor.clamp(plain(self), min, max)
        return recorded(f.ClampBackward1, result, (self,), (self, min, max)) if mode.enabled else result

    clip = clamp

    def clamp_min(self, min):
        if isinstance(min, Tensor):
            return self._with(min, m.MAXIMUM)
        result = Tensor._with(self, min, m.MAXIMUM)
        return recorded(f.ClampMinBackward0, result, (self,), (self, min)) if mode.enabled else result

    def clamp_max(self, max):
        if isinstance(max, Tensor):
            return self._with(max, m.MINIMUM)
        result = Tensor._with(self, max, m.MINIMUM)
        return recorded(f.ClampMaxBackward0, result, (self,), (self, max)) if mode.enabled else result

    def _times(self, other): return times(self, other)
    def __rmatmul__(self, other): return times(other, self) if isinstance(other, Tensor) else NotImplemented

    # Changes in place

    def _onto(self, other, operation):
        if not mode.enabled:
            Tensor._onto(plain(self), other, operation)
            return self
        self._check_change()
        return changed(self, other, operation)

    def _check_change(self):
        """Refuses a change in place of what a way back ends at."""
        if self._node is None:
            raise RuntimeError(messages.LEAF_CHANGED)
        node = self._node
        while node.is_view:
            node = node._edges[0]
        if type(node) is AccumulateGrad:
            raise RuntimeError(messages.VIEW_OF_LEAF_CHANGED)

    def _renewed(self, node):
        """Goes on as the result of a change in place; whatever it was a view of is no longer what its node says."""
        for reference in self._node._bases:
            base = reference()
            if base is not None and type(base._node) is not Stale:
                base._node = Stale(base._node)
        self._node = node
        return self

    def __setitem__(self, key, value):
        if not mode.enabled:
            Tensor.__setitem__(plain(self), key, plain(value) if isinstance(value, Tensor) else value)
            return
        if self._node is None:
            keys = self._keys(key)
            is_part = all(each is None or isinstance(each, (int, slice)) for each in keys)
            raise RuntimeError(messages.VIEW_OF_LEAF_CHANGED if is_part else messages.LEAF_CHANGED)
        self._check_change()
        write(self, key, value)

    def fill_(self, value):
        if mode.enabled:
            self._check_change()
            kind = f.ZeroBackward0 if value == 0 else f.FillBackward0
            node = kind((self,))
            Tensor.fill_(self, value)
            return self._renewed(node)
        return Tensor.fill_(self, value)

    def copy_(self, other):
        if mode.enabled:
            self._check_change()
            node = f.CopyBackwards((self, other))
            Tensor.copy_(plain(self), plain(other))
            return self._renewed(node)
        Tensor.copy_(plain(self), plain(other))
        return self

    # Shapes and parts

    def _shape_change(self, kind, result, context=None):
        return viewed(kind, result, self, context) if mode.enabled else plain(self) if result is self else result

    def _transposed(self):
        if mode.enabled and len(self._lengths) == 2:
            return viewed(parts.PermuteBackward0, Tensor.T.fget(self), self)
        order = range(len(self._lengths) - 1, -1, -1)
        return self._shape_change(parts.PermuteBackward0, Tensor.T.fget(self), order)

    T = fixed('T', _transposed)

    def t(self): return self._shape_change(parts.TBackward0, Tensor.t(plain(self)))

    def transpose(self, dim0, dim1):
        return self._shape_change(parts.TransposeBackward0, Tensor.transpose(plain(self), dim0, dim1), self._swapped(dim0, dim1))

    def permute(self, *dims):
        order = self._order(_lengths(dims))
        return self._shape_change(parts.PermuteBackward0, permuted(plain(self), order), order)

    def _ordered(self, order): return self.permute(*order)
    def unsqueeze(self, dim): return self._shape_change(parts.UnsqueezeBackward0, self._with_axis(dim))

    def squeeze(self, dim=None):
        return self._shape_change(parts.SqueezeBackward0 if dim is None else parts.SqueezeBackward1, self._without_axes(dim))

    def reshape(self, *shape):
        return self._with_shape(parts.ReshapeAliasBackward0, _lengths(shape))

    def view(self, *shape):
        return self._with_shape(parts.ViewBackward0, _lengths(shape))

    def view_as(self, other): return self._with_shape(parts.ViewBackward0, tuple(other._lengths))
    def ravel(self): return self if len(self._lengths) == 1 else self._with_shape(parts.ViewBackward0, (self.numel(),))

    def flatten(self, start_dim=0, end_dim=-1):
        shape = Tensor.flatten(plain(self), start_dim, end_dim)._lengths
        return self if shape == self._lengths else self._with_shape(parts.ReshapeAliasBackward0, tuple(shape))

    def _with_shape(self, kind, shape):
        result = plain(self)._reshaped(shape)
        if not mode.enabled:
            return result
        if result._owner is self._owner:
            return viewed(kind, result, self)
        return recorded(parts.UnsafeViewBackward0, result, (self.clone(),))

    def expand(self, *shape):
        result = Tensor.expand(plain(self), *shape)
        return recorded(parts.ExpandBackward0, result, (self,)) if mode.enabled else result

    def __getitem__(self, key):
        result = Indexing.__getitem__(plain(self), key)
        if not mode.enabled:
            return result
        keys = self._keys(key)
        last = keys[-1] if keys else slice(None)
        if any(isinstance(each, Tensor) for each in keys):
            return recorded(parts.IndexBackward0, result, (self,), (None,), lasting(keys))
        kind = parts.UnsqueezeBackward0 if last is None else parts.SelectBackward0 if type(last) is int else parts.SliceBackward0
        return viewed(parts.AliasBackward0 if key is Ellipsis else kind, result, self, keys)

    # Copies and conversions

    def clone(self):
        result = self._copied()
        return recorded(f.CloneBackward0, result, (self,)) if mode.enabled else result

    def contiguous(self):
        return self if self._is_flat() else self.clone()

    def _converted(self, code):
        if code == self._code:
            return self
        result = self._copied(code)
        return recorded(f.ToCopyBackward0, result, (self,)) if mode.enabled and result.dtype.is_floating_point else result

    def numpy(self):
        raise RuntimeError(messages.NO_NUMPY)


def _arithmetic(operation, a, b, by_number):
    """The node of `a op b`, where a is tracked."""
    if operation <= m.SUBTRACT:
        return f.BINARY[operation]((a, b))
    # What only the other one's gradient needs may change as it likes.
    kept = (None, b) if by_number or not b._traces else (a, b)
    return f.BINARY[operation]((a, b), kept)


# Whatever the class is called, it is torch's Tensor to those who ask.
Tracked.__name__ = Tracked.__qualname__ = 'Tensor'
Tracked.__module__ = 'torch'
Tensor._tracked = Tracked
