"""Numbers chosen by places or masks, and tensors cut in parts."""

from _arrays import memory as m
from _arrays.array import Array
from _arrays.axes import flat_steps


class Choosing(Array):
    __slots__ = ()

    def masked_fill(self, mask, value): return self.clone().masked_fill_(mask, value)

    def masked_fill_(self, mask, value):
        self[mask.expand(*self._lengths)] = value
        return self

    def masked_select(self, mask):
        shape = ((self == self) | mask)._lengths
        return self.expand(*shape)[mask.expand(*shape)]

    def is_contiguous(self): return self._is_flat()

    def nonzero(self, *, as_tuple=False):
        flags = (self != 0).reshape(-1)
        places = flags._places_of_true(flags)
        found = [places // step % length for step, length in zip(flat_steps(self._lengths), self._lengths)]
        if as_tuple:
            return tuple(found)
        made = places._filled((places._lengths[0], len(found)), 0, places._code)
        for axis, each in enumerate(found):
            made[:, axis] = each
        return made

    def index_select(self, dim, index):
        return self[(slice(None),) * self._axis(dim) + (index,)]

    def gather(self, dim, index):
        return self.reshape(-1)[self._places_along(dim, index)].reshape(*index._lengths)

    def scatter(self, dim, index, src): return self.clone().scatter_(dim, index, src)

    def scatter_(self, dim, index, src=None, *, value=None):
        given = value if src is None else src
        if isinstance(given, Array):
            given = given[tuple(map(slice, index._lengths))].flatten()
        flat = self.clone().reshape(-1)
        flat[self._places_along(dim, index)] = given
        return self.copy_(flat.reshape(*self._lengths))

    def _places_along(self, dim, index):
        """The places in its flat numbers that an index tensor names along an axis."""
        if len(index._lengths) != len(self._lengths):
            raise RuntimeError('Index tensor must have the same number of dimensions as input tensor')
        if index._code != m.INT64:
            raise RuntimeError('gather(): Expected dtype int64 for index')
        axis = self._axis(dim)
        length = self._lengths[axis]
        for each in index._numbers():
            if not 0 <= each < length:
                raise RuntimeError('index %d is out of bounds for dimension %d with size %d' % (each, axis, length))
        if len(self._lengths) > 2:
            raise NotImplementedError('gather and scatter of this small torch take tensors of up to two dimensions')
        if len(self._lengths) < 2:
            return index
        rows, columns = index._lengths
        beside = [j if axis == 0 else i for i in range(rows) for j in range(columns)]
        others = self._index_from(beside)
        named = index.flatten()
        return named * self._columns + others if axis == 0 else others * self._columns + named

    def diag(self):
        count = min(self._lengths)
        if len(self._lengths) == 2:
            return self[range(count), range(count)]
        made = self._filled((count, count), 0, self._code)
        made[range(count), range(count)] = self
        return made

    def diagonal(self): return self.diag()
    def trace(self): return self.diag().sum()

    def split(self, split_size, dim=0):
        length = self._lengths[self._axis(dim)]
        sizes = split_size
        if isinstance(split_size, int):
            sizes = [min(split_size, length - at) for at in range(0, length, split_size)]
        ends = [sum(sizes[: i + 1]) for i in range(len(sizes))]
        parts = [slice(end - size, end) for size, end in zip(sizes, ends)]
        before = (slice(None),) * self._axis(dim)
        return tuple(self[(*before, part)] for part in parts)

    def chunk(self, chunks, dim=0):
        return self.split(max(1, -(-self._lengths[self._axis(dim)] // chunks)), dim)

    def unbind(self, dim=0):
        before = (slice(None),) * self._axis(dim)
        return tuple(self[(*before, i)] for i in range(self._lengths[self._axis(dim)]))
