"""Arrays out of numbers, lists of lists, and lists of arrays."""

from array import array as buffer

from . import memory as m
from .array import Array
from .axes import conversion, table


def built(cls, values, code=None):
    """
    An array of what is given: a number, nested lists or tuples, or lists of arrays.

    Where no code is given, it follows from the numbers: bool, int64, or what the
    library keeps fractions in.
    """
    if _are_alike(values):
        made = joined(cls, [each._with_axis(0) if type(each) is cls else cls._adopted(each)._with_axis(0) for each in values], 0)
        return made if code is None else made._converted(code)
    shape = []
    numbers = [values]
    while numbers and _is_sequence(numbers[0]):
        length = len(numbers[0])
        below = []
        for each in numbers:
            if not _is_sequence(each) or len(each) != length:
                raise cls._uneven(values, len(shape), length, len(each) if _is_sequence(each) else 0, shape)
            below.extend(each)
        shape.append(length)
        numbers = below
    codes = set()
    plain = []
    for each in numbers:
        kind = type(each)
        if kind is float:
            codes.add(cls._fractions)
        elif kind is int:
            codes.add(m.INT64)
        elif kind is bool:
            codes.add(m.BOOL)
        elif isinstance(each, Array):
            codes.add(each._code)
            each = each._number()
        elif isinstance(each, (int, float)):
            # A single number of numpy's keeps its type.
            codes.add(getattr(each, '_code', cls._fractions if isinstance(each, float) else m.INT64))
        else:
            raise cls._no_number(each)
        plain.append(float(each))
    if code is None:
        code = _common(cls, codes)
    if code == m.BOOL:
        plain = [float(value != 0) for value in plain]
    elif code in m.WHOLE:
        plain = [cls._stored_as(value, code) for value in plain]
    made = cls._of_shape(tuple(shape), code)
    if plain:
        m.put(m.WIDE[code], made._start, buffer('d', plain))
    return made


def _are_alike(values):
    """Whether they are arrays that need not be read number by number."""
    if not isinstance(values, (list, tuple)) or not values or not isinstance(values[0], Array):
        return False
    shape, code = values[0]._lengths, values[0]._code
    return len(shape) > 0 and all(isinstance(each, Array) and each._lengths == shape and each._code == code for each in values)


def _is_sequence(value):
    return isinstance(value, (list, tuple, range)) or isinstance(value, Array) and bool(value._lengths)


def _common(cls, codes):
    if m.FLOAT64 in codes:
        return m.FLOAT64
    if m.FLOAT32 in codes or not codes:
        return m.FLOAT32 if m.FLOAT32 in codes else cls._fractions
    code = m.BOOL
    for each in codes:
        code = cls._array_results(m.ADD, code, each)
    return code


def joined(cls, arrays, axis):
    """Arrays one after the other along an axis; all have as many axes."""
    arrays = list(arrays)
    code = arrays[0]._code
    for each in arrays[1:]:
        code = cls._array_results(m.ADD, code, each._code)
    first = arrays[0]
    axis = first._axis(axis)
    for at, each in enumerate(arrays):
        if len(each._lengths) != len(first._lengths) or any(
            i != axis and each._lengths[i] != first._lengths[i] for i in range(len(first._lengths))
        ):
            raise cls._cannot_join(arrays, at, axis)
    shape = list(first._lengths)
    shape[axis] = sum(each._lengths[axis] for each in arrays)
    made = cls._of_shape(tuple(shape), code)
    # As a table in which they lie side by side.
    before = table((*shape[:axis], 1))[0] if axis else 1
    columns = made._rows * made._columns // before if before else 0
    at = made._start
    for each in arrays:
        count = each._rows * each._columns
        if not count:
            continue
        wide = m.WIDE[each._code] | m.WIDE[code] << 1
        flat = each._flat()
        width = count // before
        m.for_unary(conversion(code, each._code), wide, flat._start, width, 1, at, columns, 1, before, width)
        m.unary()
        at += width
    return made


def counted(cls, start, stop, step, code):
    """`start`, `start + step`, ... before `stop`."""
    count = max(0, -int(-(stop - start) // step))
    made = cls._of_shape((count,), code)
    if count:
        m.put(m.WIDE[code], made._start, buffer('d', [made._stored(start + i * step) for i in range(count)]))
    return made
