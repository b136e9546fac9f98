"""Arithmetic of single numbers, as NumPy computes it: what has no finite result is inf or nan, with a warning in place of an error."""

import math

from _arrays import memory as m
from _arrays.warning import warn

from .results import array_results

# The class of each type of numbers, by its code.
types = {}

_NAMES = {
    'add': 'add', 'sub': 'subtract', 'mul': 'multiply', 'truediv': 'divide', 'floordiv': 'floor_divide', 'mod': 'remainder',
    'pow': 'power',
}
# Whole numbers that no type is too small for.
_SURE = 2**62
_ZERO, _INVALID, _OVERFLOW = 'divide by zero', 'invalid value', 'overflow'


def _warned(what, name, value):
    warn('%s encountered in scalar %s' % (what, _NAMES[name]))
    return value


def _divided(a, b, name):
    if b:
        return a / b
    if a == 0 or a != a:
        return _warned(_INVALID, name, math.nan) if a == a else a
    return _warned(_ZERO, name, math.copysign(math.inf, a) * math.copysign(1, b))


def _floor_divided(a, b, name):
    return a // b if b and math.isfinite(a) else math.nan if b else _divided(a, b, name)


def _remainder(a, b, name):
    return a % b if b and math.isfinite(a) else _warned(_INVALID, name, math.nan)


def _power(a, b, name):
    try:
        found = a**b
    except ZeroDivisionError:
        return _warned(_ZERO, name, math.inf)
    except OverflowError:
        return _warned(_OVERFLOW, name, -math.inf if a < 0 and b % 2 else math.inf)
    return found if type(found) is float else _warned(_INVALID, name, math.nan)


_FLOATS = {'truediv': _divided, 'floordiv': _floor_divided, 'mod': _remainder, 'pow': _power}


def _of_fractions(name):
    """`a op b` of which one is a fraction, or becomes one; both are Python's own."""
    compute = _FLOATS.get(name)
    if compute is not None:
        return compute
    plain = getattr(float, '__%s__' % name)

    def computed(a, b, name):
        found = plain(a, b)
        if found - found != 0 and math.isfinite(a) and math.isfinite(b):
            return _warned(_OVERFLOW, name, found)
        return found

    return computed


def _of_whole(name):
    """`a op b` of whole numbers of Python's."""
    if name in ('floordiv', 'mod'):
        plain = getattr(int, '__%s__' % name)
        return lambda a, b, name: plain(a, b) if b else _warned(_ZERO, name, 0)
    if name != 'pow':
        plain = getattr(int, '__%s__' % name)
        return lambda a, b, name: plain(a, b)

    def power(a, b, name):
        if b < 0:
            raise ValueError('Integers to negative integer powers are not allowed.')
        return a**b

    return power


def _operator(name, is_reversed):
    fractions = _of_fractions(name)
    whole = _of_whole(name) if name != 'truediv' else None

    def operator(self, other, *modulus):
        if not isinstance(other, (int, float)):
            return NotImplemented
        code = _common(self, other)
        if whole is None or code in m.FRACTIONS:
            a, b = (float(other), float(self)) if is_reversed else (float(self), float(other))
            return types[code if code in m.FRACTIONS else m.FLOAT64](fractions(a, b, name))
        a, b = (int(other), int(self)) if is_reversed else (int(self), int(other))
        found = whole(a, b, name)
        kept = m.kept(found, code)
        return types[code](found if kept == found else _warned(_OVERFLOW, name, kept))

    operator.__name__ = operator.__qualname__ = '__%s%s__' % ('r' if is_reversed else '', name)
    return operator


# What a float64 and an int64 are computed with at once.
_PLAIN = {m.FLOAT64: (float, int), m.INT64: (int,)}


def _quick(kind, name, is_reversed, operator):
    """The same operator, with a short way for what loops compute: numbers of that type and Python's own, and a finite result."""
    make = kind._plain.__new__
    plain = getattr(kind._plain, '__%s%s__' % ('r' if is_reversed else '', name))
    known = frozenset((kind, *_PLAIN[kind._code]))
    if kind._plain is int:
        if name not in ('add', 'sub', 'mul'):
            return operator

        def quick(self, other):
            if type(other) in known and -_SURE < (found := plain(self, other)) < _SURE:
                return make(kind, found)
            return operator(self, other)
    elif name in ('add', 'sub', 'mul'):

        def quick(self, other):
            if type(other) in known and (found := plain(self, other)) - found == 0:
                return make(kind, found)
            return operator(self, other)
    elif name == 'truediv':

        def quick(self, other):
            if type(other) in known and (self if is_reversed else other) and (found := plain(self, other)) - found == 0:
                return make(kind, found)
            return operator(self, other)
    else:
        return operator
    quick.__name__ = quick.__qualname__ = operator.__name__
    return quick


def _common(a, b):
    """The code of the type that two numbers come to, one of them NumPy's."""
    code = getattr(b, '_code', None)
    if code is None:
        # A number of Python's own is as wide as there are.
        code = m.BOOL if isinstance(b, bool) else m.INT64 if isinstance(b, int) else m.FLOAT64
    return a._code if a._code == code else array_results(m.ADD, a._code, code)


def _divmod(self, other): return self // other, self % other
def _rdivmod(self, other): return other // self, other % self
def _negative(self): return type(self)(-self._plain(self))
def _absolute(self): return type(self)(abs(self._plain(self)))


def _rounded(self, ndigits=None):
    found = round(self._plain(self), ndigits)
    return found if ndigits is None else type(self)(found)


def computes(kind):
    """Gives a class of numbers its operators."""
    for name in _NAMES:
        for is_reversed in (False, True):
            made = _operator(name, is_reversed)
            setattr(kind, made.__name__, _quick(kind, name, is_reversed, made) if kind._code in _PLAIN else made)
    kind.__divmod__, kind.__rdivmod__, kind.__neg__, kind.__abs__, kind.__round__ = _divmod, _rdivmod, _negative, _absolute, _rounded
    types[kind._code] = kind
    return kind
