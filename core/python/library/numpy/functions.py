"""Functions of arrays. Lists and numbers are taken for arrays, too."""

import builtins
import itertools
import math

from _arrays import memory as m
from _arrays.building import built, counted, joined
from _arrays.einsum import einsum as sums

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


empty_like = zeros_like


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
        if isinstance(x1, (int, float)) and not isinstance(x2, (int, float)):
            return asarray(x2)._with(x1, operation, True)
        return asarray(x1)._with(asarray(x2) if not isinstance(x2, (int, float)) else x2, operation)

    function.__name__ = name
    function.__module__ = __name__
    return function


for _name, _operation in (
    ('add', m.ADD), ('subtract', m.SUBTRACT), ('multiply', m.MULTIPLY), ('divide', m.DIVIDE), ('power', m.POWER),
    ('maximum', m.MAXIMUM), ('minimum', m.MINIMUM), ('equal', m.EQUAL), ('greater', m.GREATER),
    ('greater_equal', m.GREATER_EQUAL), ('less', m.LESS), ('less_equal', m.LESS_EQUAL), ('not_equal', m.NOT_EQUAL),
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
def log2(x): return log(x) / math.log(2)
def log10(x): return log(x) / math.log(10)
def exp2(x): return power(2.0, x)
def expm1(x): return exp(x) - 1
def heaviside(x1, x2): return where(asarray(x1) == 0, x2, (asarray(x1) > 0) * 1.0)
def inner(a, b): return asarray(a) @ asarray(b).T
def trace(a): return diag(a).sum()
def einsum(subscripts, *operands): return sums(ndarray, subscripts, list(map(asarray, operands)))._given()


def tensordot(a, b, axes=2):
    a, b = asarray(a), asarray(b)
    if isinstance(axes, int):
        axes = range(a.ndim - axes, a.ndim), range(axes)
    along, beside = ((each,) if isinstance(each, int) else tuple(each) for each in axes)
    names = ['ab'[: a.ndim], 'cd'[: b.ndim]]
    for i, j in zip(along, beside):
        j %= b.ndim
        names[1] = names[1][:j] + names[0][i % a.ndim] + names[1][j + 1 :]
    kept = ''.join(each for each in names[0] + names[1] if (each in names[0]) != (each in names[1]))
    return einsum(','.join(names) + '->' + kept, a, b)


def diag(v):
    v = asarray(v)
    places = range(builtins.min(v.shape))
    if v.ndim == 2:
        return v[places, places]
    made = zeros((v.size, v.size), float)._converted(v._code)
    made[places, places] = v
    return made


def vectorize(pyfunc):
    def function(*given):
        given = [asarray(each) for each in given]
        rows, columns, sizes = _together(*given)
        spread = [ndarray._empty(rows, columns, sizes, each._code) for each in given]
        for made, each in zip(spread, given):
            made._fill_from(each)
        found = built(ndarray, [pyfunc(*each) for each in zip(*(each._numbers() for each in spread))])
        return found._reshaped(sizes)._given()

    # Like a function of the file that asks for it.
    function.__module__ = '__main__'
    return function


def apply_along_axis(func1d, axis, arr):
    arr = asarray(arr)
    found = [func1d(each) for each in (arr if arr.ndim == 1 or axis % 2 == 1 else arr.T)] if arr.ndim > 1 else func1d(arr)
    made = asarray(found)
    return made.T if arr.ndim == 2 and axis % 2 == 0 and made.ndim == 2 else made


def ndindex(*shape):
    sizes = shape[0] if len(shape) == 1 and isinstance(shape[0], tuple) else shape
    return itertools.product(*map(range, sizes))


def ndenumerate(arr): return ((place, arr[place]) for place in ndindex(asarray(arr).shape))
def column_stack(arrays): return hstack([a if a.ndim == 2 else a._with_axis(1) for a in map(asarray, arrays)])
def clip(a, a_min, a_max): return maximum(minimum(a, a_max) if a_max is not None else a, a_min if a_min is not None else a)
def expand_dims(a, axis): return asarray(a)._with_axis(axis)
def shape(a): return asarray(a).shape


def where(condition, x=None, y=None):
    condition = asarray(condition)._converted(m.BOOL)
    if x is None:
        return nonzero(condition)
    x, y = _beside(x, y), _beside(y, x)
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


def _beside(value, other):
    """An array; a number of Python's takes the type of the array beside it."""
    if isinstance(value, (int, float)) and isinstance(other, ndarray):
        return ndarray._filled((), value, ndarray._number_results(m.ADD, other._code, value))
    return asarray(value)


def nonzero(a):
    """The places of what is not 0, an index array for each axis."""
    a = asarray(a)._converted(m.BOOL)
    places = a._places_of_true(a)
    return (places // a._columns, places % a._columns) if a.ndim == 2 else (places,)


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
