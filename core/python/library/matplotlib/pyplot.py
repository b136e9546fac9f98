"""matplotlib.pyplot: the figure that is being made, and its axes."""

from . import cm, showing as _showing
from .figure import Figure as _Figure, SAVED as _SAVED
from .missing import missing as _missing

_figures = {}
_current = None
_axes = None
_last = None


class _Style:
    """Looks are the app's own."""

    available = ()

    def use(self, name): pass

    def context(self, name, after_reset=False):
        from contextlib import nullcontext

        return nullcontext()


style = _Style()
rcParams = {}


def __getattr__(name):
    raise _missing("module 'matplotlib.pyplot'", name, [each for each in globals() if not each.startswith('_')])


def figure(num=None, **given):
    global _current, _axes
    number = num if num is not None else max((each for each in _figures if isinstance(each, int)), default=0) + 1
    if number not in _figures:
        _figures[number] = _Figure(number)
    _current = _figures[number]
    _axes = _current.axes[-1] if _current.axes else None
    return _current


def gcf():
    return _current or figure()


def gca():
    global _axes
    if _axes is None:
        _axes = gcf().gca()
    return _axes


def sca(ax):
    global _axes, _current
    _axes, _current = ax, ax.figure


def subplots(nrows=1, ncols=1, figsize=None, dpi=None, **given):
    global _axes
    for name in ('facecolor', 'layout', 'constrained_layout', 'tight_layout', 'num', 'clear'):
        given.pop(name, None)
    made = figure()
    axes = made.subplots(nrows, ncols, **given)
    _axes = made.axes[-1]
    return made, axes


def subplot(*place, **given):
    global _axes
    _axes = gcf().add_subplot(*place, **given)
    return _axes


def show(*args, **given):
    """Hands over every open figure, in the order in which they were made."""
    open_figures = list(_figures.values())
    _forget()
    for each in open_figures:
        _showing.show(each)


def close(fig=None):
    global _current, _axes
    if fig is None:
        fig = _current
    if fig == 'all':
        _forget()
        return
    for number, each in list(_figures.items()):
        if fig is each or fig == number:
            del _figures[number]
            if each is _current:
                _current = next(reversed(_figures.values()), None)
                _axes = _current.axes[-1] if _current and _current.axes else None


def _forget():
    global _current, _axes, _last
    _figures.clear()
    _current = _axes = _last = None


def savefig(*args, **given):
    raise NotImplementedError(_SAVED)


def colorbar(mappable=None, ax=None, **given):
    mappable = mappable or _last
    if mappable is None:
        raise RuntimeError('No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow).')
    gcf().colorbar(mappable, ax, **given)


def plot(*args, **given): return gca().plot(*args, **given)
def bar(*args, **given): return gca().bar(*args, **given)
def hist(*args, **given): return gca().hist(*args, **given)
def axhline(*args, **given): return gca().axhline(*args, **given)
def axvline(*args, **given): return gca().axvline(*args, **given)
def clabel(CS, levels=None, **given): CS.clabel(levels, **given)
def text(*args, **given): return gca().text(*args, **given)
def legend(*args, **given): return gca().legend(*args, **given)
def grid(*args, **given): return gca().grid(*args, **given)
def axis(*args, **given): return gca().axis(*args, **given)
def cla(): gca().clear()


def scatter(*args, **given):
    return _mapped(gca().scatter(*args, **given))


def imshow(*args, **given):
    return _mapped(gca().imshow(*args, **given))


def contour(*args, **given):
    return _mapped(gca().contour(*args, **given))


def contourf(*args, **given):
    return _mapped(gca().contourf(*args, **given))


def _mapped(made):
    global _last
    _last = made
    return made


def title(label, **given): gca().set_title(label)
def xlabel(xlabel, **given): gca().set_xlabel(xlabel)
def ylabel(ylabel, **given): gca().set_ylabel(ylabel)
def xlim(*args, **given): return gca().set_xlim(*args, **given)
def ylim(*args, **given): return gca().set_ylim(*args, **given)
def xscale(value, **given): gca().set_xscale(value)
def yscale(value, **given): gca().set_yscale(value)
def xticks(ticks=None, labels=None, **given): return None if ticks is None else gca().set_xticks(ticks, labels)
def yticks(ticks=None, labels=None, **given): return None if ticks is None else gca().set_yticks(ticks, labels)
def tick_params(*args, **given): pass
def suptitle(t, **given): gcf().suptitle(t)
def tight_layout(**given): pass
def subplots_adjust(*args, **given): pass
def margins(*args, **given): pass
def ion(): pass
def ioff(): pass
def draw(): pass
def pause(interval): show()
def clf(): gcf().clear()
def get_cmap(name='viridis', lut=None): return cm.get_cmap(name)
