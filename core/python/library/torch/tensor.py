"""torch.Tensor. Those that require gradients are of a class below it (tracked.py): the others pay nothing for it."""

from collections import namedtuple
from operator import attrgetter

from _arrays import memory as m
from _arrays.building import built
from _arrays.elementwise import Elementwise
from _arrays.indexing import Indexing
from _arrays.products import Products
from _arrays.reducing import Reducing

from .choosing import Choosing
from .drawing import Drawing
from .graph.grad_mode import mode
from .mathematics import Mathematics
from .messages import Messages
from .missing import missing_method
from .ordering import Ordering
from .printing import tensor_text
from .requiring import Requiring, fixed
from .results import array_results, number_results
from .shaping import Shaping, lengths as _lengths
from .types import Size, by_code, code_named, code_of, device as _device

_Best = {name: namedtuple(name, 'values indices') for name in ('max', 'min')}
for _name, _kind in _Best.items():
    _kind.__module__ = 'torch.return_types'
    _kind.__repr__ = lambda self, name=_name: 'torch.return_types.%s(\nvalues=%r,\nindices=%r)' % (name, *self)


class Tensor(Messages, Requiring, Drawing, Mathematics, Choosing, Ordering, Shaping, Products, Reducing, Indexing):
    """Fractions, whole numbers or bools along up to four dimensions. Anything may be stored on it, such as `grad_`."""

    __module__ = 'torch'
    __slots__ = ('__dict__', '__weakref__', '_node', '_sink')
    __hash__ = Requiring.__hash__
    _shape = Size
    _fractions = m.FLOAT32
    _no_negative_steps = True
    _indices = frozenset((m.INT64, m.BOOL))
    _array_results = staticmethod(array_results)
    _number_results = staticmethod(number_results)

    @staticmethod
    def _called(*given):
        if all(type(each) is int for each in given):
            return Tensor._filled(given, 0, m.FLOAT32)
        return built(Tensor, given[0], m.FLOAT32)

    @staticmethod
    def _function_result(code):
        return code if code == m.FLOAT64 else m.FLOAT32

    def _product_result(self, a, b, other):
        if a != b:
            raise self._types_to_multiply(other)
        return a

    def _as_values(self, value):
        if isinstance(value, Tensor):
            return value
        if isinstance(value, (list, tuple)):
            return built(Tensor, value)
        if isinstance(value, (bool, int, float)):
            return None
        raise TypeError("can't assign a %s to a torch.%sTensor" % (type(value).__name__, self.dtype._long_name))

    @staticmethod
    def _index_from(values):
        return built(Tensor, values, m.INT64 if not values else None)

    def __getattr__(self, name):
        raise missing_method(Tensor, name)

    def __repr__(self):
        return tensor_text(self)

    def __format__(self, spec):
        return format(self._number(), spec) if not self._lengths else object.__format__(self, spec)

    shape = fixed('shape', attrgetter('_lengths'))
    dtype = fixed('dtype', lambda self: by_code[self._code])
    device = fixed('device', lambda self: _device())
    ndim = fixed('ndim', lambda self: len(self._lengths))
    T = fixed('T', Indexing.T.fget)

    def size(self, dim=None):
        return self._lengths if dim is None else self._lengths[self._axis(dim)]

    def dim(self):
        return len(self._lengths)

    def numel(self):
        return self._rows * self._columns

    nelement = numel

    def element_size(self):
        return m.BYTES[self._code]

    def item(self):
        if self.numel() != 1:
            raise ValueError('only one element tensors can be converted to Python scalars')
        return self._number()

    def _single(self):
        return self.item()

    def __float__(self):
        return float(self.item())

    def __int__(self):
        return int(self.item())

    def __index__(self):
        if self._code in m.FRACTIONS or self.numel() != 1:
            raise TypeError('only integer tensors of a single element can be converted to an index')
        return int(self._number())

    def __bool__(self):
        if self.numel() != 1:
            how = 'more than one' if self.numel() else 'no'
            raise RuntimeError('Boolean value of Tensor with %s value%s is ambiguous' % (how, '' if self.numel() else 's'))
        return bool(self._number())

    def __contains__(self, value):
        return bool((self == value).any())

    def _onto(self, other, operation):
        if isinstance(other, Tensor):
            if other._owner is self._owner and _overlap(self, other):
                raise self._overlapping()
            if other._traces and mode.enabled:
                return self._changed(other, operation)
        result = Elementwise._onto(self, other, operation)
        self._owner.version += 1
        return result

    def __setitem__(self, key, value):
        if mode.enabled and isinstance(value, Tensor) and value._traces:
            self._write(key, value)
            return
        Indexing.__setitem__(self, key, value)
        self._owner.version += 1

    # Copies and conversions

    def clone(self):
        return self._copied()

    def contiguous(self):
        return self._flat()

    def float(self): return self._converted(m.FLOAT32)
    def double(self): return self._converted(m.FLOAT64)
    def long(self): return self._converted(m.INT64)
    def bool(self): return self._converted(m.BOOL)
    def int(self): return self._converted(m.INT32)
    def short(self): return self._converted(m.INT16)
    def char(self): return self._converted(m.INT8)
    def byte(self): return self._converted(m.UINT8)

    def to(self, kind=None, dtype=None):
        kind = dtype if dtype is not None else kind
        return self if isinstance(kind, (str, _device)) else self._converted(code_of(kind))

    def type(self, dtype=None):
        if dtype is None:
            return 'torch.%sTensor' % self.dtype._long_name
        if isinstance(dtype, str):
            return self._converted(code_named(dtype))
        return self._converted(code_of(dtype))

    def cpu(self): return self

    def type_as(self, other): return self._converted(other._code)

    def numpy(self):
        import numpy

        return numpy.ndarray._adopted(self)

    def new_zeros(self, *size): return self._family._filled(_lengths(size), 0, self._code)
    def new_ones(self, *size): return self._family._filled(_lengths(size), 1, self._code)

    def copy_(self, other):
        if other._traces and mode.enabled:
            return self._copied_onto(other)
        self._fill_from(other)
        self._owner.version += 1
        return self

    def fill_(self, value):
        self._fill_with(value)
        self._owner.version += 1
        return self

    def zero_(self): return self.fill_(0)

    # Along dimensions

    def sum(self, dim=None, keepdim=False, *, dtype=None, axis=None):
        dim = dim if axis is None else axis
        code = code_of(dtype)
        if code is None:
            code = self._code if self._code in m.FRACTIONS else m.INT64
        return self._reduced(m.SUM, dim, keepdim, code)

    def mean(self, dim=None, keepdim=False, *, axis=None):
        if self._code not in m.FRACTIONS:
            raise RuntimeError(
                'mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: %s'
                % self.dtype._long_name
            )
        return self._average(dim if axis is None else axis, keepdim, self._code)

    def prod(self, dim=None, keepdim=False):
        return self._reduced(m.PRODUCT, dim, keepdim, self._code if self._code in m.FRACTIONS else m.INT64)

    def var(self, dim=None, unbiased=True, keepdim=False):
        if isinstance(dim, bool):
            dim, unbiased = None, dim
        if self._code not in m.FRACTIONS:
            raise RuntimeError('std and var only support floating point and complex dtypes')
        return self._variance(dim, keepdim, int(unbiased), self._code)

    def std(self, dim=None, unbiased=True, keepdim=False):
        return self.var(dim, unbiased, keepdim).sqrt()

    def _best(self, name, operation, sign, dim, keepdim):
        if dim is None:
            return self._reduced(operation, None, False, self._code)
        if isinstance(dim, Tensor):
            return self._with(dim, m.MAXIMUM if sign > 0 else m.MINIMUM)
        return _Best[name](self._reduced(operation, dim, keepdim, self._code), self._places(sign, dim, keepdim))

    def max(self, dim=None, keepdim=False): return self._best('max', m.MAX, 1, dim, keepdim)
    def min(self, dim=None, keepdim=False): return self._best('min', m.MIN, -1, dim, keepdim)
    def amax(self, dim=None, keepdim=False): return self._reduced(m.MAX, dim, keepdim, self._code)
    def amin(self, dim=None, keepdim=False): return self._reduced(m.MIN, dim, keepdim, self._code)
    def argmax(self, dim=None, keepdim=False): return self._places(1, dim, keepdim)
    def argmin(self, dim=None, keepdim=False): return self._places(-1, dim, keepdim)
    def any(self, dim=None, keepdim=False): return self._reduced(m.ANY, dim, keepdim, m.BOOL)
    def all(self, dim=None, keepdim=False): return self._reduced(m.ALL, dim, keepdim, m.BOOL)

    def logsumexp(self, dim, keepdim=False):
        largest = self.amax(dim, True)
        found = (self - largest).exp().sum(dim, True).log() + largest
        return found if keepdim else found.squeeze(dim)

    def norm(self, p='fro', dim=None, keepdim=False):
        if p in ('fro', 2):
            return (self * self).sum(dim, keepdim).sqrt()
        if p == 1:
            return self.abs().sum(dim, keepdim)
        if p == float('inf'):
            return self.abs().amax(dim, keepdim)
        return (self.abs() ** p).sum(dim, keepdim) ** (1 / p)

    def softmax(self, dim):
        self._check_fractions('softmax', dim)
        return self._softmax(dim, False)

    def log_softmax(self, dim):
        self._check_fractions('log_softmax', dim)
        return self._softmax(dim, True)


def _overlap(a, b):
    """Whether two tensors in one owner's memory share some numbers, but are not alike."""
    if (a._start, a._step0, a._step1, a._lengths) == (b._start, b._step0, b._step1, b._lengths):
        return False
    return a._start < _end(b) and b._start < _end(a)


def _end(tensor):
    return tensor._start + (tensor._rows - 1) * abs(tensor._step0) + (tensor._columns - 1) * abs(tensor._step1) + 1


Tensor._family = Tensor._untracked = Tensor
