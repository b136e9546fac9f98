"""What is drawn in axes, as descriptions: each a dictionary that JSON can hold."""

from . import styles
from .missing import refused
from .values import columns, finite, is_text, plain, row, table

# Of an image, on one side.
MOST_PIXELS = 10_000

# Accepted, and left to the app: what lies above what, and edges.
LEFT = frozenset(
    'zorder markeredgecolor mec markerfacecolor mfc markeredgewidth mew edgecolor edgecolors ec linewidths '
    'antialiased rasterized clip_on align facecolor fc'.split()
)


def taken(function, given, *names):
    """Keyword arguments by name, None for those that were not given. The first of several names for one thing counts."""
    known = {each for name in names for each in name.split('/')}
    unknown = set(given) - known - LEFT
    if unknown:
        raise refused(function, unknown)
    found = []
    for name in names:
        given_names = [each for each in name.split('/') if each in given]
        found.append(given[given_names[0]] if given_names else None)
    return found


def look(function, given, *names):
    """How clear something is, how wide its line and how large its marks are, as far as it is told; taken out of what is given."""
    found = {}
    if (alpha := given.pop('alpha', None)) is not None:
        found['opacity'] = finite(alpha, function, 'alpha')
        if not 0 <= found['opacity'] <= 1:
            raise ValueError('alpha (%s) is outside 0-1 range' % (alpha,))
    for name, most in (('linewidth/lw', 50.0), ('markersize/ms', 100.0)):
        values = [given.pop(each, None) for each in name.split('/')]
        value = next((each for each in values if each is not None), None)
        if value is not None and name in names:
            found[name.split('/')[0]] = max(0.0, min(most, finite(value, function, name.split('/')[0])))
    return found


def label_of(value):
    """None for no label, as for one that begins with an underscore."""
    return None if value is None or str(value).startswith('_') else str(value)[:200]


def same_length(function, x, y):
    if len(x) != len(y):
        raise ValueError('x and y must have same first dimension, but have shapes (%d,) and (%d,)' % (len(x), len(y)))


def lines(axes, args, given):
    """The curves of one call of `plot`."""
    shown = look('plot', given, 'linewidth/lw', 'markersize/ms')
    color, stroke, marker, label = taken('plot', given, 'color/c', 'linestyle/ls', 'marker', 'label')
    made = []
    for x, y, form in _groups(args):
        parts = styles.format_parts(form)
        for number, (along, values) in enumerate(_curves(axes, x, y)):
            own = label[number] if isinstance(label, (list, tuple)) else label
            made.append({
                'kind': 'line',
                'x': along,
                'y': values,
                'label': label_of(own),
                'color': styles.color(color) or parts[0] or axes._next_color(),
                'stroke': _stroke_of(stroke, parts),
                'marker': parts[2] or 'none' if marker is None else styles.marker(marker),
                **shown,
            })
    return made


def _stroke_of(given, parts):
    if given is not None:
        return styles.stroke(given)
    _, stroke, marker = parts
    # `'o'` alone draws no line; of lines that name no stroke the app tells apart by it, too.
    return stroke or ('auto' if marker is None else 'none')


def _groups(args):
    rest = list(args)
    if not rest:
        return
    while rest:
        taken = [rest.pop(0)]
        if rest and not is_text(rest[0]):
            taken.append(rest.pop(0))
        form = rest.pop(0) if rest and is_text(rest[0]) else ''
        x, y = taken if len(taken) == 2 else (None, taken[0])
        if is_text(y):
            raise ValueError('plot() takes x, y and a format, in this order')
        yield x, y, form


def _curves(axes, x, y):
    found = columns(y, 'plot')
    along = [list(range(len(each))) for each in found] if x is None else None
    if along is None:
        names = axes._places('x', x)
        across = [names] if names is not None else columns(x, 'plot')
        along = across * len(found) if len(across) == 1 else across
        found = found * len(along) if len(found) == 1 else found
    for one, other in zip(along, found):
        same_length('plot', one, other)
    return zip(along, found)


def points(axes, x, y, s, c, given):
    shown = look('scatter', given)
    color, marker, cmap, label, low, high = taken(
        'scatter', given, 'color', 'marker', 'cmap', 'label', 'vmin', 'vmax'
    )
    places = axes._places('x', x)
    along, values = places or row(x, 'scatter', 'x'), row(y, 'scatter', 'y')
    if len(along) != len(values):
        raise ValueError('x and y must be the same size')
    groups, one = _classes(c if color is None else color, len(along))
    return {
        'kind': 'points',
        'x': along,
        'y': values,
        'label': label_of(label),
        'color': one or (None if groups else axes._next_color()),
        'values': groups,
        'map': styles.color_map(cmap) if groups else None,
        'marker': styles.marker(marker or 'o'),
        'size': max(1.0, min(400.0, finite(s if not hasattr(s, '__iter__') else 36, 'scatter', 's'))),
        **shown,
    }


