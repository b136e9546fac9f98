"""The same bar: the app has one for all."""

from .bar import tqdm, trange

__all__ = ['tqdm', 'trange']
