"""Types of numbers, and single numbers as NumPy gives them: they are Python's own, with a dtype."""

import struct

from _arrays import memory as m


class _Scalar:
    shape = ()
    ndim = 0
    size = 1

    def item(self):
        return self._plain(self)

    tolist = item

    def round(self, decimals=0): return type(self)(round(self._plain(self), decimals))
    def sum(self): return self
    mean = max = min = copy = sum

    @property
    def dtype(self):
        return by_code[self._code]

    def astype(self, kind):
        return scalar(self._plain(self), code_of(kind))


class float64(_Scalar, float):
    __module__ = 'numpy'
    _plain, _code = float, m.FLOAT64


class float32(_Scalar, float):
    __module__ = 'numpy'
    _plain, _code = float, m.FLOAT32

    def __new__(cls, value=0):
        return float.__new__(cls, struct.unpack('f', struct.pack('f', value))[0])

    def __repr__(self):
        return shortest(float(self), True)

    __str__ = __repr__


class int64(_Scalar, int):
    __module__ = 'numpy'
    _plain, _code = int, m.INT64


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

    bits, min, max = 64, -(2**63), 2**63 - 1

    def __init__(self, kind):
        if code_of(kind) != m.INT64:
            raise ValueError('Invalid integer data type %r.' % by_code[code_of(kind)].type.__name__[0])


class dtype:
    """What the numbers of an array are."""

    __module__ = 'numpy'
    __slots__ = ('name', '_code', 'type', 'itemsize')

    def __init__(self, name, code, kind):
        self.name = name
        self._code = code
        self.type = kind
        self.itemsize = {m.FLOAT32: 4, m.BOOL: 1}.get(code, 8)

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


by_code = (
    dtype('float32', m.FLOAT32, float32),
    dtype('bool', m.BOOL, bool),
    dtype('int64', m.INT64, int64),
    dtype('float64', m.FLOAT64, float64),
)
_NAMES = {
    float: m.FLOAT64, int: m.INT64, bool: m.BOOL, float64: m.FLOAT64, float32: m.FLOAT32, int64: m.INT64,
    'float': m.FLOAT64, 'int': m.INT64, 'bool': m.BOOL, 'float64': m.FLOAT64, 'float32': m.FLOAT32, 'int64': m.INT64,
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
        raise TypeError('dtype must be float64, float32, int64 or bool in this small numpy, not %r' % (kind,)) from None


def scalar(value, code):
    """A single number of that type."""
    return by_code[code].type(value)
