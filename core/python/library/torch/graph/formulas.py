"""The derivatives of arithmetic, of functions of each number, and of products: a class each, with the name that torch prints."""

from _arrays import memory as m

from ..tensor import Tensor
from .making import chosen, node_class, of_one, spread, zeros
from .nodes import Node


# Arithmetic

AddBackward0 = node_class('AddBackward0', lambda node, grad: (grad, grad))
RsubBackward1 = node_class('RsubBackward1', lambda node, grad: (-grad,))
NegBackward0 = node_class('NegBackward0', lambda node, grad: (-grad,))
CloneBackward0 = node_class('CloneBackward0', lambda node, grad: (grad,))
ToCopyBackward0 = node_class('ToCopyBackward0', lambda node, grad: (grad,))
CopyBackwards = node_class('CopyBackwards', lambda node, grad: (None, grad), _named_in='torch::autograd::')
ZeroBackward0 = node_class('ZeroBackward0', lambda node, grad: (None,))
FillBackward0 = node_class('FillBackward0', lambda node, grad: (None,))


class SubBackward0(Node):
    def _backward(self, grad):
        return grad, -grad if self._edges[1] else None


class MulBackward0(Node):
    def _backward(self, grad):
        a, b = self._values()
        to_a, to_b = self._edges
        return grad * b if to_a else None, grad * a if to_b else None


class DivBackward0(Node):
    def _backward(self, grad):
        a, b = self._values()
        to_a, to_b = self._edges
        return grad / b if to_a else None, -grad * ((a / b) / b) if to_b else None


class PowBackward0(Node):
    def _backward(self, grad):
        a, exponent = self._values()
        if exponent == 0:
            return (zeros(grad),)
        return (grad * (exponent * a ** (exponent - 1)),)


class PowBackward1(Node):
    keeps_result = True

    def _backward(self, grad):
        a, exponent, result = self._values()
        to_a, to_exponent = self._edges
        of_a = of_exponent = None
        if to_a:
            of_a = chosen(exponent + result * 0 != 0, grad * (exponent * a ** (exponent - 1)))
        if to_exponent:
            base = a if isinstance(a, Tensor) else Tensor._filled((), a, grad._code)
            of_exponent = chosen(~((exponent == 0) & (base >= 0) | (base == 0) & (exponent >= 0)), grad * (result * base.log()))
        return of_a, of_exponent


