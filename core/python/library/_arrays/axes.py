"""
Arrays of more than two axes, up to four.

Their numbers always lie one after the other: all but the last axis are the rows.
What would not lie so is copied.
"""

from . import memory as m

MOST = 4


def table(shape):
    """The rows and columns that an array of that shape lies in."""
    if len(shape) <= 2:
        return (1, 1, *shape)[-2:]
    rows = 1
    for length in shape[:-1]:
        rows *= length
    return rows, shape[-1]


def flat_steps(shape):
    """How far the numbers of each axis are apart, where all lie one after the other."""
    steps, step = [], 1
    for length in reversed(shape):
        steps.append(step)
        step *= length
    return tuple(reversed(steps))


def conversion(code, given):
    """The operation that numbers of one type are copied to another by."""
    if code != given:
        if code == m.BOOL:
            return m.TO_BOOL
        if code == m.INT64 and given in m.FRACTIONS:
            return m.TRUNC
        if code in m.ROUND_THE_END:
            return m.ROUND_THE_END[code]
    return m.COPY


def strided(array, start, shape, steps):
    """Numbers of an array that lie so: a view where that can be, else a copy."""
    axes = len(shape)
    if axes > MOST:
        raise array._too_many_axes(axes)
    if axes <= 2:
        rows, columns = (1, 1, *shape)[-2:]
        step0, step1 = (columns, 1, *steps)[-2:] if axes != 1 else (columns, steps[0])
        return array._view(start, rows, columns, step0, step1, shape)
    rows, columns = table(shape)
    if all(step == flat or length == 1 for step, flat, length in zip(steps, flat_steps(shape), shape)):
        return array._view(start, rows, columns, columns, 1, shape)
    made = array._empty(rows, columns, array._shape(shape), array._code)
    written(array, start, steps, made, made._start, flat_steps(shape), shape)
    return made


def written(source, start, steps, target, to, to_steps, shape):
    """Copies numbers that lie so in one array to where they lie so in another."""
    more = (0,) * (MOST - len(shape))
    m.unaryAlongFour(
        conversion(target._code, source._code), m.WIDE[source._code] | m.WIDE[target._code] << 1,
        start, *more, *steps, to, *more, *to_steps, *(1,) * len(more), *shape,
    )


def spread_steps(array, shape):
    """The steps of an array that is repeated to a shape, which it fits."""
    extra = len(shape) - len(array._lengths)
    if extra < 0:
        kept = array._steps()[-extra:]
        return tuple(0 if length == 1 else step for step, length in zip(kept, array._lengths[-extra:]))
    return (0,) * extra + tuple(0 if length == 1 else step for step, length in zip(array._steps(), array._lengths))


def together(a, b):
    """The shape that two arrays come to."""
    shape = []
    for i in range(max(len(a._lengths), len(b._lengths)), 0, -1):
        x = a._lengths[-i] if i <= len(a._lengths) else 1
        y = b._lengths[-i] if i <= len(b._lengths) else 1
        if x != y and x != 1 and y != 1:
            raise a._cannot_broadcast(a, b)
        shape.append(y if x == 1 else x)
    return tuple(shape)


def expanded(array, shape):
    """An array repeated to a shape which it fits, for reading alone: its numbers may lie anywhere."""
    if array._lengths == shape:
        return array
    steps = spread_steps(array, shape)
    rows, columns = table(shape)
    before = steps[:-1]
    if not any(before):
        return array._view(array._start, rows, columns, 0, steps[-1] if steps else 0, shape)
    if len(array._lengths) == len(shape) and array._lengths[:-1] == shape[:-1]:
        return array._view(array._start, rows, columns, array._step0, steps[-1], shape)
    return strided(array, array._start, shape, steps)


def permuted(array, order):
    """Its axes in another order."""
    steps = array._steps()
    return strided(array, array._start, tuple(array._lengths[i] for i in order), tuple(steps[i] for i in order))


def moved_last(array, axes):
    """Those axes behind all others."""
    return permuted(array, [i for i in range(len(array._lengths)) if i not in axes] + sorted(axes))
