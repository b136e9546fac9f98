"""Matrix products."""

from . import memory as m
from .array import Array


class Products(Array):
    __slots__ = ()

    def __matmul__(self, other):
        if not isinstance(other, Array):
            return NotImplemented
        if not isinstance(other, self._family):
            raise self._other_library()
        return self._times(other)

    def _times(self, other):
        a, b = self.shape, other.shape
        if len(a) == len(b) == 2 and self._columns == other._rows:
            return self._matrices_times(other)
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
        m.matmul(
            wide, self._start, self._step0, self._step1, other._start, b_step0, b_step1,
            made._start, self._rows, self._columns, columns,
        )
        if len(b) == 1 and len(a) == 2:
            made._rows, made._columns, made._step0 = 1, self._rows, self._rows
        return made

    def _matrices_times(self, other):
        """The short way for what most products are."""
        a, b = self._code, other._code
        code = a if a == b else self._product_result(a, b, other)
        rows, columns = self._rows, other._columns
        made = self._empty(rows, columns, self._shape((rows, columns)), code)
        m.matmul(
            m.WIDE[a] | m.WIDE[b] << 1 | m.WIDE[code] << 2, self._start, self._step0, self._step1,
            other._start, other._step0, other._step1, made._start, rows, self._columns, columns,
        )
        return made
