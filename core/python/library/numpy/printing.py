"""Arrays as NumPy prints them: up to eight decimals, 75 characters a line, the middle of large ones left out."""

import math

from _arrays import memory as m

from .scalars import shortest

_DEFAULTS = {'precision': 8, 'threshold': 1000, 'edgeitems': 3, 'linewidth': 75, 'suppress': False}
_options = dict(_DEFAULTS)


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None):
    given = {'precision': precision, 'threshold': threshold, 'edgeitems': edgeitems, 'linewidth': linewidth, 'suppress': suppress}
    _options.update((name, value) for name, value in given.items() if value is not None)


def get_printoptions(): return dict(_options)
def reset_printoptions(): _options.update(_DEFAULTS)


def array_text(array, separator, prefix, suffix):
    """The numbers between brackets; lines are indented below `prefix`."""
    if not array.shape:
        value = array._number()
        return _written([value], array)[0] if isinstance(value, float) else str(value)
    if array.size == 0:
        return '[]'
    shortened = array.size > _options['threshold']
    values = array.tolist()
    texts = iter(_written(_shown(values, len(array.shape), shortened), array))
    return _nested(values, len(array.shape), texts, shortened, separator, ' ' * (len(prefix) + 1), _options['linewidth'] - len(suffix))


def _shown(values, axes, shortened):
    """The numbers that are written, one after the other."""
    values = _edges(values) if shortened else values
    return values if axes == 1 else [number for each in values for number in _shown(each, axes - 1, shortened)]


def _nested(values, axes, texts, shortened, separator, indent, width):
    shown = _edges(values) if shortened else values
    if axes == 1:
        return _row([next(texts) for _ in shown], len(values), shortened, separator, indent, width)
    parts = [_nested(each, axes - 1, texts, shortened, separator, indent + ' ', width - 1) for each in shown]
    if shortened and len(values) > 2 * _options['edgeitems']:
        parts.insert(_options['edgeitems'], '...')
    return '[' + (separator.rstrip() + '\n' * (axes - 1) + indent).join(parts) + ']'


def array_repr(array):
    """What `repr` says of an array."""
    text = array_text(array, ', ', 'array(', ')')
    if array.size and array._code in (m.FLOAT64, m.INT64, m.BOOL):
        return 'array(' + text + ')'
    kind = 'dtype=%s' % (array.dtype if array._code is not None else repr(str(array.dtype)))
    if array.size == 0 and array.shape != (0,):
        kind = 'shape=%s, ' % (array.shape,) + kind
    text = 'array(' + text + ','
    space = ' ' if len(text) - (text.rfind('\n') + 1) + len(kind) + 1 <= _options['linewidth'] else '\n      '
    return text + space + kind + ')'


def _edges(values):
    return values if len(values) <= 2 * _options['edgeitems'] else values[: _options['edgeitems']] + values[-_options['edgeitems'] :]


def _row(texts, length, shortened, separator, indent, width):
    if shortened and length > 2 * _options['edgeitems']:
        texts.insert(_options['edgeitems'], '...')
    room = width - max(len(separator.rstrip()), 1)
    done, line = '', indent
    for i, text in enumerate(texts):
        if len(line) + len(text) > room and len(line) > len(indent):
            done += line.rstrip() + '\n'
            line = indent
        line += text + (separator if i < len(texts) - 1 else '')
    return '[' + (done + line)[len(indent) :] + ']'


def _written(values, array):
    """The numbers as texts, all of one width."""
    if array._code is None:
        return [repr(value) for value in values]
    if array._code not in m.FRACTIONS:
        texts = [str(value) for value in values]
        width = len('False') if array._code == m.BOOL else max(map(len, texts))
        return [text.rjust(width) for text in texts]
    narrow = array._code == m.FLOAT32
    finite = [value for value in values if math.isfinite(value)]
    sizes = [abs(value) for value in finite if value]
    large = sizes and not _options['suppress'] and (max(sizes) >= 1e8 or min(sizes) < 1e-4 or max(sizes) / min(sizes) > 1000.0)
    texts = _scientific(finite, narrow) if large else _positional(finite, narrow)
    before = max([len(text.partition('.')[0]) for text in texts], default=0)
    after = max([len(text.partition('.')[2]) for text in texts], default=0)
    for value in values:
        if not math.isfinite(value):
            before = max(before, len(_special(value)) - after - 1)
    found = iter(texts)
    padded = []
    for value in values:
        if not math.isfinite(value):
            padded.append(_special(value).rjust(before + after + 1))
            continue
        whole, _, rest = next(found).partition('.')
        padded.append(whole.rjust(before) + '.' + rest.ljust(after))
    return padded


def _special(value):
    return 'nan' if value != value else 'inf' if value > 0 else '-inf'


def _positional(values, narrow):
    """The fewest digits that tell each number, of which at most eight decimals are shown."""
    texts = []
    for value in values:
        text = shortest(value, narrow)
        if 'e' in text or len(text.partition('.')[2]) > _options['precision']:
            text = '%.*f' % (_options['precision'], value)
        whole, _, rest = text.partition('.')
        texts.append(whole + '.' + rest.rstrip('0'))
    return texts


def _scientific(values, narrow):
    parts = []
    for value in values:
        text = shortest(value, narrow)
        digits = len(text.partition('e')[0].replace('-', '').replace('.', '').strip('0')) or 1
        mantissa, _, exponent = ('%.*e' % (min(digits - 1, _options['precision']), value)).partition('e')
        whole, _, rest = mantissa.partition('.')
        parts.append((whole, rest.rstrip('0'), exponent))
    decimals = max((len(rest) for _, rest, _ in parts), default=0)
    return ['%s.%se%s' % (whole, rest.ljust(decimals, '0'), exponent) for whole, rest, exponent in parts]
