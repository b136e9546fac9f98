"""numpy.random: NumPy's legacy generator, draw for draw."""

import _arrays.random as streams
from _arrays import memory as m

from .ndarray import ndarray


def seed(seed=None):
    streams.numpySeed(_seed(seed))


def _seed(seed):
    if seed is not None and not 0 <= seed < 2**32:
        raise ValueError('Seed must be between 0 and 2**32 - 1')
    return seed if seed is None else float(seed)


def permutation(x):
    """0 to x - 1 in random order, or the rows of an array."""
    count = x if isinstance(x, int) else len(x)
    order = ndarray._of_shape((count,), m.INT64)
    streams.numpyPermutation(order._start, count)
    return order if isinstance(x, int) else _array(x)[order]


def shuffle(x):
    """Shuffles an array's rows in place."""
    x[:] = permutation(x)


def randn(*shape):
    return normal(size=shape) if shape else normal()


def rand(*shape):
    return uniform(size=shape) if shape else uniform()


def random(size=None):
    return uniform(size=size)


def normal(loc=0.0, scale=1.0, size=None):
    made = ndarray._of_shape(_shape(size), m.FLOAT64)
    streams.numpyNormal(made._start, made.size, float(loc), float(scale))
    return made._given()


def standard_normal(size=None):
    return normal(size=size)


def uniform(low=0.0, high=1.0, size=None):
    made = ndarray._of_shape(_shape(size), m.FLOAT64)
    streams.numpyUniform(made._start, made.size, float(low), float(high))
    return made._given()


class RandomState:
    """A generator of its own."""

    def __init__(self, seed=None):
        self._stream = streams.numpyNew(_seed(seed))

    def _draw(self, function, *given, **named):
        streams.numpyUse(self._stream)
        try:
            return function(*given, **named)
        finally:
            streams.numpyUse(0)

    def seed(self, *given): return self._draw(seed, *given)
    def permutation(self, x): return self._draw(permutation, x)
    def shuffle(self, x): return self._draw(shuffle, x)
    def randn(self, *shape): return self._draw(randn, *shape)
    def rand(self, *shape): return self._draw(rand, *shape)
    def random_sample(self, size=None): return self._draw(random, size)
    def standard_normal(self, size=None): return self._draw(standard_normal, size)
    def normal(self, *given, **named): return self._draw(normal, *given, **named)
    def uniform(self, *given, **named): return self._draw(uniform, *given, **named)


def _shape(size):
    return () if size is None else (size,) if isinstance(size, int) else tuple(size)


def _array(values):
    from . import array

    return array(values)


def __getattr__(name):
    from .missing import missing_function

    error = missing_function([each for each in globals() if not each.startswith('_')], name)
    raise AttributeError(str(error).replace("'numpy'", "'numpy.random'"), name='', obj=None)
