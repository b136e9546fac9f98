"""Tensors filled with random numbers, and generators of them."""

import _arrays.random as streams
from _arrays import memory as m
from _arrays.array import Array


class Generator:
    """A stream of random numbers of its own."""

    __module__ = 'torch'

    def __init__(self, device='cpu'):
        self._number = int(streams.torchNew())

    def manual_seed(self, seed):
        with drawing_from(self):
            streams.torchSeed(float(int(seed) % 2**32))
        return self


class drawing_from:
    """Draws from a generator for a `with` block; from torch's own for None."""

    def __init__(self, generator):
        self._number = 0 if generator is None else generator._number

    def __enter__(self):
        if self._number:
            streams.torchUse(self._number)

    def __exit__(self, *error):
        if self._number:
            streams.torchUse(0)


class Drawing(Array):
    __slots__ = ()

    def uniform_(self, from_=0, to=1, *, generator=None):
        if from_ > to:
            raise RuntimeError(
                'uniform_ expects to return a [from, to) range, but found from=%g > to=%g' % (from_, to)
            )
        return self._drawn(streams.torchUniform, from_, to, generator)

    def normal_(self, mean=0, std=1, *, generator=None):
        if std < 0:
            raise RuntimeError('normal expects std >= 0.0, but found std %g' % std)
        return self._drawn(streams.torchNormal, mean, std, generator)

    def _drawn(self, draw, first, second, generator):
        if self._code != m.FLOAT32:
            raise NotImplementedError('this small torch draws float32 numbers: draw them first, then convert with .double()')
        drawn = self._family._of_shape(self.shape, m.FLOAT32)
        with drawing_from(generator):
            draw(drawn._start, drawn.numel(), float(first), float(second))
        return self.copy_(drawn)
