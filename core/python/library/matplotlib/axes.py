"""One pair of axes with what is drawn in it."""

from . import series, styles
from .contours import ContourSet, contours
from .missing import missing, refused
from .values import finite, is_text, plain, row

SCALES = ('linear', 'log')


class Mappable:
    """What imshow and scatter give: a colour bar can be made of it."""

    def __init__(self, description):
        self._description = description

    def set_cmap(self, cmap):
        self._description['map'] = styles.color_map(cmap)

    def set_clim(self, vmin=None, vmax=None):
        if 'low' in self._description:
            self._description['low'], self._description['high'] = finite(vmin, 'set_clim', 'vmin'), finite(vmax, 'set_clim', 'vmax')


class Axes:
    def __init__(self, figure, row, column):
        self.figure = figure
        self._place = (row, column)
        self.clear()

    def __getattr__(self, name):
        raise missing("'Axes' object", name, [each for each in dir(Axes) if not each.startswith('_')])

    def clear(self):
        self._colors = 0
        self._names = {}
        self._described = {
            'row': self._place[0], 'column': self._place[1], 'title': '', 'xLabel': '', 'yLabel': '',
            'xLimits': None, 'yLimits': None, 'xScale': 'linear', 'yScale': 'linear', 'grid': False,
            'legend': False, 'frame': True, 'equal': False, 'xTicks': None, 'yTicks': None, 'series': [], 'rules': [], 'texts': [],
        }

    cla = clear

    # What is drawn

    def plot(self, *args, **given):
        if given.pop('data', None) is not None:
            raise refused('plot', ['data'])
        made = series.lines(self, args, given)
        for each in made:
            self._add(each)
        return made

    def scatter(self, x, y, s=36, c=None, **given):
        return Mappable(self._add(series.points(self, x, y, s, c, given)))

    def bar(self, x, height, width=0.8, bottom=None, **given):
        return self._add(series.bars(self, x, height, width, bottom, given))

    def hist(self, x, bins=None, range=None, density=False, **given):
        import numpy

        made = self._add(series.histogram(self, x, bins, range, density, given))
        return numpy.array(made['top']), numpy.array([*made['from'], made['to'][-1]]), None

    def imshow(self, X, cmap=None, **given):
        made = self._add(series.image(X, cmap, given))
        return Mappable(made)

    def contour(self, *args, **given):
        return ContourSet(self._add(contours(args, given, False)))

    def contourf(self, *args, **given):
        return ContourSet(self._add(contours(args, given, True)))

    def clabel(self, CS, levels=None, **given): CS.clabel(levels, **given)

    def axhline(self, y=0, *limits, **given):
        self._rule('axhline', 'horizontal', y, given)

    def axvline(self, x=0, *limits, **given):
        self._rule('axvline', 'vertical', x, given)

    def text(self, x, y, s, **given):
        series.look('text', given)
        series.taken('text', given, 'ha/horizontalalignment', 'va/verticalalignment', 'fontsize/size', 'color/c',
                     'fontweight/weight', 'transform', 'rotation', 'bbox')
        self._described['texts'].append({'x': finite(x, 'text', 'x'), 'y': finite(y, 'text', 'y'), 'text': str(s)[:200]})

    # How it is described

    def set_title(self, label, **given): self._described['title'] = str(label)[:500]
    def set_xlabel(self, xlabel, **given): self._described['xLabel'] = str(xlabel)[:500]
    def set_ylabel(self, ylabel, **given): self._described['yLabel'] = str(ylabel)[:500]
    def get_title(self): return self._described['title']
    def get_xlabel(self): return self._described['xLabel']
    def get_ylabel(self): return self._described['yLabel']

    def set_xlim(self, left=None, right=None, **given): return self._limit('x', left, right)
    def set_ylim(self, bottom=None, top=None, **given): return self._limit('y', bottom, top)
    def set_xscale(self, value, **given): self._scale('x', value)
    def set_yscale(self, value, **given): self._scale('y', value)
    def set_xticks(self, ticks, labels=None, **given): self._ticks('x', ticks, labels)
    def set_yticks(self, ticks, labels=None, **given): self._ticks('y', ticks, labels)
    def set_xticklabels(self, labels, **given): self._tick_labels('x', labels)
    def set_yticklabels(self, labels, **given): self._tick_labels('y', labels)

    def set(self, **given):
        for name, value in given.items():
            method = getattr(type(self), 'set_' + name, None)
            if method is None:
                raise refused('set', [name])
            method(self, *value) if name in ('xlim', 'ylim') else method(self, value)

    def legend(self, handles=None, labels=None, **given):
        """Names of what was drawn; those of a list name the curves in their order."""
        if labels is None and isinstance(handles, (list, tuple)) and all(is_text(each) for each in handles):
            labels = handles
        named = [each for each in self._described['series'] if 'label' in each]
        for each, label in zip(named, labels or ()):
            each['label'] = series.label_of(label)
        self._described['legend'] = True

    def grid(self, visible=None, **given):
        self._described['grid'] = not self._described['grid'] if visible is None and not given else visible is not False

    def axis(self, option=None, **given):
        if option in ('off', False):
            self._described['frame'] = False
        elif option in ('on', True):
            self._described['frame'] = True
        elif isinstance(option, (list, tuple)):
            self._limit('x', option[0], option[1])
            self._limit('y', option[2], option[3])
        elif option in ('equal', 'scaled', 'square', 'image'):
            self._described['equal'] = True
        elif option in ('tight', 'auto'):
            self._described['equal'] = False
        elif option is not None:
            raise ValueError("Unrecognized string %r to axis; try 'on' or 'off'" % (option,))

    def set_axis_off(self): self._described['frame'] = False
    def set_aspect(self, aspect, **given): self._described['equal'] = aspect in ('equal', 1)
    def tick_params(self, *args, **given): pass
    def margins(self, *args, **given): pass
    def invert_yaxis(self): self._limit('y', *reversed(self._described['yLimits'] or (0, 1)))

    # What the rest of the package asks

    def _next_color(self):
        found = styles.CYCLE[self._colors % len(styles.CYCLE)]
        self._colors += 1
        return found

    def _places(self, axis, values):
        """Positions of names, which are written at the axis; None where there are none."""
        found = plain(values)
        if not isinstance(found, list) or not found or not all(is_text(each) for each in found):
            return None
        names = self._names.setdefault(axis, [])
        names.extend(each for each in dict.fromkeys(found) if each not in names)
        self._ticks(axis, list(range(len(names))), names)
        return [float(names.index(each)) for each in found]

    def _add(self, described):
        self.figure._count(sum(len(value) for value in described.values() if isinstance(value, list)))
        self._described['series'].append(described)
        return described

    def _rule(self, function, direction, at, given):
        shown = series.look(function, given, 'linewidth/lw')
        color, stroke, label, _, _ = series.taken(function, given, 'color/c', 'linestyle/ls', 'label', 'xmin/ymin', 'xmax/ymax')
        self._described['rules'].append({
            'direction': direction,
            'at': finite(at, function, 'its place'),
            'color': styles.color(color) or 'blue',
            'stroke': 'solid' if stroke is None else styles.stroke(stroke),
            'label': series.label_of(label),
            **shown,
        })

    def _limit(self, axis, low, high):
        if isinstance(low, (list, tuple)):
            low, high = low
        was = self._described[axis + 'Limits'] or [None, None]
        self._described[axis + 'Limits'] = [
            before if given is None else finite(given, 'set_%slim' % axis, 'a limit') for given, before in zip((low, high), was)
        ]
        return tuple(self._described[axis + 'Limits'])

    def _scale(self, axis, value):
        if value not in SCALES:
            raise ValueError("%r is not a scale of this small matplotlib, which has 'linear' and 'log'" % (value,))
        self._described[axis + 'Scale'] = value

    def _ticks(self, axis, ticks, labels):
        at = [each for each in row(ticks, 'set_%sticks' % axis, 'ticks') if each is not None][:200]
        names = None if labels is None else [str(each)[:100] for each in labels][: len(at)]
        self._described[axis + 'Ticks'] = {'at': at, 'labels': names}

    def _tick_labels(self, axis, labels):
        ticks = self._described[axis + 'Ticks']
        at = ticks['at'] if ticks else list(range(len(labels)))
        self._ticks(axis, at, labels)
