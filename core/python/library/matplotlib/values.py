"""Numbers out of lists, ranges, numpy's arrays and torch's tensors."""

import math

from _arrays.array import Array
from numpy import ndarray
from torch import Tensor

# Of one figure: more than a window can draw, and a message should carry.
MOST = 200_000


def plain(value):
    """Lists of numbers in place of arrays; a tensor that requires a gradient is refused as PyTorch refuses it."""
    if isinstance(value, Tensor):
        value = value.numpy()
    if isinstance(value, Array):
        return value.tolist()
    if isinstance(value, (str, bytes)) or not hasattr(value, '__iter__'):
        return value
    if isinstance(value, range):
        return list(value)
    return [each if type(each) in (float, int) else plain(each) for each in value]


def is_text(value):
    return isinstance(value, str)


def number(value):
    """One number as JSON has it: None for what is none or is infinite."""
    return _number(plain(value))


def _number(value):
    if value is None:
        return None
    value = float(value)
    return value if math.isfinite(value) else None


def finite(value, function, name):
    """A number that a position or a limit can be."""
    found = number(value)
    if found is None:
        raise ValueError('%s() needs a finite number for %s' % (function, name))
    return found


def row(value, function, name):
    """Numbers along one axis; of an array of one column, that column."""
    found = plain(value)
    if not isinstance(found, list):
        found = [found]
    if found and all(isinstance(each, list) and len(each) == 1 for each in found):
        found = [each[0] for each in found]
    if any(isinstance(each, list) for each in found):
        raise ValueError('%s() needs %s along one axis' % (function, name))
    return [_number(each) for each in found]


def columns(value, function):
    """The columns of a table as rows of numbers; a single axis is one column."""
    found = plain(value)
    if isinstance(found, list) and found and isinstance(found[0], list):
        return [row(list(each), function, 'y') for each in zip(*found)]
    return [row(found, function, 'y')]


def table(value, function):
    """Numbers along two axes, as rows."""
    found = plain(value)
    ok = isinstance(found, list) and found and all(isinstance(each, list) and each for each in found)
    if not ok or len({len(each) for each in found}) != 1:
        raise TypeError('%s() needs numbers along two axes, as an array of shape (rows, columns)' % function)
    if isinstance(found[0][0], list):
        if len(found[0][0]) != 1:
            raise TypeError('%s() draws numbers along two axes: this small matplotlib has no pictures in red, green and blue' % function)
        found = [[cell[0] for cell in each] for each in found]
    return [[_number(cell) for cell in each] for each in found]
