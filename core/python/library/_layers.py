"""The learner's backward functions on the app's own tensors, without copying: places in memory in, gradients out."""

import _host
from _arrays import memory as m
from torch.tensor import Tensor
from torch.types import Size


def _tensor(start, rows, columns):
    """A tensor on memory that is the app's: nobody gives it back."""
    return Tensor(m.app, start, rows, columns, columns, 1, Size((rows, columns)), m.FLOAT32)


def _take(found, function, name, shape, to, columns):
    """Copies a gradient that was returned to where the app wants it."""
    if not isinstance(found, Tensor):
        raise TypeError('%s returned a %s for %s, not a Tensor' % (function, type(found).__name__, name))
    if found.shape != shape:
        raise ValueError(
            '%s returned %s with the shape %s, not %s' % (function, name, tuple(found.shape), tuple(shape))
        )
    m.for_unary(
        m.COPY, m.WIDE[found._code], found._start, found._step0, found._step1,
        to, columns, 1, found._rows, found._columns,
    )
    m.unary()


def _take_row(found, function, name, to, columns):
    """A gradient of biases, which may be a row or a list."""
    is_row = isinstance(found, Tensor) and found.shape == (1, columns)
    _take(found, function, name, found.shape if is_row else (columns,), to, columns)


def _linear(function, name, dz, x, w, dw, db, dx, batch, inputs, outputs):
    dZ, X, W = _tensor(dz, batch, outputs), _tensor(x, batch, inputs), _tensor(w, outputs, inputs)
    found = function(dZ, X, W)
    if not isinstance(found, (tuple, list)) or len(found) != 3:
        raise TypeError('%s must return three tensors: dW, db, dX' % name)
    dW, dB, dX = found
    _take(dW, name, 'dW', W.shape, dw, inputs)
    _take_row(dB, name, 'db', db, outputs)
    _take(dX, name, 'dX', X.shape, dx, inputs)


def _relu(function, name, da, z, dz, batch, units):
    dA, Z = _tensor(da, batch, units), _tensor(z, batch, units)
    _take(function(dA, Z), name, 'dZ', Z.shape, dz, units)


def _loss(function, name, a, y, dz, batch, classes):
    A, Y = _tensor(a, batch, classes), _tensor(y, batch, classes)
    _take(function(A, Y), name, 'dZ', A.shape, dz, classes)


def _whole(function, name, x, y, z1, a1, a2, w2, dw1, db1, dw2, db2, batch, inputs, hidden, classes):
    found = function(
        _tensor(x, batch, inputs), _tensor(y, batch, classes), _tensor(z1, batch, hidden),
        _tensor(a1, batch, hidden), _tensor(a2, batch, classes), _tensor(w2, classes, hidden),
    )
    if not isinstance(found, (tuple, list)) or len(found) != 4:
        raise TypeError('%s must return four tensors: dW1, db1, dW2, db2' % name)
    dW1, dB1, dW2, dB2 = found
    _take(dW1, name, 'dW1', Size((hidden, inputs)), dw1, inputs)
    _take_row(dB1, name, 'db1', db1, hidden)
    _take(dW2, name, 'dW2', Size((classes, hidden)), dw2, hidden)
    _take_row(dB2, name, 'db2', db2, classes)


def _guarded(key, name, work):
    """A function that the app calls with numbers; it gives None, or the error as JSON."""

    def call(*numbers):
        try:
            work(_host._named(key, name), name, *numbers)
        except BaseException as error:
            return _host._described(error, key)
        return None

    return call


def linear(key, name): return _guarded(key, name, _linear)
def relu(key, name): return _guarded(key, name, _relu)
def loss(key, name): return _guarded(key, name, _loss)
def whole(key, name): return _guarded(key, name, _whole)
