"""Values on their way between the app and Python: JSON, with arrays as places in memory."""

import math

import _arrays.memory as memory
import numpy
import torch
from _arrays.array import Array

# Arrays that the app is about to fill or to read: nothing else may hold them.
_waiting = []

_KINDS = {'torch': torch.Tensor, 'numpy': numpy.ndarray}
_CODES = ('float32', 'bool', 'int64', 'float64', 'int32', 'int16', 'int8', 'uint8')
LONGEST = 1000


def make(library, dtype, shape):
    """An array that `read` will find by its number; gives where it begins."""
    made = _KINDS[library]._of_shape(tuple(shape.to_py()), _CODES.index(dtype))
    _waiting.append(made)
    return made._start


def release():
    _waiting.clear()


def read(given):
    """A value of what the app sent."""
    if isinstance(given, list):
        return [read(each) for each in given]
    if not isinstance(given, dict):
        return given
    if 'float' in given:
        return float(given['float'])
    made = _waiting[given['array']]
    for name, value in given.get('attributes', {}).items():
        setattr(made, name, read(value))
    return made


def written(value, depth=0):
    """A value as what the app reads."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, Array):
        return _array(value, depth)
    if hasattr(value, '_plain'):
        value = value._plain(value)
    if isinstance(value, int):
        return value if abs(value) <= 2**53 else {'float': repr(float(value))}
    if isinstance(value, float):
        return value if math.isfinite(value) else {'float': repr(value)}
    if isinstance(value, (list, tuple)) and depth < 20:
        return [written(each, depth + 1) for each in value]
    return {'type': type(value).__name__, 'text': repr(value)[:LONGEST]}


def _array(array, depth):
    flat = (array.detach() if isinstance(array, torch.Tensor) else array)._flat()
    _waiting.append(flat)
    found = {
        'library': 'torch' if isinstance(array, torch.Tensor) else 'numpy',
        'dtype': _CODES[array._code],
        'shape': list(array.shape),
        'start': flat._start,
    }
    stored = getattr(array, '__dict__', None)
    if stored and depth < 5:
        found['attributes'] = {name: written(value, depth + 1) for name, value in stored.items()}
    return found
