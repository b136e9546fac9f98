"""Colour maps, as attributes and by `get_cmap`."""

from .styles import MAPS, color_map


class Colormap:
    def __init__(self, name):
        color_map(name)
        self.name = name


def get_cmap(name='viridis', lut=None):
    return Colormap(getattr(name, 'name', name))


def __getattr__(name):
    if name in MAPS:
        return Colormap(name)
    raise AttributeError("module 'matplotlib.cm' has no attribute '%s'" % name, name='', obj=None)
