"""Arithmetic number by number, with broadcasting."""

from . import memory as m
from .array import Array
from .axes import expanded, together

_NUMBERS = (int, float)

# What cannot be put into what: fractions not into whole numbers, those not into bool.
_KIND = (2, 0, 1, 2, 1, 1, 1, 1)

_DIVIDING = frozenset((m.FLOOR_DIVIDE, m.REMAINDER))


def broadcast(a, b):
    """Rows, columns and shape of what two arrays come to."""
    rows = b._rows if a._rows == 1 else a._rows
    columns = b._columns if a._columns == 1 else a._columns
    if b._rows not in (1, rows) or b._columns not in (1, columns):
        raise a._cannot_broadcast(a, b)
    # Most often the larger of the two has the shape.
    if a._rows == rows and a._columns == columns and len(a._lengths) >= len(b._lengths):
        return rows, columns, a._lengths
    if b._rows == rows and b._columns == columns and len(b._lengths) >= len(a._lengths):
        return rows, columns, b._lengths
    axes = max(len(a._lengths), len(b._lengths))
    return rows, columns, a._shape(((), (columns,), (rows, columns))[axes])


def _compute(operation, a, b, code):
    """`a op b` as a new array."""
    wide = m.WIDE[a._code] | m.WIDE[b._code] << 1 | m.WIDE[code] << 2
    if a._lengths == b._lengths:
        made = a._empty(a._rows, a._columns, a._lengths, code)
        m.for_binary(
            operation, wide, a._start, a._step0, a._step1, b._start, b._step0, b._step1,
            made._start, a._rows, a._columns,
        )
        m.binary()
        return made
    if len(a._lengths) > 2 or len(b._lengths) > 2:
        shape = together(a, b)
        a, b = expanded(a, shape), expanded(b, shape)
        made = a._empty(a._rows, a._columns, a._shape(shape), code)
        m.for_binary(
            operation, wide, a._start, a._step0, a._step1, b._start, b._step0, b._step1,
            made._start, a._rows, a._columns,
        )
        m.binary()
        return made
    rows, columns, shape = broadcast(a, b)
    owner = m.Owner(m.WIDE[code], rows * columns)
    start = owner.start
    m.for_binary(
        operation, wide,
        a._start, a._step0 if a._rows > 1 else 0, a._step1 if a._columns > 1 else 0,
        b._start, b._step0 if b._rows > 1 else 0, b._step1 if b._columns > 1 else 0,
        start, rows, columns,
    )
    m.binary()
    return a._family(owner, start, rows, columns, columns, 1, shape, code)


