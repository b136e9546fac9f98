"""A small matplotlib: figures as descriptions, which the app draws."""

__version__ = '3.6.3'

# What scripts set here is about sizes and typefaces, which are the app's own.
rcParams = {}


def use(backend, force=True):
    """The app draws whatever is chosen."""


def rc(group, **settings):
    pass
