"""Which type a result has: bool gives way to whole numbers, those to float32, that to float64."""

from _arrays import memory as m

# Of numbers that differ only in how exact they are, by their codes.
_KIND = (2, 0, 1, 2, 1, 1, 1, 1)


def array_results(operation, a, b, a_shape=None, b_shape=None):
    """The code of `a op b`, for the codes of two tensors. One without axes decides only whether there are fractions, or whole numbers."""
    if operation in m.COMPARISONS:
        return m.BOOL
    code = a if a == b else _wider(a, b)
    if a != b and (not a_shape) != (not b_shape):
        weak, strong = (b, a) if a_shape else (a, b)
        code = weak if _KIND[weak] > _KIND[strong] else strong
    if operation == m.DIVIDE and code not in m.FRACTIONS:
        return m.FLOAT32
    return _checked(operation, code, a == b == m.BOOL)


def number_results(operation, a, number):
    """The code of `a op number`: a number decides nothing but that there are fractions, or whole numbers."""
    if operation in m.COMPARISONS:
        return m.BOOL
    code = a
    if isinstance(number, float):
        code = a if a in m.FRACTIONS else m.FLOAT32
    elif not isinstance(number, bool) and a == m.BOOL:
        code = m.INT64
    if operation == m.DIVIDE and code not in m.FRACTIONS:
        return m.FLOAT32
    if operation == m.POWER and code in m.WHOLE and number < 0:
        raise RuntimeError('Integers to negative integer powers are not allowed.')
    return _checked(operation, code, a == m.BOOL and isinstance(number, bool))


def _wider(a, b):
    if _KIND[a] != _KIND[b]:
        return a if _KIND[a] > _KIND[b] else b
    return m.FLOAT64 if _KIND[a] == 2 else m.wider(a, b)


def _checked(operation, code, is_bool):
    if operation == m.SUBTRACT and is_bool:
        raise RuntimeError(
            'Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.'
        )
    if operation in m.BITWISE and code != m.BOOL:
        raise NotImplementedError('&, | and ^ of this small torch take bool tensors alone')
    return code
