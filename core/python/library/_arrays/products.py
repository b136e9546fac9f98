"""Matrix products."""

from . import memory as m
from .array import Array
from .axes import expanded, table


class Products(Array):
    __slots__ = ()

    def __matmul__(self, other):
        if not isinstance(other, Array):
            return NotImplemented
        if not isinstance(other, self._family):
            raise self._other_library()
        return self._times(other)

    def _times(self, other):
        a, b = self._lengths, other._lengths
        if len(a) == len(b) == 2 and self._columns == other._rows:
            return self._matrices_times(other)
        if len(a) > 2 or len(b) > 2:
            return self._batches_times(other)
        if not a or not b or a[-1] != b[0]:
            raise self._cannot_multiply(other)
        # A vector is a row on the left and a column on the right.
        b_step0, b_step1, columns = other._step0, other._step1, other._columns
        if len(b) == 1:
            b_step0, b_step1, columns = other._step1, 1, 1
        shape = a[:-1] + b[1:]
        code = self._product_result(self._code, other._code, other)
        made = self._empty(self._rows, columns, self._shape(shape), code)
        wide = m.WIDE[self._code] | m.WIDE[other._code] << 1 | m.WIDE[code] << 2
        m.for_matmul(
            wide, self._start, self._step0, self._step1, other._start, b_step0, b_step1,
            made._start, self._rows, self._columns, columns,
        )
        m.matmul()
        if len(b) == 1 and len(a) == 2:
            made._rows, made._columns, made._step0 = 1, self._rows, self._rows
        return made

    def _matrices_times(self, other):
        """The short way for what most products are."""
        a, b = self._code, other._code
        code = a if a == b else self._product_result(a, b, other)
        rows, columns = self._rows, other._columns
        made = self._empty(rows, columns, self._shape((rows, columns)), code)
        m.for_matmul(
            m.WIDE[a] | m.WIDE[b] << 1 | m.WIDE[code] << 2, self._start, self._step0, self._step1,
            other._start, other._step0, other._step1, made._start, rows, self._columns, columns,
        )
        m.matmul()
        return made

    def _batches_times(self, other):
        """Matrices along the last two axes, one product for each of the others."""
        a, b = tuple(self._lengths), tuple(other._lengths)
        if not a or not b:
            raise self._cannot_multiply(other)
        left = self._reshaped((1, a[0])) if len(a) == 1 else self
        right = other._reshaped((b[0], 1)) if len(b) == 1 else other
        rows, inner, columns = left._lengths[-2], left._lengths[-1], right._lengths[-1]
        if inner != right._lengths[-2]:
            raise self._cannot_multiply(other)
        code = self._product_result(self._code, other._code, other)
        if len(right._lengths) == 2:
            # All rows at once.
            made = self._reshaped((self._rows, inner))._matrices_times(right)
            return made._reshaped((*a[:-1], columns) if len(b) == 2 else a[:-1])
        wide = m.WIDE[self._code] | m.WIDE[other._code] << 1 | m.WIDE[code] << 2
        batch = _batch_shape(self, left._lengths[:-2], right._lengths[:-2], other)
        left, right = (
            expanded(each, (*batch, *each._lengths[-2:]))._flat() if each._lengths[:-2] != batch else each._flat() for each in (left, right)
        )
        made = self._of_shape((*batch, rows, columns), code)
        count = table((*batch, 1))[0]
        for i in range(count):
            m.for_matmul(
                wide, left._start + i * rows * inner, inner, 1, right._start + i * inner * columns, columns, 1,
                made._start + i * rows * columns, rows, inner, columns,
            )
            m.matmul()
        return made._reshaped((*batch, columns)) if len(a) == 1 else made


def _batch_shape(array, a, b, other):
    longest = max(len(a), len(b))
    a, b = (1,) * (longest - len(a)) + tuple(a), (1,) * (longest - len(b)) + tuple(b)
    if any(x != y and x != 1 and y != 1 for x, y in zip(a, b)):
        raise array._cannot_multiply(other)
    return tuple(y if x == 1 else x for x, y in zip(a, b))
