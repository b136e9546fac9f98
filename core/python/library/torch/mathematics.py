"""Functions of each number, as methods of tensors."""

from math import log

from _arrays import memory as m
from _arrays.elementwise import Elementwise

_LOG_2, _LOG_10 = log(2), log(10)


class Mathematics(Elementwise):
    __slots__ = ()

    def exp(self): return self._map(m.EXP)
    def exp2(self): return 2.0**self
    def expm1(self): return self.exp() - 1
    def log(self): return self._map(m.LOG)
    def log2(self): return self.log() / _LOG_2
    def log10(self): return self.log() / _LOG_10
    def log1p(self): return self._map(m.LOG1P)
    def sqrt(self): return self._map(m.SQRT)
    def sin(self): return self._map(m.SIN)
    def cos(self): return self._map(m.COS)
    def tanh(self): return self._map(m.TANH)
    def sigmoid(self): return self._map(m.SIGMOID)
    def relu(self): return self._map(m.RELU, self._code)
    def abs(self): return self._map(m.ABS, self._code)
    def neg(self): return self._map(m.NEGATIVE, self._code)
    def sign(self): return self._map(m.SIGN, self._code)
    def floor(self): return self._map(m.FLOOR, self._code)
    def ceil(self): return self._map(m.CEIL, self._code)
    def round(self): return self._map(m.ROUND, self._code)
    def square(self): return self._with(self, m.MULTIPLY)
    def rsqrt(self): return 1 / self.sqrt()
    def reciprocal(self): return self.__rtruediv__(1)
    def isnan(self): return self._map(m.IS_NAN, m.BOOL)
    def isfinite(self): return self._map(m.IS_FINITE, m.BOOL)
    def isinf(self): return self._map(m.IS_INF, m.BOOL)
    def logical_and(self, other): return self.bool() & other.bool()
    def logical_or(self, other): return self.bool() | other.bool()
    def logical_xor(self, other): return self.bool() ^ other.bool()
    def logical_not(self): return self._map(m.NOT, m.BOOL)

    def add(self, other, *, alpha=1): return self + other * alpha if alpha != 1 else self + other
    def sub(self, other, *, alpha=1): return self - other * alpha if alpha != 1 else self - other
    def mul(self, other): return self * other
    def div(self, other): return self / other
    def pow(self, exponent): return self**exponent
    def eq(self, other): return self == other
    def ne(self, other): return self != other
    def gt(self, other): return self > other
    def ge(self, other): return self >= other
    def lt(self, other): return self < other
    def le(self, other): return self <= other
    def matmul(self, other): return self @ other
    def add_(self, other, *, alpha=1): return self._onto(other * alpha if alpha != 1 else other, m.ADD)
    def sub_(self, other, *, alpha=1): return self._onto(other * alpha if alpha != 1 else other, m.SUBTRACT)
    def mul_(self, other): return self._onto(other, m.MULTIPLY)
    def div_(self, other): return self._onto(other, m.DIVIDE)
    def pow_(self, exponent): return self._onto(exponent, m.POWER)
    def addcmul(self, tensor1, tensor2, *, value=1): return self + tensor1 * tensor2 * value
    def addcdiv(self, tensor1, tensor2, *, value=1): return self + tensor1 / tensor2 * value
    def lerp(self, end, weight): return self + (end - self) * weight
    def maximum(self, other): return self._with(other, m.MAXIMUM)
    def minimum(self, other): return self._with(other, m.MINIMUM)

    def mm(self, other):
        if len(self._lengths) != 2:
            raise RuntimeError('self must be a matrix')
        if len(other._lengths) != 2:
            raise RuntimeError('mat2 must be a matrix')
        return self @ other

    def mv(self, vec): return self @ vec
    def addmm(self, mat1, mat2, *, beta=1, alpha=1): return self * beta + mat1.mm(mat2) * alpha

    def dot(self, other):
        if len(self._lengths) != 1 or len(other._lengths) != 1:
            raise RuntimeError('1D tensors expected, but got %dD and %dD tensors' % (len(self._lengths), len(other._lengths)))
        return self @ other

    def outer(self, vec2):
        if len(self._lengths) != 1:
            raise RuntimeError('outer: Expected 1-D argument self, but got %d-D' % len(self._lengths))
        if len(vec2._lengths) != 1:
            raise RuntimeError('outer: Expected 1-D argument vec2, but got %d-D' % len(vec2._lengths))
        return self.unsqueeze(1) * vec2

    def clamp(self, min=None, max=None):
        if min is None and max is None:
            raise RuntimeError("torch.clamp: At least one of 'min' or 'max' must not be None")
        found = self if min is None else self._with(min, m.MAXIMUM)
        return found if max is None else found._with(max, m.MINIMUM)

    clip = clamp

    def clamp_min(self, min): return self._with(min, m.MAXIMUM)
    def clamp_max(self, max): return self._with(max, m.MINIMUM)


def _in_place(name):
    def method(self, *rest, **named):
        # Of a copy: what the way back needs is what was there before.
        return self.copy_(getattr(self.clone(), name)(*rest, **named))

    method.__name__ = name + '_'
    return method


for _name in (
    'exp log sqrt tanh sigmoid relu abs neg sign floor ceil round square reciprocal clamp clamp_min clamp_max addcmul addcdiv lerp'
).split():
    setattr(Mathematics, _name + '_', _in_place(_name))
