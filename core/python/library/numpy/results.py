"""Which type a result has: bool gives way to whole numbers, those to float64; float32 stays among its own kind and the small ones."""

from _arrays import memory as m

# A float32 holds all of their numbers.
_SMALL = frozenset((m.BOOL, m.INT16, m.INT8, m.UINT8))


def array_results(operation, a, b, *_):
    """The code of `a op b`, for the codes of two arrays, with axes or without."""
    if operation in m.COMPARISONS:
        return m.BOOL
    if a == b:
        code = a
    elif a in m.FRACTIONS or b in m.FRACTIONS:
        code = m.FLOAT32 if m.FLOAT32 in (a, b) and (a in _SMALL or b in _SMALL) else m.FLOAT64
    else:
        code = m.wider(a, b)
    return _checked(operation, code, a == b == m.BOOL)


def number_results(operation, a, number):
    """The code of `a op number`: a number decides nothing but that there are fractions, or whole numbers."""
    if operation in m.COMPARISONS:
        return m.BOOL
    code = a
    if isinstance(number, float):
        code = a if a in m.FRACTIONS else m.FLOAT64
    elif a not in m.FRACTIONS and not isinstance(number, bool):
        code = m.INT64 if a == m.BOOL else _holding(a, number)
    if operation == m.POWER and code in m.WHOLE and number < 0:
        raise ValueError('Integers to negative integer powers are not allowed.')
    return _checked(operation, code, a == m.BOOL and isinstance(number, bool))


def _holding(code, number):
    """A type of whole numbers that holds those of another one, and that number."""
    if code == m.UINT8 and number > m.LARGEST[code]:
        raise NotImplementedError('this small numpy has no uint16: write .astype(int) before numbers above 255 are added')
    for each in (code, m.INT16, m.INT32):
        if each == m.INT64 or m.BYTES[each] >= m.BYTES[code] and m.SMALLEST[each] <= number <= m.LARGEST[each]:
            return each
    return m.INT64


def _checked(operation, code, is_bool):
    if operation == m.DIVIDE and code not in m.FRACTIONS:
        return m.FLOAT64
    if operation == m.SUBTRACT and is_bool:
        raise TypeError(
            'numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.'
        )
    if operation in m.BITWISE and code != m.BOOL:
        raise NotImplementedError('&, | and ^ of this small numpy take bool arrays alone')
    return code
