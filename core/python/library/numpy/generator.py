"""numpy.random.default_rng: NumPy's new generator, PCG64, draw for draw."""

import _arrays.random as streams
from _arrays import memory as m

from .counting import searchsorted
from .functions import asarray
from .missing import missing_function
from .ndarray import ndarray
from .scalars import int64


def default_rng(seed=None):
    if isinstance(seed, Generator):
        return seed
    if seed is not None and (isinstance(seed, bool) or not isinstance(seed, int)):
        raise TypeError('SeedSequence expects int or sequence of ints for entropy not %s' % (seed,))
    if seed is not None and seed < 0:
        raise ValueError('expected non-negative integer')
    return Generator(seed)


class Generator:
    __module__ = 'numpy.random'

    def __init__(self, seed):
        self._key = int(streams.pcgNew(None if seed is None else float(seed)))

    def __repr__(self):
        return 'Generator(PCG64) at 0x%X' % id(self)

    def _filled(self, draw, size, code=m.FLOAT64, *given):
        made = ndarray._of_shape(_shape(size), code)
        draw(self._key, made._start, made.size, *given)
        return made if size is not None else made._number()

    def random(self, size=None): return self._filled(streams.pcgRandom, size)
    def standard_normal(self, size=None): return self._filled(streams.pcgNormal, size)

    def normal(self, loc=0.0, scale=1.0, size=None):
        if size is None and not (isinstance(loc, (int, float)) and isinstance(scale, (int, float))):
            size = (asarray(loc) * asarray(scale)).shape
        return loc + scale * self.standard_normal(size)

    def uniform(self, low=0.0, high=1.0, size=None): return low + (high - low) * self.random(size)

    def integers(self, low, high=None, size=None, dtype=int, endpoint=False):
        low, high = (0, low) if high is None else (low, high)
        high += endpoint
        if low >= high:
            raise ValueError('low >= high')
        found = self._filled(streams.pcgIntegers, size, m.INT64, int(low), int(high))
        return int64(found) if size is None else found

    def permutation(self, x):
        count = x if isinstance(x, int) else len(x)
        order = self._filled(streams.pcgPermutation, (count,), m.INT64)
        return order if isinstance(x, int) else asarray(x)[order]

    def shuffle(self, x):
        """Shuffles an array's rows, or a list, in place."""
        x[:] = self.permutation(x) if isinstance(x, ndarray) else [x[int(i)] for i in self.permutation(len(x)).tolist()]

    def choice(self, a, size=None, replace=True, p=None):
        count = a if isinstance(a, int) else len(a)
        shape = _shape(size)
        if p is not None:
            if not replace:
                raise NotImplementedError('choice of this small numpy takes probabilities with replace=True alone')
            limits = asarray(p).cumsum()
            drawn = asarray(self.random(shape))
            places = asarray(searchsorted(limits / limits[-1], drawn, side='right'))
        elif replace:
            places = self._filled(streams.pcgIntegers, shape, m.INT64, 0, count)
        else:
            places = ndarray._of_shape(shape, m.INT64)
            if places.size > count:
                raise ValueError('Cannot take a larger sample than population when replace is False')
            streams.pcgSample(self._key, places._start, count, places.size)
        if isinstance(a, int):
            return places._given()
        return asarray(a)[places if places.shape else int(places._number())]

    def __getattr__(self, name):
        error = missing_function([each for each in dir(Generator) if not each.startswith('_')], name)
        raise AttributeError(str(error).replace("module 'numpy'", "'numpy.random.Generator' object"), name='', obj=None)


def _shape(size):
    return () if size is None else (size,) if isinstance(size, int) else tuple(size)
