"""numpy.random: NumPy's legacy generator, draw for draw."""

import math
from bisect import bisect_right
from itertools import accumulate

import _arrays.random as streams
from _arrays import memory as m

from .generator import Generator, default_rng
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
    if not isinstance(loc, (int, float)) or not isinstance(scale, (int, float)):
        loc, scale = _array(loc), _array(scale)
        return loc + scale * normal(size=(loc * scale).shape if size is None else size)
    if scale < 0:
        raise ValueError('scale < 0')
    made = ndarray._of_shape(_shape(size), m.FLOAT64)
    streams.numpyNormal(made._start, made.size, float(loc), float(scale))
    return made._given()


def standard_normal(size=None):
    return normal(size=size)


def randint(low, high=None, size=None, dtype=int):
    low, high = (0, low) if high is None else (low, high)
    if low >= high:
        raise ValueError('low >= high')
    made = ndarray._of_shape(_shape(size), m.INT64)
    streams.numpyIntegers(made._start, made.size, int(low), int(high))
    return made.astype(dtype)._given() if size is not None else int(made._number())


def choice(a, size=None, replace=True, p=None):
    """Some of 0 to a - 1, or of an array's rows."""
    count = a if isinstance(a, int) else len(a)
    if count == 0:
        raise ValueError("'a' cannot be empty unless no samples are taken")
    wanted = ndarray._of_shape(_shape(size), m.INT64)
    if p is not None:
        places = _by_probability(count, wanted.size, replace, _array(p)._numbers())._reshaped(wanted.shape)
    elif replace:
        streams.numpyIntegers(wanted._start, wanted.size, 0, count)
        places = wanted
    else:
        if wanted.size > count:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'")
        places = permutation(count)[: wanted.size]._reshaped(wanted.shape)
    if isinstance(a, int):
        return places._given()
    return _array(a)[places if places.shape else int(places._number())]


def _by_probability(count, size, replace, p):
    if len(p) != count:
        raise ValueError("'a' and 'p' must have same size")
    if not math.isclose(math.fsum(p), 1, rel_tol=0, abs_tol=1e-8):
        raise ValueError('probabilities do not sum to 1')
    if not replace:
        raise NotImplementedError('choice of this small numpy takes probabilities with replace=True alone')
    limits = list(accumulate(p))
    limits = [each / limits[-1] for each in limits]
    drawn = uniform(size=(size,))._numbers()
    return _array([bisect_right(limits, each) for each in drawn]).astype(int)


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
    def randint(self, *given, **named): return self._draw(randint, *given, **named)
    def choice(self, *given, **named): return self._draw(choice, *given, **named)


def _shape(size):
    return () if size is None else (size,) if isinstance(size, int) else tuple(size)


def _array(values):
    from . import array

    return array(values)


def __getattr__(name):
    from .missing import missing_function

    error = missing_function([each for each in globals() if not each.startswith('_')], name)
    raise AttributeError(str(error).replace("'numpy'", "'numpy.random'"), name='', obj=None)
