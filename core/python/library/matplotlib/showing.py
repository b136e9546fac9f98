"""Hands figures over to the app, once they are shown."""

import json

# So many of one program: the page keeps them all.
MOST = 100

_shown = 0
_give = None


def bind(give):
    global _give
    _give = give


def begin():
    """For the next program."""
    global _shown
    _shown = 0


def show(figure):
    global _shown
    if not figure.axes:
        return
    _shown += 1
    if _shown > MOST:
        raise RuntimeError('a program shows up to %d figures here' % MOST)
    if _give is not None:
        _give(json.dumps(figure._describe(), allow_nan=False))
