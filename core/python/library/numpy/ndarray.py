"""numpy.ndarray."""

import operator
from functools import partial
from operator import attrgetter

from _arrays import memory as m
from _arrays.axes import permuted
from _arrays.building import built
from _arrays.elementwise import Elementwise
from _arrays.fixed import fixed
from _arrays.indexing import Indexing
from _arrays.lines import in_order, places_in_order, running
from _arrays.products import Products
from _arrays.reducing import Reducing

from .messages import Messages, shape_text
from .missing import missing_method
from .printing import array_repr, array_text
from .results import array_results, number_results
from .scalars import by_code, code_of, scalar
from .unusual import after_division, after_map, after_whole_division, is_unusual


# What may come to an infinite number, or to none.
_WARNED_OF = frozenset((m.EXP, m.LOG, m.LOG1P, m.SQRT))
_fixed = partial(fixed, 'numpy.ndarray')


class ndarray(Messages, Elementwise, Products, Reducing, Indexing):
    """Fractions, whole numbers or bools along up to four axes."""

    __slots__ = ()
    __module__ = 'numpy'
    _shape = tuple
    _fractions = m.FLOAT64
    _no_negative_steps = False
    _indices = m.WHOLE | {m.BOOL}
    _array_results = staticmethod(array_results)
    _number_results = staticmethod(number_results)

    @staticmethod
    def _called(*given):
        raise TypeError('numpy.array makes arrays in this small numpy')

    @staticmethod
    def _function_result(code):
        return m.FLOAT32 if code == m.FLOAT32 or code == m.INT16 else m.FLOAT64

    def __copy__(self): return self._copied()

    def __deepcopy__(self, memo):
        made = memo[id(self)] = self._copied()
        return made

    def _take_shape(self, shape):
        made = self._reshaped(tuple(shape) if isinstance(shape, (list, tuple)) else (shape,))
        if made._owner is not self._owner:
            raise AttributeError(
                'Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.'
            )
        self._rows, self._columns, self._step0, self._step1 = made._rows, made._columns, made._step0, made._step1
        self._lengths = made._lengths

    shape = property(attrgetter('_lengths'), _take_shape)

    def _product_result(self, a, b, other):
        return array_results(m.MULTIPLY, a, b)

    def _as_values(self, value):
        if isinstance(value, ndarray):
            return value
        if isinstance(value, (list, tuple, range)):
            return built(ndarray, value)
        if isinstance(value, (bool, int, float)):
            return None
        raise self._no_number(value)

    @staticmethod
    def _index_from(values):
        return built(ndarray, values, m.INT64 if not values else None)

    def _given(self):
        """Itself, or its number when it has no axes: as NumPy gives results."""
        return self if self._lengths else scalar(self._number(), self._code)

    # Results of no axes are numbers.

    def _with(self, other, operation, is_reversed=False):
        if isinstance(other, (list, tuple)):
            other = built(ndarray, other)
        found = Elementwise._with(self, other, operation, is_reversed)
        if found is NotImplemented:
            return found
        if operation == m.DIVIDE and is_unusual(found):
            after_division(*((other, self) if is_reversed else (self, other)), found)
        return found._given()

    def _onto(self, other, operation):
        if not self._lengths:
            return self._with(other, operation)
        try:
            return Elementwise._onto(self, other, operation)
        except ValueError as error:
            if str(error).startswith('operands'):
                # NumPy names the shape that is written to as well.
                raise ValueError('%s%s ' % (error, shape_text(self._lengths))) from None
            raise

    def _map(self, operation, code=None):
        found = Elementwise._map(self, operation, code)
        if operation in _WARNED_OF and is_unusual(found):
            after_map(self, operation, found)
        return found._given()

    def _check_divisor(self, divisor, operation): after_whole_division(self, divisor, operation)

    def __matmul__(self, other):
        found = Products.__matmul__(self, other)
        return found if found is NotImplemented else found._given()

    def __getitem__(self, key):
        return Indexing.__getitem__(self, key)._given()

    def __getattr__(self, name):
        raise missing_method(ndarray, name)

    def __repr__(self):
        return array_repr(self)

    def __str__(self):
        return array_text(self, ' ', '', '')

    def __format__(self, spec):
        return format(self._number(), spec) if not self._lengths else object.__format__(self, spec)

    dtype = _fixed('dtype', lambda self: by_code[self._code])
    itemsize = _fixed('itemsize', lambda self: self.dtype.itemsize)
    nbytes = _fixed('nbytes', lambda self: self.size * self.itemsize)
    size = _fixed('size', lambda self: self._rows * self._columns)
    ndim = _fixed('ndim', lambda self: len(self._lengths))
    T = _fixed('T', Indexing.T.fget)

    def item(self):
        if self.size != 1:
            raise ValueError('can only convert an array of size 1 to a Python scalar')
        return self._number()

    def __float__(self): return float(self._single())
    def __int__(self): return int(self._single())

    def _single(self):
        if self.size != 1:
            raise TypeError('only size-1 arrays can be converted to Python scalars')
        return self._number()

    def __bool__(self):
        if self.size > 1:
            raise ValueError('The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()')
        return bool(self._number()) if self.size else False

    def __contains__(self, value):
        return bool((self == value).any())

    # Copies and shapes

    def copy(self): return self._copied()

    def astype(self, dtype):
        if dtype is not str:
            return self._copied(code_of(dtype))
        from .texts import as_texts

        # As wide as the longest number may be.
        return as_texts(self.tolist(), 32 if self._code in m.FRACTIONS else 5 if self._code == m.BOOL else 21)

    def flatten(self): return self._copied()._reshaped((self.size,))
    def ravel(self): return self._reshaped((self.size,))

    def transpose(self, *axes):
        axes = tuple(axes[0]) if len(axes) == 1 and isinstance(axes[0], (tuple, list)) else axes
        if not axes or axes == (None,):
            return self.T
        if len(axes) != len(self._lengths):
            raise ValueError("axes don't match array")
        order = [self._axis(each) for each in axes]
        if len(set(order)) != len(order):
            raise ValueError('repeated axis in transpose')
        return permuted(self, order)

    def swapaxes(self, axis1, axis2):
        order = list(range(len(self._lengths)))
        a, b = self._axis(axis1), self._axis(axis2)
        order[a], order[b] = b, a
        return permuted(self, order)

    def squeeze(self, axis=None): return self._without_axes(axis)

    def reshape(self, *shape):
        return self._reshaped(tuple(shape[0]) if isinstance(shape[0], (tuple, list)) else tuple(shape))

    def sort(self, axis=-1, kind=None): self._fill_from(in_order(self, axis))
    def argsort(self, axis=-1, kind=None): return places_in_order(self if axis is not None else self.ravel(), 0 if axis is None else axis)
    def repeat(self, repeats, axis=None): return _numpy().repeat(self, repeats, axis)
    def nonzero(self): return _numpy().nonzero(self)
    def cumsum(self, axis=None): return self._running(operator.add, axis)
    def cumprod(self, axis=None): return self._running(operator.mul, axis)

    def _running(self, combine, axis):
        code = self._code if self._code in m.FRACTIONS else m.INT64
        return running(self.ravel() if axis is None else self, 0 if axis is None else axis, combine, code)

    def take(self, indices, axis=None):
        source, axis = (self.ravel(), 0) if axis is None else (self, self._axis(axis))
        return source[(slice(None),) * axis + (indices,)]

    def clip(self, min=None, max=None):
        found = self if min is None else self._with(_numpy().asarray(min) if isinstance(min, (list, tuple)) else min, m.MAXIMUM)
        return found if max is None else found._with(_numpy().asarray(max) if isinstance(max, (list, tuple)) else max, m.MINIMUM)

    def round(self, decimals=0):
        if self._code in m.WHOLE:
            return self
        if decimals == 0:
            return self._map(m.ROUND, self._code)
        power = 10.0**decimals
        return Elementwise._map(Elementwise._with(self, power, m.MULTIPLY), m.ROUND, self._code) / power

    def diagonal(self): return _numpy().diag(self)
    def trace(self): return self.diagonal().sum()
    def ptp(self, axis=None): return self.max(axis) - self.min(axis)

    def fill(self, value):
        self._fill_with(value)

    def dot(self, other):
        if not isinstance(other, ndarray) or not other._lengths or not self._lengths:
            return self * other
        if self._lengths[-1] != other._lengths[0]:
            raise ValueError(
                'shapes %s and %s not aligned: %d (dim %d) != %d (dim 0)'
                % (shape_text(self._lengths), shape_text(other._lengths), self._lengths[-1], self.ndim - 1, other._lengths[0])
            )
        return self @ other

    # Along axes

    def sum(self, axis=None, keepdims=False):
        code = self._code if self._code in m.FRACTIONS else m.INT64
        return self._reduced(m.SUM, axis, keepdims, code)._given()

    def mean(self, axis=None, keepdims=False):
        found = self._average(axis, keepdims, self._function_result(self._code))
        return found._given()

    def prod(self, axis=None, keepdims=False):
        code = self._code if self._code in m.FRACTIONS else m.INT64
        return self._reduced(m.PRODUCT, axis, keepdims, code)._given()

    def var(self, axis=None, ddof=0, keepdims=False):
        return self._variance(axis, keepdims, ddof, self._function_result(self._code))._given()

    def std(self, axis=None, ddof=0, keepdims=False):
        return self._variance(axis, keepdims, ddof, self._function_result(self._code))._map(m.SQRT)

    def max(self, axis=None, keepdims=False): return self._reduced(m.MAX, axis, keepdims, self._code)._given()
    def min(self, axis=None, keepdims=False): return self._reduced(m.MIN, axis, keepdims, self._code)._given()
    def argmax(self, axis=None, keepdims=False): return self._places(1, axis, keepdims)._given()
    def argmin(self, axis=None, keepdims=False): return self._places(-1, axis, keepdims)._given()
    def any(self, axis=None, keepdims=False): return self._reduced(m.ANY, axis, keepdims, m.BOOL)._given()
    def all(self, axis=None, keepdims=False): return self._reduced(m.ALL, axis, keepdims, m.BOOL)._given()


def _numpy():
    import numpy

    return numpy


ndarray._family = ndarray
