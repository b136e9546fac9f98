"""Which type a result has: bool gives way to int64, that to float64; float32 stays among its own kind."""

from _arrays import memory as m

_RANK = {m.BOOL: 0, m.INT64: 1, m.FLOAT32: 2, m.FLOAT64: 3}


def array_results(operation, a, b, *_):
    """The code of `a op b`, for the codes of two arrays, with axes or without."""
    if operation in m.COMPARISONS:
        return m.BOOL
    code = a if _RANK[a] >= _RANK[b] else b
    if code == m.FLOAT32 and m.INT64 in (a, b):
        code = m.FLOAT64
    return _checked(operation, code, a == b == m.BOOL)


def number_results(operation, a, number):
    """The code of `a op number`: a number decides nothing but that there are fractions, or whole numbers."""
    if operation in m.COMPARISONS:
        return m.BOOL
    code = a
    if isinstance(number, float) and a in (m.BOOL, m.INT64):
        code = m.FLOAT64
    elif isinstance(number, int) and not isinstance(number, bool) and a == m.BOOL:
        code = m.INT64
    if operation == m.POWER and code == m.INT64 and number < 0:
        raise ValueError('Integers to negative integer powers are not allowed.')
    return _checked(operation, code, a == m.BOOL and isinstance(number, bool))


def _checked(operation, code, is_bool):
    if operation == m.DIVIDE and code in (m.BOOL, m.INT64):
        return m.FLOAT64
    if operation == m.SUBTRACT and is_bool:
        raise TypeError(
            'numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.'
        )
    if operation in m.BITWISE and code != m.BOOL:
        raise NotImplementedError('&, | and ^ of this small numpy take bool arrays alone')
    return code
