"""Contours and what lies between them, with the levels that matplotlib chooses."""

import math

from . import styles
from .series import look, taken
from .values import finite, is_text, plain, row, table

# Lines of a grid, on one side: more could not be told apart.
MOST_LINES = 300
# Of levels.
MOST_LEVELS = 200

_STEPS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 15)


class ContourSet:
    """What contour and contourf give: a colour bar can be made of it, and numbers at its lines."""

    def __init__(self, description):
        self._description = description

    @property
    def levels(self):
        import numpy

        return numpy.array(self._description['levels'])

    def set_cmap(self, cmap):
        self._description['map'] = styles.color_map(cmap)

    def clabel(self, levels=None, **given):
        self._description['labels'] = True


def contours(args, given, filled):
    function = 'contourf' if filled else 'contour'
    shown = look(function, given)
    levels, colors, cmap, low, high, strokes, widths, origin, extent, _, _ = taken(
        function, given, 'levels', 'colors', 'cmap', 'vmin', 'vmax', 'linestyles', 'linewidths', 'origin', 'extent', 'extend', 'hatches'
    )
    x, y, z, levels = _read(function, list(args), levels)
    if origin is not None or extent is not None:
        raise TypeError('%s() takes x and y in place of origin and extent in this small matplotlib' % function)
    if colors is not None and cmap is not None:
        raise ValueError('Either colors or cmap must be None')
    known = [each for line in z for each in line if each is not None]
    if not known:
        raise ValueError('%s() needs numbers: all of z is nan' % function)
    chosen = _levels(levels, min(known), max(known), filled)
    rows, columns = _thinned(len(z)), _thinned(len(z[0]))
    ends = chosen if len(chosen) > 1 else [chosen[0] - 0.5, chosen[0] + 0.5]
    painted = _colors(colors)
    return {
        'kind': 'contours',
        'filled': filled,
        'x': [x[i] for i in columns],
        'y': [y[i] for i in rows],
        'values': [z[i][j] for i in rows for j in columns],
        'levels': chosen,
        'low': ends[0] if low is None else finite(low, function, 'vmin'),
        'high': ends[-1] if high is None else finite(high, function, 'vmax'),
        'map': styles.color_map(cmap),
        'colors': painted,
        'strokes': _strokes(strokes, chosen, painted),
        'linewidth': _width(function, widths),
        'labels': False,
        'bar': False,
        **shown,
    }


def _read(function, args, levels):
    """x and y along the axes, z as rows, and the levels."""
    count = len(args)
    if count in (2, 4) and levels is None:
        levels = args.pop()
    if len(args) not in (1, 3):
        raise TypeError('%s() takes from 1 to 4 positional arguments but %d were given' % (function, count))
    z = plain(args[-1])
    depth = _depth(z)
    if depth != 2:
        raise TypeError('Input z must be 2D, not %dD' % depth)
    z = table(z, function)
    rows, columns = len(z), len(z[0])
    if rows < 2 or columns < 2:
        raise TypeError('Input z must be at least a (2, 2) shaped array, but has shape (%d, %d)' % (rows, columns))
    if len(args) == 1:
        return list(range(columns)), list(range(rows)), z, levels
    x, y = (plain(each) for each in args[:2])
    if _depth(x) != _depth(y):
        raise TypeError('Number of dimensions of x (%d) and y (%d) do not match' % (_depth(x), _depth(y)))
    if _depth(x) == 2:
        for name, each in (('x', x), ('y', y)):
            if len(each) != rows or any(len(line) != columns for line in each):
                raise TypeError('Shapes of %s (%d, %d) and z (%d, %d) do not match' % (name, len(each), len(each[0]), rows, columns))
        if any(line != x[0] for line in x) or any(line != [line[0]] * columns for line in y):
            raise ValueError('%s() of this small matplotlib takes x and y of np.meshgrid alone' % function)
        x, y = x[0], [line[0] for line in y]
    x, y = row(x, function, 'x'), row(y, function, 'y')
    if len(x) != columns:
        raise TypeError('Length of x (%d) must match number of columns in z (%d)' % (len(x), columns))
    if len(y) != rows:
        raise TypeError('Length of y (%d) must match number of rows in z (%d)' % (len(y), rows))
    for name, along in (('x', x), ('y', y)):
        steps = [b - a for a, b in zip(along, along[1:]) if a is not None and b is not None]
        if len(steps) != len(along) - 1 or not (all(each > 0 for each in steps) or all(each < 0 for each in steps)):
            raise ValueError('%s() of this small matplotlib needs finite numbers for %s that grow, as np.linspace gives them' % (function, name))
    return x, y, z, levels


