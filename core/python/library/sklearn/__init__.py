"""A small sklearn: the digits and drawn data, their split and scaling, and how right answers are."""

from . import datasets, metrics, model_selection, preprocessing
from .missing import missing_name


__version__ = '1.2.1'


def __getattr__(name):
    raise missing_name('sklearn', [each for each in globals() if not each.startswith('_')], name)
