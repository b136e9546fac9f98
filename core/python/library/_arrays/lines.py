"""What is done with each line of numbers along an axis, as a list of Python's: sorting, and sums so far."""

from itertools import accumulate

from . import memory as m
from .axes import moved_last, permuted
from .building import built


def each_line(array, axis, function, code=None):
    """An array of what a function makes of each line."""
    axis = array._axis(axis)
    axes = len(array._lengths)
    source = array if axis == axes - 1 or axes == 0 else moved_last(array, {axis})
    length = source._lengths[-1] if axes else 1
    numbers = source._numbers()
    lines = [function(numbers[i : i + length]) for i in range(0, len(numbers), length or 1)]
    size = len(lines[0]) if lines else 0
    code = array._code if code is None else code
    made = built(array._family, [each for line in lines for each in line], code)
    made = made._reshaped((*source._lengths[:-1], size) if axes else ())
    if axis == axes - 1 or axes == 0:
        return made
    order = list(range(axes - 1))
    order.insert(axis, axes - 1)
    return permuted(made, order)


def order_of(line, descending=False):
    """The places of a line's numbers in order; equal ones stay as they are, and NaN is the largest."""
    return sorted(range(len(line)), key=lambda i: (line[i] != line[i], line[i]), reverse=descending)


def places_in_order(array, axis, descending=False):
    if descending:
        # The other way round twice, so that the first of equal ones comes first.
        def function(line):
            return [len(line) - 1 - i for i in reversed(order_of(line[::-1]))]
    else:
        function = order_of
    return each_line(array, axis, function, m.INT64)


def in_order(array, axis):
    return each_line(array, axis, lambda line: [line[i] for i in order_of(line)])


def running(array, axis, combine, code):
    """Each number with all before it: their sum, or another combination."""
    return each_line(array, axis, lambda line: list(accumulate(line, combine)), code)


def taken(array, axis, places):
    """The parts of an array at those places along an axis."""
    return array[(slice(None),) * array._axis(axis) + (array._index_from(list(places)),)]


def rolled(array, shift, axis):
    length = array._lengths[axis]
    return taken(array, axis, [(i - shift) % length for i in range(length)])


def tiled(array, repeats):
    """An array, which has as many axes, repeated so many times along each."""
    for axis, count in enumerate(repeats):
        if count != 1:
            array = taken(array, axis, list(range(array._lengths[axis])) * count)
    return array