def _classes(c, count):
    """Values that choose colours, or one colour for all."""
    if c is None or is_text(c):
        return None, styles.color(c)
    found = plain(c)
    if found and all(is_text(each) for each in found):
        if len(set(found)) == 1:
            return None, styles.color(found[0])
        names = list(dict.fromkeys(found))
        return [names.index(each) for each in found], None
    if len(found) != count and styles.is_color(tuple(found)):
        return None, styles.color(tuple(found))
    values = row(found, 'scatter', 'c')
    if len(values) != count:
        raise ValueError("'c' argument has %d elements, which is inconsistent with 'x' and 'y' with size %d." % (len(values), count))
    return values, None


def bars(axes, x, height, width, bottom, given):
    shown = look('bar', given)
    color, label = taken('bar', given, 'color', 'label')
    places = axes._places('x', x)
    along = places or row(x, 'bar', 'x')
    values = row(height, 'bar', 'height')
    if len(values) == 1:
        values = values * len(along)
    same_length('bar', along, values)
    below = [0.0] * len(along) if bottom is None else row(bottom, 'bar', 'bottom')
    below = below * len(along) if len(below) == 1 else below
    width = finite(width, 'bar', 'width')
    one = color[0] if isinstance(color, list) and color else color
    return {
        'kind': 'bars',
        'from': [_shifted(each, -width / 2) for each in along],
        'to': [_shifted(each, width / 2) for each in along],
        'bottom': below,
        'top': [None if a is None or b is None else a + b for a, b in zip(values, below)],
        'label': label_of(label),
        'color': styles.color(one) or axes._next_color(),
        **shown,
    }


def _shifted(value, by):
    return None if value is None else value + by


def histogram(axes, x, bins, range, density, given):
    shown = look('hist', given)
    color, label, _ = taken('hist', given, 'color', 'label', 'histtype')
    values = [each for each in row(_flat(plain(x)), 'hist', 'x') if each is not None]
    edges = _edges(values, bins, range)
    counts = [0] * (len(edges) - 1)
    for value in values:
        if edges[0] <= value <= edges[-1]:
            counts[_bin(edges, value)] += 1
    heights = [float(count) for count in counts]
    if density:
        inside = sum(counts) or 1
        heights = [count / inside / (right - left) for count, left, right in zip(counts, edges, edges[1:])]
    return {
        'kind': 'bars',
        'from': edges[:-1],
        'to': edges[1:],
        'bottom': [0.0] * len(heights),
        'top': heights,
        'label': label_of(label),
        'color': styles.color(color) or axes._next_color(),
        **shown,
    }


def _flat(values):
    if values and isinstance(values[0], list):
        if len(values[0]) > 1 and len(values) > 1:
            raise ValueError('hist() needs numbers along one axis: call flatten() or ravel() on them')
        return [each for inner in values for each in inner]
    return values


def _edges(values, bins, limits):
    if hasattr(bins, '__iter__') and not is_text(bins):
        edges = row(bins, 'hist', 'bins')
        if len(edges) < 2 or any(right <= left for left, right in zip(edges, edges[1:])):
            raise ValueError('`bins` must increase monotonically, when an array')
        return edges
    count = 10 if bins is None or is_text(bins) else int(bins)
    if not 1 <= count <= 10_000:
        raise ValueError('`bins` must be between 1 and 10,000')
    low, high = limits or ((min(values), max(values)) if values else (0.0, 1.0))
    if low == high:
        low, high = low - 0.5, high + 0.5
    return [low + (high - low) * i / count for i in range(count)] + [float(high)]


def _bin(edges, value):
    """Each bin holds its left edge, and the last one both."""
    low, high = 0, len(edges) - 2
    while low < high:
        middle = (low + high + 1) // 2
        if edges[middle] <= value:
            low = middle
        else:
            high = middle - 1
    return low


def image(x, cmap, given):
    shown = look('imshow', given)
    low, high, origin, extent, _, _ = taken(
        'imshow', given, 'vmin', 'vmax', 'origin', 'extent', 'interpolation', 'aspect'
    )
    rows = table(x, 'imshow')
    if origin == 'lower':
        rows = rows[::-1]
    if max(len(rows), len(rows[0])) > MOST_PIXELS:
        raise ValueError('imshow() draws up to %s rows and columns in this small matplotlib' % f'{MOST_PIXELS:,}')
    values = [each for line in rows for each in line]
    known = [each for each in values if each is not None] or [0.0]
    width, height = len(rows[0]), len(rows)
    edges = (-0.5, width - 0.5, height - 0.5, -0.5) if extent is None else extent
    if extent is None and origin == 'lower':
        edges = (-0.5, width - 0.5, -0.5, height - 0.5)
    return {
        'kind': 'image',
        'rows': height,
        'columns': width,
        'values': values,
        'low': min(known) if low is None else finite(low, 'imshow', 'vmin'),
        'high': max(known) if high is None else finite(high, 'imshow', 'vmax'),
        'map': styles.color_map(cmap),
        'extent': [finite(each, 'imshow', 'extent') for each in edges],
        'bar': False,
        **shown,
    }