class RemainderBackward1(Node):
    def _backward(self, grad):
        a, b = self._values()
        return grad, -grad * (a // b) if self._edges[1] else None


RemainderBackward0 = node_class('RemainderBackward0', lambda node, grad: (grad,))


class NotImplementedNode(Node):
    def name(self):
        return 'NotImplemented'

    def _backward(self, grad):
        raise RuntimeError('derivative for %s is not implemented' % self._context)


NotImplementedNode.__name__ = 'NotImplemented'


def _larger_or_smaller(name, is_less):
    def backward(node, grad):
        a, b = node._values()
        half = chosen(a == b, grad / 2)
        return chosen(is_less(b, a), grad) + half, chosen(is_less(a, b), grad) + half

    return node_class(name, backward)


MaximumBackward0 = _larger_or_smaller('MaximumBackward0', lambda a, b: a < b)
MinimumBackward0 = _larger_or_smaller('MinimumBackward0', lambda a, b: a > b)

# Of each number

ExpBackward0 = of_one('ExpBackward0', lambda grad, y: grad * y, True)
LogBackward0 = of_one('LogBackward0', lambda grad, x: grad / x)
Log1PBackward0 = of_one('Log1PBackward0', lambda grad, x: grad / (x + 1))
SqrtBackward0 = of_one('SqrtBackward0', lambda grad, y: grad / (2 * y), True)
SinBackward0 = of_one('SinBackward0', lambda grad, x: grad * x.cos())
CosBackward0 = of_one('CosBackward0', lambda grad, x: grad * -x.sin())
TanhBackward0 = of_one('TanhBackward0', lambda grad, y: grad * (1 - y * y), True)
SigmoidBackward0 = of_one('SigmoidBackward0', lambda grad, y: grad * ((1 - y) * y), True)
ReluBackward0 = of_one('ReluBackward0', lambda grad, y: chosen(y > 0, grad), True)
AbsBackward0 = of_one('AbsBackward0', lambda grad, x: grad * x.sign())
ReciprocalBackward0 = of_one('ReciprocalBackward0', lambda grad, y: -grad * (y * y), True)
ClampMinBackward0 = of_one('ClampMinBackward0', lambda grad, x, low: chosen(x >= low, grad))
ClampMaxBackward0 = of_one('ClampMaxBackward0', lambda grad, x, high: chosen(x <= high, grad))
SignBackward0, FloorBackward0, CeilBackward0, RoundBackward0, TruncBackward0 = (
    node_class(name, lambda node, grad: (zeros(grad),))
    for name in ('SignBackward0', 'FloorBackward0', 'CeilBackward0', 'RoundBackward0', 'TruncBackward0')
)


def _clamped(grad, x, low, high):
    inside = x == x
    if low is not None:
        inside = inside & (x >= low)
    return chosen(inside if high is None else inside & (x <= high), grad)


ClampBackward1 = of_one('ClampBackward1', _clamped)


class WhereBackward0(Node):
    def _backward(self, grad):
        (condition,) = self._values()
        if condition._lengths != grad._lengths:
            condition = spread(condition, grad._lengths)
        to_a, to_b = self._edges
        return chosen(condition, grad) if to_a else None, chosen(~condition, grad) if to_b else None


# Products


def is_transposed(matrix):
    return matrix._step0 == 1 and matrix._step1 == matrix._rows and matrix._columns > 1


def of_left(grad, b, transposed):
    """The gradient of the left matrix, in the order that its own numbers lie in."""
    return b._times(grad.T).T if transposed else grad._times(b.T)


def of_right(grad, a, transposed):
    return grad.T._times(a).T if transposed else a.T._times(grad)


class MmBackward0(Node):
    def _backward(self, grad):
        a, b = self._values()
        to_a, to_b = self._edges
        a_transposed, b_transposed = self._context
        return of_left(grad, b, a_transposed) if to_a else None, of_right(grad, a, b_transposed) if to_b else None


class BmmBackward0(Node):
    def _backward(self, grad):
        a, b = self._values()
        to_a, to_b = self._edges
        return (
            Tensor._times(grad, Tensor.transpose(b, -2, -1)) if to_a else None,
            Tensor._times(Tensor.transpose(a, -2, -1), grad) if to_b else None,
        )


class MvBackward0(Node):
    def _backward(self, grad):
        a, v = self._values()
        to_a, to_v = self._edges
        return grad._reshaped((-1, 1)) * v if to_a else None, Tensor._times(Tensor.T.fget(a), grad) if to_v else None


class DotBackward0(Node):
    def _backward(self, grad):
        a, b = self._values()
        return grad * b, grad * a

# By operation

BINARY = {
    m.ADD: AddBackward0, m.SUBTRACT: SubBackward0, m.MULTIPLY: MulBackward0, m.DIVIDE: DivBackward0,
    m.MAXIMUM: MaximumBackward0, m.MINIMUM: MinimumBackward0,
}
# By what is kept: the number itself, or what became of it.
OF_NUMBER = {m.LOG: LogBackward0, m.LOG1P: Log1PBackward0, m.SIN: SinBackward0, m.COS: CosBackward0, m.ABS: AbsBackward0}
OF_RESULT = {
    m.EXP: ExpBackward0, m.SQRT: SqrtBackward0, m.TANH: TanhBackward0, m.SIGMOID: SigmoidBackward0, m.RELU: ReluBackward0,
}
OF_NOTHING = {
    m.NEGATIVE: NegBackward0, m.SIGN: SignBackward0, m.FLOOR: FloorBackward0, m.CEIL: CeilBackward0, m.ROUND: RoundBackward0,
}
