"""What NumPy warns of when a result is infinite or no number."""

from _arrays import memory as m
from _arrays.elementwise import Elementwise
from _arrays.warning import warn

_ZERO, _INVALID, _OVERFLOW = 'divide by zero', 'invalid value', 'overflow'
# Of one number: where its result is infinite, and below it is none.
_ENDS = {m.LOG: ('log', 0), m.LOG1P: ('log1p', -1), m.SQRT: ('sqrt', None)}


def is_unusual(array):
    return m.unusual(m.WIDE[array._code], array._start, array._rows * array._columns)


def after_map(array, operation, found):
    """Warns of what a function of each number came to. @param found its result, in which there is something unusual"""
    if operation == m.EXP:
        _say(_OVERFLOW, 'exp', _and(_infinite(found), _finite(array)))
        return
    name, end = _ENDS[operation]
    if end is not None:
        _say(_ZERO, name, _compared(array, m.EQUAL, end))
    _say(_INVALID, name, _compared(array, m.LESS, end or 0))


def after_division(a, b, found):
    """The same of `a / b`, of which one is an array."""
    a, b = (each if isinstance(each, Elementwise) else found._filled((), each, m.FLOAT64) for each in (a, b))
    by_zero = _compared(b, m.EQUAL, 0)
    _say(_ZERO, 'divide', _and(_infinite(found), by_zero, _finite(a)))
    _say(_INVALID, 'divide', _and(_none(found), Elementwise._with(a, a, m.EQUAL), Elementwise._with(b, b, m.EQUAL)))
    _say(_OVERFLOW, 'divide', _and(_infinite(found), _finite(a), _compared(b, m.NOT_EQUAL, 0)))


def after_whole_division(found, divisor, operation):
    """What is divided by 0 comes to 0, as NumPy's whole numbers do."""
    if bool(divisor) if isinstance(divisor, (int, float)) else not _compared(divisor, m.EQUAL, 0)._reduced(m.ANY, None, False, m.BOOL)._number():
        return
    warn('divide by zero encountered in %s' % ('floor_divide' if operation == m.FLOOR_DIVIDE else 'remainder'))
    found._fill_from(Elementwise._map(found, m.TO_INT64, found._code))


def _say(what, name, where):
    if where._reduced(m.ANY, None, False, m.BOOL)._number():
        warn('%s encountered in %s' % (what, name))


def _compared(array, comparison, number): return Elementwise._with(array, number, comparison)
def _infinite(array): return Elementwise._map(array, m.IS_INF, m.BOOL)
def _finite(array): return Elementwise._map(array, m.IS_FINITE, m.BOOL)
def _none(array): return Elementwise._map(array, m.IS_NAN, m.BOOL)


def _and(first, *others):
    for each in others:
        first = Elementwise._with(first, each, m.AND)
    return first
