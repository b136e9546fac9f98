"""A small tqdm: the bar, its range, and nothing else."""

from .bar import tqdm, trange

__version__ = '4.66.0'
__all__ = ['tqdm', 'trange']
