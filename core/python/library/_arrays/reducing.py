"""Sums, means, largest numbers: along an axis or over all."""

from . import memory as m
from .array import Array
from .axes import moved_last, permuted, table


class Reducing(Array):
    __slots__ = ()

    def _lines(self, axis, keep):
        """How the numbers to be reduced lie: start, between and along lines, lines, their length, and the result's shape."""
        axes = len(self._lengths)
        if axes > 2 and axis is not None:
            return self._lines_of_many(axis, keep)
        if isinstance(axis, (tuple, list)):
            axis = self._only_axis(axis)
        if axis is None:
            flat = self._flat()
            return flat, 0, 1, 1, flat._rows * flat._columns, (1,) * axes if keep else ()
        axis = self._axis(axis)
        if axes < 2:
            shape = (1,) if keep and axes else ()
            return self, 0, self._step1, 1, self._columns, shape
        if axis == 0:
            shape = (1, self._columns) if keep else (self._columns,)
            return self, self._step1, self._step0, self._columns, self._rows, shape
        shape = (self._rows, 1) if keep else (self._rows,)
        return self, self._step0, self._step1, self._rows, self._columns, shape

    def _lines_of_many(self, axis, keep):
        """The same of an array of more than two axes."""
        named = {self._axis(each) for each in (axis if isinstance(axis, (tuple, list)) else (axis,))}
        named = named or set(range(len(self._lengths)))
        shape = tuple(1 if i in named else length for i, length in enumerate(self._lengths) if keep or i not in named)
        length = 1
        for i in named:
            length *= self._lengths[i]
        lines = self._rows * self._columns // length if length else table((*shape, 1))[0]
        if named == {0}:
            return self, 1, lines, lines, length, shape
        source = moved_last(self, named)._flat()
        return source, length, 1, lines, length, shape

    def _only_axis(self, axes):
        found = {self._axis(axis) for axis in axes}
        if len(found) == len(self._lengths) or not found:
            return None
        return found.pop()

    def _reduced(self, operation, axis, keep, code):
        if type(axis) is int and -2 <= axis < 2 and len(self._lengths) == 2 and self._rows and self._columns:
            return self._matrix_reduced(operation, axis % 2, keep, code)
        source, between, along, lines, length, shape = self._lines(axis, keep)
        if length == 0 and operation in (m.MAX, m.MIN):
            raise self._nothing_to_reduce('max' if operation == m.MAX else 'min', axis)
        made = self._of_shape(shape, code)
        m.for_reduce(
            operation, m.WIDE[self._code] | m.WIDE[code] << 1,
            source._start, between, along, lines, length, made._start,
        )
        m.reduce()
        return made._kept_round() if code > m.FLOAT64 else made

    def _matrix_reduced(self, operation, axis, keep, code):
        """The short way for what most reductions are: rows or columns of a matrix."""
        if axis == 0:
            between, along, lines, length = self._step1, self._step0, self._columns, self._rows
        else:
            between, along, lines, length = self._step0, self._step1, self._rows, self._columns
        wide = m.WIDE[code]
        owner = m.Owner(wide, lines)
        start = owner.start
        m.for_reduce(operation, m.WIDE[self._code] | wide << 1, self._start, between, along, lines, length, start)
        m.reduce()
        if not keep:
            return self._family(owner, start, 1, lines, lines, 1, self._shape((lines,)), code)
        rows, columns = (1, lines) if axis == 0 else (lines, 1)
        return self._family(owner, start, rows, columns, columns, 1, self._shape((rows, columns)), code)

    def _places(self, sign, axis, keep):
        """Where the largest (`sign` 1) or smallest (-1) numbers are."""
        source, between, along, lines, length, shape = self._lines(axis, keep)
        if length == 0:
            raise self._nothing_to_reduce('argmax' if sign > 0 else 'argmin', axis)
        made = self._of_shape(shape, m.INT64)
        m.place(sign, m.WIDE[self._code], source._start, between, along, lines, length, made._start)
        return made

    def _variance(self, axis, keep, correction, code):
        source, between, along, lines, length, shape = self._lines(axis, keep)
        made = self._of_shape(shape, code)
        m.variance(
            correction, m.WIDE[self._code] | m.WIDE[code] << 1,
            source._start, between, along, lines, length, made._start,
        )
        return made

    def _average(self, axis, keep, code):
        total = self._reduced(m.SUM, axis, keep, code)
        count = self._rows * self._columns
        result = total._rows * total._columns
        return total._with_number(count / result if result else 0, m.DIVIDE, False) if result else total

    def _softmax(self, axis, is_logarithm):
        if len(self._lengths) > 2:
            axis = self._axis(axis)
            last = moved_last(self, {axis})
            lines = last._reshaped((last._rows, last._columns))._softmax(1, is_logarithm)._reshaped(last._lengths)
            order = list(range(len(self._lengths) - 1))
            order.insert(axis, len(order))
            return permuted(lines, order)
        source, between, along, lines, length, _ = self._lines(axis, True)
        made = self._empty(self._rows, self._columns, self._lengths, self._code)
        down = len(self._lengths) == 2 and self._axis(axis) == 0
        to_between, to_along = (1, self._columns) if down else (self._columns, 1)
        m.softmax(
            is_logarithm, m.WIDE[self._code], source._start, between, along, lines, length,
            made._start, to_between, to_along,
        )
        return made
