"""The learner's three backward functions on the app's own tensors, without copying: addresses in, gradients out."""

import _host
from _arrays import memory as m
from torch.tensor import Tensor
from torch.types import Size


def _tensor(start, rows, columns):
    """A tensor on memory that is the app's: nobody gives it back."""
    return Tensor(None, start, rows, columns, columns, 1, Size((rows, columns)), m.FLOAT32)


def _bias(start, columns):
    return Tensor(None, start, 1, columns, columns, 1, Size((columns,)), m.FLOAT32)


def _take(owner, name, rows, columns, shape, to):
    """Copies the gradient that was stored on a tensor to where the app wants it."""
    found = owner.__dict__.get('grad_')
    if found is None:
        raise AttributeError('%s.grad_ has not been assigned' % name)
    if not isinstance(found, Tensor):
        raise TypeError('%s.grad_ is a %s, not a Tensor' % (name, type(found).__name__))
    if found.shape != shape:
        raise ValueError('%s.grad_ has the shape %s, but %s has %s' % (name, tuple(found.shape), name, tuple(shape)))
    m.unary(
        m.COPY, m.WIDE[found._code], found._start, found._step0, found._step1, to, columns, 1, rows, columns,
    )


def _linear(function, x, batch, inputs, w, outputs, b, z, dz, dw, db, dx):
    X, W, B, Z = _tensor(x, batch, inputs), _tensor(w, outputs, inputs), _bias(b, outputs), _tensor(z, batch, outputs)
    Z.grad_ = _tensor(dz, batch, outputs)
    function(X, W, B, Z)
    _take(W, 'W', outputs, inputs, W.shape, dw)
    _take(B, 'b', 1, outputs, B.shape, db)
    if dx:
        _take(X, 'X', batch, inputs, X.shape, dx)


def _relu(function, z, a, da, dz, batch, units):
    Z, A = _tensor(z, batch, units), _tensor(a, batch, units)
    A.grad_ = _tensor(da, batch, units)
    function(Z, A)
    _take(Z, 'Z', batch, units, Z.shape, dz)


def _loss(function, z, a, y, dz, batch, classes):
    Z, A, Y = _tensor(z, batch, classes), _tensor(a, batch, classes), _tensor(y, batch, classes)
    function(Z, A, Y)
    _take(Z, 'Z', batch, classes, Z.shape, dz)


def _guarded(key, name, work):
    """A function that the app calls with numbers; it gives None, or the error as JSON."""

    def call(*numbers):
        error = None
        try:
            work(_host._named(key, name), *numbers)
        except BaseException as found:
            error = _host._described(found, key, None)
        return error

    return call


def linear(key, name): return _guarded(key, name, _linear)
def relu(key, name): return _guarded(key, name, _relu)
def loss(key, name): return _guarded(key, name, _loss)
