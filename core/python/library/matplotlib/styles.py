"""Colours, strokes, markers and colour maps, by matplotlib's names."""

CYCLE = ('blue', 'orange', 'green', 'red', 'purple', 'brown', 'pink', 'grey', 'olive', 'cyan')

_LETTERS = {
    'b': 'blue', 'g': 'green', 'r': 'red', 'c': 'cyan', 'm': 'pink', 'y': 'olive', 'k': 'black', 'w': 'white',
    'gray': 'grey', 'magenta': 'pink',
}

# Names of CSS, which are drawn as they are; those of the cycle are drawn in the app's own colours.
_OTHERS = frozenset(
    (
        'aqua aquamarine beige bisque black blueviolet burlywood cadetblue chartreuse chocolate coral cornflowerblue '
        'crimson darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen '
        'darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkturquoise darkviolet '
        'deeppink deepskyblue dimgray dimgrey dodgerblue firebrick forestgreen fuchsia gold goldenrod greenyellow '
        'hotpink indianred indigo khaki lavender lightblue lightcoral lightgray lightgreen lightgrey lightpink '
        'lightsalmon lightskyblue lightsteelblue lime limegreen maroon mediumblue mediumorchid mediumpurple '
        'mediumseagreen midnightblue navy olivedrab orangered orchid palegreen peru plum powderblue rosybrown '
        'royalblue saddlebrown salmon sandybrown seagreen sienna silver skyblue slateblue slategray slategrey '
        'springgreen steelblue tan teal thistle tomato turquoise violet wheat white yellow yellowgreen'
    ).split()
)

STROKES = {
    '-': 'solid', '--': 'dashed', ':': 'dotted', '-.': 'dashdot',
    'solid': 'solid', 'dashed': 'dashed', 'dotted': 'dotted', 'dashdot': 'dashdot',
    '': 'none', ' ': 'none', 'None': 'none', 'none': 'none',
}

MARKERS = {
    'o': 'circle', '.': 'dot', ',': 'dot', 's': 'square', '^': 'triangle', 'v': 'triangle', '<': 'triangle',
    '>': 'triangle', 'D': 'diamond', 'd': 'diamond', 'x': 'cross', 'X': 'cross', '+': 'plus', 'P': 'plus',
    '*': 'star', '': 'none', ' ': 'none', 'None': 'none', 'none': 'none',
}

_MAPS = {
    'grey': ('gray', 'grey', 'Greys_r', 'binary_r', 'gist_gray', 'bone'),
    'grey-reversed': ('gray_r', 'grey_r', 'Greys', 'binary', 'gist_yarg'),
    'diverging': ('bwr', 'seismic', 'coolwarm', 'RdBu_r', 'RdYlBu_r', 'PuOr_r', 'RdYlGn_r', 'Spectral_r'),
    'diverging-reversed': ('bwr_r', 'seismic_r', 'coolwarm_r', 'RdBu', 'RdYlBu', 'PuOr', 'RdYlGn', 'Spectral'),
    'classes': ('tab10', 'tab20', 'Set1', 'Set2', 'Set3', 'Paired', 'Accent', 'Dark2', 'brg', 'prism'),
    'scale': (
        'viridis', 'plasma', 'inferno', 'magma', 'cividis', 'hot', 'jet', 'rainbow', 'turbo', 'hsv', 'cool', 'autumn',
        'spring', 'summer', 'winter', 'Blues', 'Greens', 'Oranges', 'Purples', 'Reds', 'YlGn', 'YlOrRd', 'copper',
    ),
}
MAPS = {name: ours for ours, names in _MAPS.items() for name in names}


def color(value):
    """A name of the cycle, of CSS, or `#rrggbb`; None stays None."""
    if value is None:
        return None
    if isinstance(value, str):
        return _named(value)
    if isinstance(value, (list, tuple)) and len(value) in (3, 4) and all(0 <= part <= 1 for part in value):
        return _hex(value[:3])
    raise _invalid(value)


def _named(text):
    name = text.removeprefix('tab:')
    name = _LETTERS.get(name, name)
    if name in CYCLE or name in _OTHERS:
        return name
    if name[:1] == 'C' and name[1:].isdecimal():
        return CYCLE[int(name[1:]) % len(CYCLE)]
    if name[:1] == '#':
        digits = ''.join(each * 2 for each in name[1:]) if len(name) == 4 else name[1:7]
        if len(name) in (4, 7, 9) and all(each in '0123456789abcdefABCDEF' for each in digits):
            return '#' + digits.lower()
    try:
        share = float(name)
    except ValueError:
        raise _invalid(text) from None
    if not 0 <= share <= 1:
        raise _invalid(text)
    return _hex((share, share, share))


def _hex(parts):
    return '#%02x%02x%02x' % tuple(round(255 * part) for part in parts)


def _invalid(value):
    return ValueError('%r is not a valid value for color' % (value,))


def is_color(value):
    try:
        return color(value) is not None
    except ValueError:
        return False


def stroke(value):
    if value not in STROKES:
        raise ValueError("%r is not a valid value for ls; supported values are '-', '--', '-.', ':', ''" % (value,))
    return STROKES[value]


def marker(value):
    if value is None:
        return 'none'
    if value not in MARKERS:
        raise ValueError('Unrecognized marker style %r' % (value,))
    return MARKERS[value]


def color_map(value, otherwise='scale'):
    """Which of the app's scales stands for a colour map. @param value its name, or one of `cm`"""
    if value is None:
        return otherwise
    name = getattr(value, 'name', value)
    if name not in MAPS:
        raise ValueError('%r is not a known colormap name in this small matplotlib, which has %s' % (
            name, ', '.join(sorted(MAPS, key=str.lower)[:12]) + ' and others',
        ))
    return MAPS[name]


def format_parts(text):
    """`'r--o'` as (colour, stroke, marker), each None where it is not named."""
    found = {'color': None, 'stroke': None, 'marker': None}
    rest = text

    def take(kind, value, length):
        nonlocal rest
        if found[kind] is not None:
            raise ValueError('Unrecognized format string %r: two %s symbols' % (text, kind))
        found[kind] = value
        rest = rest[length:]

    if is_color(text) and not _is_number(text):
        return color(text), None, None
    while rest:
        if rest[:2] in ('--', '-.'):
            take('stroke', STROKES[rest[:2]], 2)
        elif rest[0] in '-:':
            take('stroke', STROKES[rest[0]], 1)
        elif rest[0] in MARKERS and rest[0] != ' ':
            take('marker', MARKERS[rest[0]], 1)
        elif rest[0] == 'C' and rest[1:2].isdecimal():
            take('color', color(rest[:2]), 2)
        elif rest[0] in 'bgrcmykw':
            take('color', _LETTERS[rest[0]], 1)
        else:
            raise ValueError('Unrecognized format string %r: unrecognized character %r' % (text, rest[0]))
    return found['color'], found['stroke'], found['marker']


def _is_number(text):
    return text in ('.', '1', '2', '3', '4', '8')
