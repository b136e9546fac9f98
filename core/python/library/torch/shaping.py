"""The same numbers in other shapes and orders."""

from _arrays.array import Array
from _arrays.axes import permuted


class Shaping(Array):
    __slots__ = ()

    def t(self):
        if len(self._lengths) > 2:
            raise RuntimeError('t() expects a tensor with <= 2 dimensions, but self is %dD' % len(self._lengths))
        return self.T

    def flatten(self, start_dim=0, end_dim=-1):
        first, last = self._axis(start_dim), self._axis(end_dim)
        if first > last:
            raise RuntimeError('flatten() has invalid args: start_dim cannot come after end_dim')
        return self._reshaped(flat_shape(self._lengths, first, last))

    def ravel(self): return self._reshaped((self.numel(),))

    def reshape(self, *shape):
        return self._reshaped(lengths(shape))

    view = reshape

    def view_as(self, other): return self._reshaped(tuple(other._lengths))
    def reshape_as(self, other): return self.reshape(tuple(other._lengths))

    def transpose(self, dim0, dim1):
        order = self._swapped(dim0, dim1)
        return self if order is None else permuted(self, order)

    def _swapped(self, dim0, dim1):
        """The order of dimensions with those two in each other's place; None where nothing changes."""
        a, b = self._axis(dim0), self._axis(dim1)
        if a == b:
            return None
        order = list(range(len(self._lengths)))
        order[a], order[b] = b, a
        return order

    def swapaxes(self, axis0, axis1): return self.transpose(axis0, axis1)

    def permute(self, *dims):
        return permuted(self, self._order(lengths(dims)))

    def _order(self, dims):
        if len(dims) != len(self._lengths):
            raise self._bad_order(dims)
        axes = [self._axis(dim) for dim in dims]
        if len(set(axes)) != len(axes):
            raise RuntimeError('permute(): duplicate dims are not allowed.')
        return axes

    def unsqueeze(self, dim): return self._with_axis(dim)
    def squeeze(self, dim=None): return self._without_axes(dim)

    def expand(self, *shape):
        wanted = lengths(shape)
        kept = (1,) * (len(wanted) - len(self._lengths)) + tuple(self._lengths)
        made = self._family._of_shape(tuple(a if b == -1 else b for a, b in zip(kept, wanted)), self._code)
        made._check_fits(self, made._lengths)
        made._fill_from(self)
        return made

    def expand_as(self, other): return self.expand(*other._lengths)


def flat_shape(shape, first, last):
    """A shape with the dimensions from the first to the last as one."""
    count = 1
    for length in shape[first : last + 1]:
        count *= length
    return (*shape[:first], count, *shape[last + 1 :])


def lengths(shape):
    return tuple(shape[0]) if len(shape) == 1 and isinstance(shape[0], (tuple, list)) else tuple(shape)
