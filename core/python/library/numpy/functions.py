"""Functions of arrays. Lists and numbers are taken for arrays, too."""

import builtins
import math

from _arrays import memory as m
from _arrays.axes import flat_steps
from _arrays.building import built, counted
from _arrays.einsum import einsum as sums

from .messages import shape_text
from .ndarray import ndarray
from .scalars import code_of, scalar
from .texts import as_texts, chosen_texts, holds_texts, texts


def asarray(a, dtype=None):
    if isinstance(a, texts) or dtype is str or holds_texts(a):
        return (a if isinstance(a, ndarray) else as_texts(a)).astype(str if dtype is None else dtype)
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
    found = asarray(object, dtype)
    return found.copy() if isinstance(found, texts) else found._copied()


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


def full_like(a, fill_value, dtype=None): return _like(a, fill_value, dtype)


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
    ('maximum', m.MAXIMUM), ('minimum', m.MINIMUM), ('floor_divide', m.FLOOR_DIVIDE), ('mod', m.REMAINDER), ('remainder', m.REMAINDER), ('equal', m.EQUAL), ('greater', m.GREATER),
    ('greater_equal', m.GREATER_EQUAL), ('less', m.LESS), ('less_equal', m.LESS_EQUAL), ('not_equal', m.NOT_EQUAL),
):
    globals()[_name] = _combined(_name, _operation)


def _reducing(name):
    def function(a, *rest, **named):
        return getattr(asarray(a), name)(*rest, **named)

    function.__name__ = name
    function.__module__ = __name__
    return function


for _name in 'sum mean prod var std max min argmax argmin any all reshape transpose squeeze ravel swapaxes argsort cumsum cumprod round take ptp'.split():
    globals()[_name] = _reducing(_name)

amax, amin = max, min
around = round


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
def logical_and(x1, x2): return asarray(asarray(x1)._converted(m.BOOL) & asarray(x2)._converted(m.BOOL))._given()
def logical_or(x1, x2): return asarray(asarray(x1)._converted(m.BOOL) | asarray(x2)._converted(m.BOOL))._given()
def logical_xor(x1, x2): return asarray(asarray(x1)._converted(m.BOOL) ^ asarray(x2)._converted(m.BOOL))._given()
def trace(a): return diag(a).sum()
def einsum(subscripts, *operands): return sums(subscripts, list(map(asarray, operands)))._given()


def clip(a, a_min=None, a_max=None): return asarray(a).clip(a_min, a_max)
def ndim(a): return asarray(a).ndim
def size(a, axis=None): return asarray(a).size if axis is None else asarray(a).shape[axis]
def array2string(a): return str(asarray(a))


def nan_to_num(x, nan=0.0, posinf=1.7976931348623157e308, neginf=-1.7976931348623157e308):
    x = asarray(x)
    return where(x == math.inf, posinf, where(x == -math.inf, neginf, where(isnan(x), nan, x)))


def fill_diagonal(a, val):
    places = range(builtins.min(a.shape))
    a[places, places] = val


def shape(a): return asarray(a).shape


def where(condition, x=None, y=None):
    condition = asarray(condition)._converted(m.BOOL)
    if x is None:
        return nonzero(condition)
    if builtins.any(isinstance(each, (str, texts)) or holds_texts(each) for each in (x, y)):
        return chosen_texts(condition, x, y)
    x, y = _beside(x, y), _beside(y, x)
    code = ndarray._array_results(m.ADD, x._code, y._code)
    sizes = _together(condition, x, y)
    chosen, source, mask = (ndarray._of_shape(sizes, kind) for kind in (code, code, m.BOOL))
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
    if a.ndim < 2:
        return (places,)
    return tuple(places // step % length for step, length in zip(flat_steps(a.shape), a.shape))


def _together(*arrays):
    """The shape that several arrays come to."""
    sizes = ()
    for each in arrays:
        longest = builtins.max(len(sizes), each.ndim)
        pairs = list(zip((1,) * (longest - len(sizes)) + sizes, (1,) * (longest - each.ndim) + tuple(each.shape)))
        if builtins.any(x != y and x != 1 and y != 1 for x, y in pairs):
            shapes = ' '.join(shape_text(every.shape) for every in arrays)
            raise ValueError('operands could not be broadcast together with shapes %s ' % shapes)
        sizes = tuple(y if x == 1 else x for x, y in pairs)
    return sizes


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
