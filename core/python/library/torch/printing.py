"""Tensors as torch prints them: by default four decimals, 80 characters a line, the middle of large ones left out."""

import math

from _arrays import memory as m

_PROFILES = {'default': (4, 1000, 3, 80), 'short': (2, 1000, 2, 80), 'full': (4, math.inf, 3, 80)}


class _Options:
    precision, threshold, edgeitems, linewidth = _PROFILES['default']
    # Whether numbers are written as 1.0000e+00: by what they are, where nobody says.
    sci_mode = None


_options = _Options()


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None):
    given = {'precision': precision, 'threshold': threshold, 'edgeitems': edgeitems, 'linewidth': linewidth}
    for name, value in zip(given, _PROFILES.get(profile, ())):
        setattr(_options, name, value)
    for name, value in given.items():
        if value is not None:
            setattr(_options, name, value)
    _options.sci_mode = sci_mode


class _Numbers:
    """How the numbers of a tensor are written: all alike, each as wide as the widest."""

    def __init__(self, numbers, floating):
        self.floating = floating
        self.whole = True
        self.scientific = False
        self.width = 1
        if not floating:
            self.width = max([1] + [len(str(value)) for value in numbers])
            return
        plain = [value for value in numbers if math.isfinite(value) and value != 0]
        if not plain:
            return
        largest, smallest = max(map(abs, plain)), min(map(abs, plain))
        self.whole = all(value == math.ceil(value) for value in plain)
        if largest / smallest > 1000.0 or largest > 1e8 or not self.whole and smallest < 1e-4:
            self.scientific = True
            texts = ['%.*e' % (_options.precision, value) for value in plain]
        elif self.whole:
            texts = ['%.0f.' % value for value in plain]
        else:
            texts = ['%.*f' % (_options.precision, value) for value in plain]
        self.width = max([1] + [len(text) for text in texts])
        if _options.sci_mode is not None:
            self.scientific = _options.sci_mode

    def text(self, value):
        if not self.floating:
            text = str(value)
        elif self.scientific:
            text = '%.*e' % (_options.precision, value)
        elif self.whole:
            text = '%.0f' % value + ('.' if math.isfinite(value) else '')
        else:
            text = '%.*f' % (_options.precision, value)
        return text.rjust(self.width)


def tensor_text(tensor):
    """What `repr` says of a tensor."""
    prefix = 'tensor('
    count = tensor._rows * tensor._columns
    suffixes = []
    if count == 0:
        if len(tensor._lengths) != 1:
            suffixes.append('size=%s' % (tuple(tensor._lengths),))
        if tensor._code != m.FLOAT32:
            suffixes.append('dtype=%s' % tensor.dtype)
        body = '[]'
    else:
        shortened = count > _options.threshold
        values, axes = tensor.tolist(), len(tensor._lengths)
        numbers = _Numbers(_shown(values, axes, shortened), tensor.dtype.is_floating_point)
        body = _body(values, axes, numbers, shortened, len(prefix))
        if tensor._code >= m.FLOAT64:
            suffixes.append('dtype=%s' % tensor.dtype)
    if tensor.grad_fn is not None:
        suffixes.append('grad_fn=<%s>' % type(tensor.grad_fn).__name__)
    elif tensor.requires_grad:
        suffixes.append('requires_grad=True')
    return _with_suffixes(prefix + body, suffixes, len(prefix))


def _with_suffixes(text, suffixes, indent):
    """Says more about a tensor behind its numbers, on a line of its own where that one is full."""
    used = len(text) - text.rfind('\n') + 1
    for suffix in suffixes:
        if used + len(suffix) + 2 > _options.linewidth:
            text += ',\n' + ' ' * indent + suffix
            used = indent + len(suffix)
        else:
            text += ', ' + suffix
            used += len(suffix) + 2
    return text + ')'


def _shown(values, axes, shortened):
    """The numbers that are written, one after the other."""
    if axes == 0:
        return [values]
    values = _edges(values) if shortened else values
    return values if axes == 1 else [number for each in values for number in _shown(each, axes - 1, shortened)]


def _edges(values):
    return values if len(values) <= 2 * _options.edgeitems else values[:_options.edgeitems] + values[-_options.edgeitems:]


def _body(values, axes, numbers, shortened, indent):
    if axes == 0:
        return numbers.text(values)
    if axes == 1:
        return _row(values, numbers, shortened, indent)
    shown = _edges(values) if shortened else values
    texts = [_body(each, axes - 1, numbers, shortened, indent + 1) for each in shown]
    if shortened and len(values) > 2 * _options.edgeitems:
        texts.insert(_options.edgeitems, '...')
    return '[' + (',' + '\n' * (axes - 1) + ' ' * (indent + 1)).join(texts) + ']'


def _row(values, numbers, shortened, indent):
    in_line = max(1, (_options.linewidth - indent) // (numbers.width + 2))
    texts = [numbers.text(value) for value in (_edges(values) if shortened else values)]
    if shortened and len(values) > 2 * _options.edgeitems:
        texts.insert(_options.edgeitems, ' ...')
    lines = [', '.join(texts[i : i + in_line]) for i in range(0, len(texts), in_line)]
    return '[' + (',\n' + ' ' * (indent + 1)).join(lines) + ']'
