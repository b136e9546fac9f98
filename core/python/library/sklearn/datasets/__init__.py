"""sklearn.datasets: the handwritten digits, and data that are drawn."""

from ..missing import missing_name
from .digits import load_digits
from .drawn import make_blobs, make_circles, make_moons


def __getattr__(name):
    raise missing_name('sklearn.datasets', ['load_digits', 'make_blobs', 'make_circles', 'make_moons'], name)
