"""Types of numbers, and single numbers as NumPy gives them: they are Python's own, with a dtype."""

import struct

from _arrays import memory as m
from _arrays.fixed import fixed

from .arithmetic import computes, types


class _Scalar:
    def item(self):
        return self._plain(self)

    tolist = item

    def round(self, decimals=0): return type(self)(round(self._plain(self), decimals))
    def sum(self): return self
    mean = max = min = copy = sum

    def astype(self, kind):
        return scalar(self._plain(self), code_of(kind))


for _name, _get in (
    ('shape', lambda self: ()), ('ndim', lambda self: 0), ('size', lambda self: 1), ('dtype', lambda self: by_code[self._code]),
    ('real', lambda self: self),
):
    setattr(_Scalar, _name, fixed('numpy.generic', _name, _get))


@computes
class float64(_Scalar, float):
    __module__ = 'numpy'
    _plain, _code = float, m.FLOAT64


@computes
class float32(_Scalar, float):
    __module__ = 'numpy'
    _plain, _code = float, m.FLOAT32

    def __new__(cls, value=0):
        try:
            return float.__new__(cls, struct.unpack('f', struct.pack('f', value))[0])
        except OverflowError:
            return float.__new__(cls, float(value) * float('inf'))

    def __repr__(self):
        return shortest(float(self), True)

    __str__ = __repr__


class _Whole(_Scalar, int):
    _plain = int

    def __new__(cls, value=0, *base):
        return int.__new__(cls, m.kept(int(value, *base), cls._code))


def _whole(name, code):
    return computes(type(name, (_Whole,), {'__module__': 'numpy', '_code': code}))


int64 = _whole('int64', m.INT64)
int32 = _whole('int32', m.INT32)
int16 = _whole('int16', m.INT16)
int8 = _whole('int8', m.INT8)
uint8 = _whole('uint8', m.UINT8)
types[m.BOOL] = bool


def shortest(value, narrow):
    """The fewest digits that are read as the same number again, as a text."""
    text = repr(value)
    if not narrow or value != value or value in (float('inf'), float('-inf')):
        return text
    for digits in range(1, 10):
        text = repr(float('%.*g' % (digits, value)))
        if struct.unpack('f', struct.pack('f', float(text)))[0] == value:
            break
    return text


class finfo:
    """What a float type can hold."""

    def __init__(self, kind):
        self.bits, self.eps, self.max, self.tiny = (
            (32, float32(2**-23), float32((2 - 2**-23) * 2.0**127), float32(2.0**-126)) if code_of(kind) == m.FLOAT32
            else (64, float64(2**-52), float64((2 - 2**-52) * 2.0**1023), float64(2.0**-1022))
        )
        self.min = -self.max


class iinfo:
    """What a type of whole numbers can hold."""

    def __init__(self, kind):
        code = code_of(kind)
        if code not in m.WHOLE:
            raise ValueError('Invalid integer data type %r.' % by_code[code].type.__name__[0])
        self.dtype = by_code[code]
        self.bits = 8 * m.BYTES[code]
        self.min, self.max = m.SMALLEST.get(code, -(2**63)), m.LARGEST.get(code, 2**63 - 1)

    def __repr__(self):
        return 'iinfo(min=%d, max=%d, dtype=%s)' % (self.min, self.max, self.dtype)


class dtype:
    """What the numbers of an array are."""

    __module__ = 'numpy'
    __slots__ = ('name', '_code', 'type', 'itemsize')

    def __new__(cls, kind):
        return by_code[code_of(kind)]

    @classmethod
    def _made(cls, code):
        made = object.__new__(cls)
        made._code, made.type, made.itemsize = code, types[code], m.BYTES[code]
        made.name = made.type.__name__
        return made

    def __repr__(self):
        return "dtype('%s')" % self.name

    def __str__(self):
        return self.name

    def __eq__(self, other):
        try:
            return code_of(other) == self._code
        except TypeError:
            return False

    def __hash__(self):
        return hash(self.name)


by_code = tuple(dtype._made(code) for code in range(len(types)))
_NAMES = {
    float: m.FLOAT64, int: m.INT64, **{kind: code for code, kind in types.items()},
    'float': m.FLOAT64, 'int': m.INT64, **{kind.__name__: code for code, kind in types.items()},
    'd': m.FLOAT64, 'f8': m.FLOAT64, 'f': m.FLOAT32, 'f4': m.FLOAT32, '?': m.BOOL,
    'i8': m.INT64, 'i': m.INT32, 'i4': m.INT32, 'i2': m.INT16, 'i1': m.INT8, 'u1': m.UINT8,
}


def code_of(kind):
    """The code of a dtype, or None for None."""
    if kind is None:
        return None
    if isinstance(kind, dtype):
        return kind._code
    try:
        return _NAMES[kind]
    except (KeyError, TypeError):
        known = ', '.join(sorted(each.name for each in by_code))
        raise TypeError('dtype must be one of %s in this small numpy, not %r' % (known, kind)) from None


def scalar(value, code):
    """A single number of that type."""
    return by_code[code].type(value)
