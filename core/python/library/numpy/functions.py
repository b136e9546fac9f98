"""Functions of arrays. Lists and numbers are taken for arrays, too."""

import builtins

from _arrays import memory as m
from _arrays.building import built, counted, joined

from .messages import shape_text
from .ndarray import ndarray
from .scalars import code_of, scalar


def asarray(a, dtype=None):
    code = code_of(dtype)
    if isinstance(a, ndarray):
        return a if code is None else a._converted(code)
    if hasattr(a, 'numpy'):
        found = a.numpy()
        return found if code is None else found._converted(code)
    if hasattr(a, '_plain'):
        return ndarray._filled((), a._plain(a), a._code if code is None else code)
    return built(ndarray, a, code)


def array(object, dtype=None):
    return asarray(object, dtype)._copied()


def copy(a): return array(a)


def zeros(shape, dtype=float): return ndarray._filled(_sizes(shape), 0, code_of(dtype))
def ones(shape, dtype=float): return ndarray._filled(_sizes(shape), 1, code_of(dtype))


empty = zeros


def full(shape, fill_value, dtype=None):
    code = code_of(dtype)
    return ndarray._filled(_sizes(shape), fill_value, asarray(fill_value)._code if code is None else code)


def zeros_like(a, dtype=None): return _like(a, 0, dtype)
def ones_like(a, dtype=None): return _like(a, 1, dtype)


def _like(a, value, dtype):
    a = asarray(a)
    return ndarray._filled(a.shape, value, a._code if dtype is None else code_of(dtype))


def eye(N, M=None, dtype=float):
    made = zeros((N, N if M is None else M), dtype)
    for i in range(builtins.min(made.shape)):
        made[i, i] = 1
    return made


identity = eye


def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        start, stop = 0, start
    whole = builtins.all(isinstance(each, int) for each in (start, stop, step))
    code = code_of(dtype)
    return counted(ndarray, start, stop, step, code if code is not None else m.INT64 if whole else m.FLOAT64)


def linspace(start, stop, num=50):
    between = (stop - start) / (num - 1) if num > 1 else 0
    values = [float(start + i * between) for i in range(num)]
    if num > 1:
        values[-1] = float(stop)
    return built(ndarray, values)


def _mapped(name, operation, code=None):
    def function(x):
        x = asarray(x)
        return x._map(operation, x._code if code == 'same' else code)

    function.__name__ = name
    function.__module__ = __name__
    return function


for _name, _operation, _code in (
    ('exp', m.EXP, None), ('log', m.LOG, None), ('log1p', m.LOG1P, None), ('sqrt', m.SQRT, None), ('sin', m.SIN, None),
    ('cos', m.COS, None), ('tanh', m.TANH, None), ('abs', m.ABS, 'same'), ('absolute', m.ABS, 'same'),
    ('sign', m.SIGN, 'same'), ('floor', m.FLOOR, None), ('ceil', m.CEIL, None), ('negative', m.NEGATIVE, 'same'),
    ('isnan', m.IS_NAN, m.BOOL), ('isfinite', m.IS_FINITE, m.BOOL), ('isinf', m.IS_INF, m.BOOL),
    ('logical_not', m.NOT, m.BOOL),
):
    globals()[_name] = _mapped(_name, _operation, _code)


def _combined(name, operation):
    def function(x1, x2):
        return asarray(x1)._with(asarray(x2) if not isinstance(x2, (int, float)) else x2, operation)

    function.__name__ = name
    function.__module__ = __name__
    return function


for _name, _operation in (
    ('add', m.ADD), ('subtract', m.SUBTRACT), ('multiply', m.MULTIPLY), ('divide', m.DIVIDE), ('power', m.POWER),
    ('maximum', m.MAXIMUM), ('minimum', m.MINIMUM), ('equal', m.EQUAL), ('greater', m.GREATER),
):
    globals()[_name] = _combined(_name, _operation)


def _reducing(name):
    def function(a, *rest, **named):
        return getattr(asarray(a), name)(*rest, **named)

    function.__name__ = name
    function.__module__ = __name__
    return function


for _name in 'sum mean prod var std max min argmax argmin any all reshape transpose squeeze ravel'.split():
    globals()[_name] = _reducing(_name)

amax, amin = max, min


def square(x): return asarray(x) * asarray(x)
def dot(a, b): return asarray(a).dot(asarray(b) if not isinstance(b, (int, float)) else b)
def matmul(a, b): return asarray(a) @ asarray(b)
def outer(a, b): return asarray(a)._reshaped((-1, 1)) * asarray(b)._reshaped((1, -1))
def clip(a, a_min, a_max): return maximum(minimum(a, a_max) if a_max is not None else a, a_min if a_min is not None else a)
def expand_dims(a, axis): return asarray(a)._with_axis(axis)
def shape(a): return asarray(a).shape


def where(condition, x=None, y=None):
    condition = asarray(condition)._converted(m.BOOL)
    if x is None:
        if len(condition.shape) != 1:
            raise NotImplementedError('where of one array takes one axis in this small numpy')
        return (condition._places_of_true(condition),)
    x, y = asarray(x), asarray(y)
    code = ndarray._array_results(m.ADD, x._code, y._code)
    rows, columns, sizes = _together(condition, x, y)
    chosen, source, mask = (
        ndarray._empty(rows, columns, sizes, kind) for kind in (code, code, m.BOOL)
    )
    chosen._fill_from(y)
    source._fill_from(x)
    mask._fill_from(condition)
    if not sizes:
        return scalar((source if mask._number() else chosen)._number(), code)
    chosen[mask] = source[mask]
    return chosen


def _together(*arrays):
    """Rows, columns and shape of what several arrays come to."""
    rows = builtins.max(each._rows for each in arrays)
    columns = builtins.max(each._columns for each in arrays)
    if _any_other(arrays, rows, columns):
        shapes = ' '.join(shape_text(each.shape) for each in arrays)
        raise ValueError('operands could not be broadcast together with shapes %s ' % shapes)
    axes = builtins.max(each.ndim for each in arrays)
    return rows, columns, ((), (columns,), (rows, columns))[axes]


def _any_other(arrays, rows, columns):
    return builtins.any(each._rows not in (1, rows) or each._columns not in (1, columns) for each in arrays)


def concatenate(arrays, axis=0): return joined(ndarray, map(asarray, arrays), axis)
def vstack(arrays): return joined(ndarray, [a if a.ndim == 2 else a._with_axis(0) for a in map(asarray, arrays)], 0)
def hstack(arrays): return joined(ndarray, list(map(asarray, arrays)), -1)
def stack(arrays, axis=0): return joined(ndarray, [asarray(a)._with_axis(axis) for a in arrays], axis)


def isclose(a, b, rtol=1e-05, atol=1e-08):
    a, b = asarray(a), asarray(b)
    return asarray(a == b) | asarray(asarray(abs(a - b)) <= abs(b) * rtol + atol) & asarray(isfinite(b))


def allclose(a, b, rtol=1e-05, atol=1e-08): return bool(asarray(isclose(a, b, rtol, atol)).all())
def array_equal(a, b): return asarray(a).shape == asarray(b).shape and bool(asarray(asarray(a) == asarray(b)).all())


def _sizes(shape):
    return (shape,) if isinstance(shape, int) else tuple(shape)


__all__ = [
    name for name, value in list(globals().items())
    if getattr(value, '__module__', None) == __name__ and not name.startswith('_')
]
