"""What functions of two arrays have besides: `np.add.reduce`, `np.multiply.outer`, `np.add.at` and the like."""

import operator

from _arrays.lines import running

from . import functions as f
from .functions import asarray

_REDUCING = {'add': 'sum', 'multiply': 'prod', 'maximum': 'max', 'minimum': 'min'}
_COMBINING = {'add': operator.add, 'multiply': operator.mul, 'maximum': max, 'minimum': min}


def _equip(name):
    function = getattr(f, name)

    def outer(a, b):
        a, b = asarray(a), asarray(b)
        return function(a._reshaped((*a.shape, *(1,) * b.ndim)), b)

    function.outer = outer
    if name not in _REDUCING:
        return

    def reduce(array, axis=0, keepdims=False):
        return getattr(asarray(array), _REDUCING[name])(axis, keepdims=keepdims)

    def accumulate(array, axis=0):
        array = asarray(array)
        return running(array, axis, _COMBINING[name], array._code)

    function.reduce, function.accumulate = reduce, accumulate


for _name in ('add', 'subtract', 'multiply', 'divide', 'maximum', 'minimum', 'power', 'equal', 'less', 'greater'):
    _equip(_name)


def _add_at(a, indices, b):
    """Adds to what is there, as often as an index names a place."""
    a._add_at(a._keys(indices), asarray(b))


def _subtract_at(a, indices, b):
    a._add_at(a._keys(indices), -asarray(b))


f.add.at, f.subtract.at = _add_at, _subtract_at


class _Columns:
    """`np.c_[x, y]`: arrays side by side, one of one axis being a column."""

    def __getitem__(self, parts):
        from .shaping import column_stack

        return column_stack(parts if isinstance(parts, tuple) else (parts,))


class _Rows:
    """`np.r_[x, y]`: arrays, numbers and ranges one after the other."""

    def __getitem__(self, parts):
        from .shaping import concatenate

        return concatenate([_as_part(each) for each in (parts if isinstance(parts, tuple) else (parts,))])


def _as_part(given):
    if isinstance(given, slice):
        return f.arange(given.start or 0, given.stop, given.step or 1)
    found = asarray(given)
    return found if found.ndim else found._reshaped((1,))


c_, r_ = _Columns(), _Rows()