class Elementwise(Array):
    """Adds the operators. What types come to is in a library's tables: `_array_results` and `_number_results`."""

    __slots__ = ()

    def _with(self, other, operation, is_reversed=False):
        kind = type(other)
        if kind is type(self) or isinstance(other, Array):
            if (
                self._code == other._code == m.FLOAT32 and self._lengths == other._lengths
                and (kind is type(self) or self._traces and other._family is self._family) and operation not in m.BITWISE
            ):
                return self._with_alike(other, operation) if not is_reversed else other._with_alike(self, operation)
            if not isinstance(other, self._family):
                raise self._other_library()
            if other._traces and not self._traces:
                return other._with(self, operation, not is_reversed)
            code = self._array_results(operation, self._code, other._code, self._lengths, other._lengths)
            if code == m.BOOL and operation == m.ADD:
                operation = m.OR
            found = _compute(operation, other, self, code) if is_reversed else _compute(operation, self, other, code)
            if operation in _DIVIDING and code in m.WHOLE:
                found._check_divisor(self if is_reversed else other, operation)
            return found._kept_round() if code > m.FLOAT64 else found
        if kind is not float and kind is not int and not isinstance(other, _NUMBERS):
            return NotImplemented
        return self._with_number(other, operation, is_reversed)

    def _with_alike(self, other, operation):
        """What most of a training loop is: float32 and float32 of one shape."""
        rows, columns = self._rows, self._columns
        owner = m.Owner(0, rows * columns)
        start = owner.start
        m.for_binary(
            operation, 0, self._start, self._step0, self._step1, other._start, other._step0, other._step1,
            start, rows, columns,
        )
        m.binary()
        code = m.BOOL if operation in m.COMPARISONS else m.FLOAT32
        return self._family(owner, start, rows, columns, columns, 1, self._lengths, code)

    def _with_number(self, number, operation, is_reversed):
        if self._code == m.FLOAT32 and operation not in m.BITWISE:
            code = m.BOOL if operation in m.COMPARISONS else m.FLOAT32
        else:
            code = self._number_results(operation, self._code, number)
            if code == m.BOOL and operation == m.ADD:
                operation = m.OR
        rows, columns = self._rows, self._columns
        wide = m.WIDE[code]
        owner = m.Owner(wide, rows * columns)
        start = owner.start
        m.for_scalar(
            operation, m.WIDE[self._code] | wide << 2,
            self._start, self._step0, self._step1, is_reversed, start, rows, columns,
        )
        m.scalar(float(number))
        found = self._family(owner, start, rows, columns, columns, 1, self._lengths, code)
        if operation in _DIVIDING and code in m.WHOLE:
            found._check_divisor(self if is_reversed else number, operation)
        return found._kept_round() if code > m.FLOAT64 else found

    def _onto(self, other, operation):
        """`self op= other`."""
        if self._code == m.FLOAT32 and type(other) is type(self) and other._code == m.FLOAT32:
            if self._lengths == other._lengths and self._is_flat() and self._owner is not other._owner:
                m.for_binary(
                    operation, 0, self._start, self._columns, 1, other._start, other._step0, other._step1,
                    self._start, self._rows, self._columns,
                )
                m.binary()
                return self
        result = self._with(other, operation)
        if result is NotImplemented:
            return result
        return self._take_result(result, operation)

    def _take_result(self, result, operation):
        """Becomes what `self op other` came to."""
        if result._lengths != self._lengths:
            raise self._cannot_hold(result._lengths)
        if _KIND[result._code] > _KIND[self._code]:
            raise self._cannot_cast(result._code, operation)
        self._fill_from(result)
        return self

    def _map(self, operation, code=None):
        """A function of each number; of float32 where nothing else is said."""
        code = self._function_result(self._code) if code is None else code
        rows, columns = self._rows, self._columns
        wide = m.WIDE[code]
        owner = m.Owner(wide, rows * columns)
        start = owner.start
        m.for_unary(
            operation, m.WIDE[self._code] | wide << 1, self._start, self._step0, self._step1,
            start, columns, 1, rows, columns,
        )
        m.unary()
        found = self._family(owner, start, rows, columns, columns, 1, self._lengths, code)
        return found._kept_round() if code > m.FLOAT64 else found

    def __add__(self, other): return self._with(other, m.ADD)
    def __radd__(self, other): return self._with(other, m.ADD, True)
    def __sub__(self, other): return self._with(other, m.SUBTRACT)
    def __rsub__(self, other): return self._with(other, m.SUBTRACT, True)
    def __mul__(self, other): return self._with(other, m.MULTIPLY)
    def __rmul__(self, other): return self._with(other, m.MULTIPLY, True)
    def __truediv__(self, other): return self._with(other, m.DIVIDE)
    def __rtruediv__(self, other): return self._with(other, m.DIVIDE, True)
    def __floordiv__(self, other): return self._with(other, m.FLOOR_DIVIDE)
    def __rfloordiv__(self, other): return self._with(other, m.FLOOR_DIVIDE, True)
    def __mod__(self, other): return self._with(other, m.REMAINDER)
    def __rmod__(self, other): return self._with(other, m.REMAINDER, True)
    def __pow__(self, other): return self._with(other, m.POWER)
    def __rpow__(self, other): return self._with(other, m.POWER, True)
    def __iadd__(self, other): return self._onto(other, m.ADD)
    def __isub__(self, other): return self._onto(other, m.SUBTRACT)
    def __imul__(self, other): return self._onto(other, m.MULTIPLY)
    def __itruediv__(self, other): return self._onto(other, m.DIVIDE)
    def __ipow__(self, other): return self._onto(other, m.POWER)
    def __ifloordiv__(self, other): return self._onto(other, m.FLOOR_DIVIDE)
    def __imod__(self, other): return self._onto(other, m.REMAINDER)
    def __gt__(self, other): return self._with(other, m.GREATER)
    def __ge__(self, other): return self._with(other, m.GREATER_EQUAL)
    def __lt__(self, other): return self._with(other, m.LESS)
    def __le__(self, other): return self._with(other, m.LESS_EQUAL)
    def __and__(self, other): return self._with(other, m.AND)
    def __or__(self, other): return self._with(other, m.OR)
    def __xor__(self, other): return self._with(other, m.XOR)
    def __neg__(self): return self._map(m.NEGATIVE, self._code)
    def __pos__(self): return self
    def __abs__(self): return self._map(m.ABS, self._code)

    def __eq__(self, other):
        found = self._with(other, m.EQUAL)
        return False if found is NotImplemented else found

    def __ne__(self, other):
        found = self._with(other, m.NOT_EQUAL)
        return True if found is NotImplemented else found

    __hash__ = object.__hash__

    def __invert__(self):
        if self._code != m.BOOL:
            raise self._only_bool('~')
        return self._map(m.NOT, m.BOOL)