def _depth(values):
    depth = 0
    while isinstance(values, list):
        depth += 1
        values = values[0] if values else None
    return depth


def _levels(given, low, high, filled):
    if given is None or isinstance(given, int):
        found = _nice(low, high, 7 if given is None else given)
    else:
        found = [finite(each, 'contour', 'levels') for each in row(plain(given), 'contour', 'levels')]
    if len(found) > MOST_LEVELS:
        raise ValueError('contours are drawn for up to %d levels in this small matplotlib' % MOST_LEVELS)
    if not filled and not any(low < each < high for each in found):
        import warnings

        warnings.warn('No contour levels were found within the data range.', UserWarning, 5)
        found = [low]
    if filled and len(found) < 2:
        raise ValueError('Filled contours require at least 2 levels.')
    if any(b <= a for a, b in zip(found, found[1:])):
        raise ValueError('Contour levels must be increasing')
    return found


def _nice(low, high, count):
    """Round numbers around a stretch, some `count` of them, as matplotlib's MaxNLocator chooses them."""
    ticks = _ticks(*_apart(low, high), count + 1)
    first = max([i for i, each in enumerate(ticks) if each < low], default=0)
    last = next((i + 1 for i, each in enumerate(ticks) if each > high), len(ticks))
    return ticks[first:last] if last - first >= 3 else ticks


def _apart(low, high):
    """Ends that are not one and the same."""
    size = max(abs(low), abs(high))
    if size < (1e6 / 1e-14) * 2.2250738585072014e-308:
        return -1e-13, 1e-13
    if high - low <= size * 1e-14:
        return (-1e-13, 1e-13) if high == 0 and low == 0 else (low - 1e-13 * abs(low), high + 1e-13 * abs(high))
    return low, high


def _ticks(low, high, bins):
    width, middle = abs(high - low), (high + low) / 2
    offset = 0.0 if abs(middle) / width < 100 else math.copysign(10 ** (math.log10(abs(middle)) // 1), middle)
    scale = 10 ** (math.log10(width / bins) // 1)
    low, high = low - offset, high - offset
    step_of = [each * scale for each in _STEPS]
    index = next(i for i, each in enumerate(step_of) if each >= (high - low) / bins)
    for step in reversed(step_of[: index + 1]):
        start = low // step * step
        first, last = _edge(low - start, step, offset, True), _edge(high - start, step, offset, False)
        ticks = [i * step + start for i in range(int(first), int(last) + 1)]
        if any(low <= each <= high for each in ticks):
            break
    return [each + offset for each in ticks]


def _edge(x, step, offset, is_low):
    """How many steps it is to the next whole one below, or above; one that is as good as whole is taken for it."""
    tolerance = 1e-10
    if offset:
        tolerance = min(0.4999, max(1e-10, 10 ** (math.log10(abs(offset) / step) - 12)))
    whole, rest = divmod(x, step)
    if is_low:
        return whole + 1 if abs(rest / step - 1) < tolerance else whole
    return whole if abs(rest / step) < tolerance else whole + 1


def _colors(given):
    if given is None:
        return None
    found = plain(given)
    if is_text(found) or isinstance(found, list) and found and isinstance(found[0], (int, float)):
        found = [found]
    return [styles.color(each if is_text(each) else tuple(each)) for each in found] or None


def _strokes(given, levels, colors):
    if given is None:
        # As printed books have them: what lies below 0 in one colour is dashed.
        return ['dashed' if each < 0 and colors and len(colors) == 1 else 'solid' for each in levels]
    found = [given] if is_text(given) else list(given)
    return [styles.stroke(found[i % len(found)]) for i in range(len(levels))]


def _width(function, given):
    found = plain(given)
    found = found[0] if isinstance(found, list) and found else found
    return None if found is None else max(0.0, min(50.0, finite(found, function, 'linewidths')))


def _thinned(count):
    if count <= MOST_LINES:
        return range(count)
    return [round(i * (count - 1) / (MOST_LINES - 1)) for i in range(MOST_LINES)]
