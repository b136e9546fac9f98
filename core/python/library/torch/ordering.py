"""Tensors in order, sums so far, and repetitions."""

import operator
from collections import namedtuple

from _arrays import memory as m
from _arrays.array import Array
from _arrays.building import built
from _arrays.lines import order_of, places_in_order, rolled, running, taken, tiled

from .shaping import lengths

_Pairs = {name: namedtuple(name, 'values indices') for name in ('sort', 'topk', 'median')}
for _name, _kind in _Pairs.items():
    _kind.__module__ = 'torch.return_types'
    _kind.__repr__ = lambda self, name=_name: 'torch.return_types.%s(\nvalues=%r,\nindices=%r)' % (name, *self)


class Ordering(Array):
    __slots__ = ()

    def sort(self, dim=-1, descending=False, stable=None):
        places = places_in_order(self.detach(), dim, descending)
        return _Pairs['sort'](self._along(places, dim, 'Sort'), places)

    def argsort(self, dim=-1, descending=False): return places_in_order(self.detach(), dim, descending)

    def topk(self, k, dim=-1, largest=True, sorted=True):
        axis = self._axis(dim)
        if not 0 <= k <= (self._lengths[axis] if self._lengths else 1):
            raise RuntimeError('selected index k out of range')
        places = self.argsort(axis, largest)
        places = taken(places, axis, range(k)) if places._lengths else places
        return _Pairs['topk'](self._along(places, axis, 'Topk'), places)

    def _along(self, places, dim, name):
        """The numbers at those places along a dimension."""
        if not self._lengths:
            return self
        axis = self._axis(dim)
        keys = []
        for i, length in enumerate(places._lengths):
            others = [1] * len(places._lengths)
            others[i] = length
            keys.append(places if i == axis else self._index_from(range(length))._reshaped(tuple(others)))
        return self._named(self[tuple(keys)], name)

    def _named(self, result, name):
        """A tracked result says what it is the result of."""
        if result._traces and result._node is not None:
            result._node.__class__ = type(name + 'Backward0', (type(result._node),), {'__module__': 'torch.autograd'})
        return result

    def median(self, dim=None, keepdim=False):
        if dim is None:
            flat = self.reshape(-1)
            return flat[order_of(flat.detach()._numbers())[(flat._lengths[0] - 1) // 2]]
        axis = self._axis(dim)
        places = taken(self.argsort(axis), axis, [(self._lengths[axis] - 1) // 2])
        values = self._along(places, axis, 'Median')
        return _Pairs['median'](*(each if keepdim else each.squeeze(axis) for each in (values, places)))

    def cumsum(self, dim):
        code = self._code if self._code in m.FRACTIONS else m.INT64
        return running(self, dim, operator.add, code)

    def cumprod(self, dim):
        code = self._code if self._code in m.FRACTIONS else m.INT64
        return running(self, dim, operator.mul, code)

    def flip(self, *dims):
        found = self
        for dim in lengths(dims):
            axis = self._axis(dim)
            found = taken(found, axis, range(found._lengths[axis] - 1, -1, -1))
        return self._named(found, 'Flip')

    def roll(self, shifts, dims=None):
        if dims is None:
            return self.flatten().roll(shifts, 0).reshape(self._lengths)
        found = self
        for shift, dim in zip((shifts,), (dims,)) if isinstance(dims, int) else zip(shifts, dims):
            found = rolled(found, shift, self._axis(dim))
        return self._named(found, 'Roll')

    def repeat(self, *sizes):
        sizes = lengths(sizes)
        if len(sizes) < len(self._lengths):
            raise RuntimeError(
                'Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor'
            )
        made = self.reshape((1,) * (len(sizes) - len(self._lengths)) + tuple(self._lengths))
        return self._named(tiled(made, sizes), 'Repeat')

    def tile(self, *dims):
        dims = lengths(dims)
        return self.repeat((1,) * (len(self._lengths) - len(dims)) + tuple(dims))

    def repeat_interleave(self, repeats, dim=None):
        source, axis = (self.flatten(), 0) if dim is None else (self, self._axis(dim))
        length = source._lengths[axis]
        counts = [repeats] * length if isinstance(repeats, int) else repeats.tolist()
        return taken(source, axis, [i for i, count in enumerate(counts) for _ in range(count)])

    def unique(self, sorted=True, return_inverse=False, return_counts=False):
        numbers = self.detach()._numbers()
        values, inverse, counts = [], [0] * len(numbers), []
        for place in order_of(numbers):
            if not values or numbers[place] != values[-1]:
                values.append(numbers[place])
                counts.append(0)
            counts[-1] += 1
            inverse[place] = len(values) - 1
        found = [built(self._family, values, self._code)]
        if return_inverse:
            found.append(built(self._family, inverse, m.INT64)._reshaped(self._lengths))
        if return_counts:
            found.append(built(self._family, counts, m.INT64))
        return found[0] if len(found) == 1 else tuple(found)

    def bincount(self, weights=None, minlength=0):
        if self._code not in m.WHOLE or len(self._lengths) != 1:
            raise RuntimeError('bincount only supports 1-d non-negative integral inputs.')
        sums = [0] * max([minlength, *(each + 1 for each in self._numbers())])
        for each, weight in zip(self._numbers(), [1] * self._columns if weights is None else weights._numbers()):
            sums[each] += weight
        return built(self._family, sums, m.INT64 if weights is None else weights._code)

    def tril(self, diagonal=0): return self._triangle(lambda i, j: j <= i + diagonal, 'Tril')
    def triu(self, diagonal=0): return self._triangle(lambda i, j: j >= i + diagonal, 'Triu')

    def _triangle(self, wanted, name):
        rows, columns = self._lengths[-2:]
        mask = built(self._family, [[wanted(i, j) for j in range(columns)] for i in range(rows)], m.BOOL)
        return self._named(self * mask._converted(self._code), name)

    def bmm(self, mat2):
        if len(self._lengths) != 3 or len(mat2._lengths) != 3:
            raise RuntimeError('batch1 must be a 3D tensor' if len(self._lengths) != 3 else 'batch2 must be a 3D tensor')
        return self @ mat2
