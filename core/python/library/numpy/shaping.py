"""Functions that put arrays together, take them apart, and give them other shapes."""

import itertools

from _arrays import memory as m
from _arrays.axes import moved_last, permuted
from _arrays.building import built, joined
from _arrays.lines import rolled, taken, tiled

from .functions import _sizes, _together, arange, asarray, einsum, nonzero, zeros
from .ndarray import ndarray
from .texts import joined_texts, texts


def concatenate(arrays, axis=0):
    arrays = [asarray(a) for a in arrays]
    if not arrays:
        raise ValueError('need at least one array to concatenate')
    if any(isinstance(each, texts) for each in arrays):
        return joined_texts(arrays, axis)
    if axis is None:
        return joined(ndarray, [a.ravel() for a in arrays], 0)
    if any(a.ndim == 0 for a in arrays):
        raise ValueError('zero-dimensional arrays cannot be concatenated')
    return joined(ndarray, arrays, axis)


def _of_two(a):
    return a if a.ndim > 1 else a._reshaped((1, -1))


def vstack(arrays): return concatenate([_of_two(asarray(a)) for a in arrays], 0)


def hstack(arrays):
    arrays = [a if a.ndim else a._reshaped((1,)) for a in map(asarray, arrays)]
    return concatenate(arrays, 1 if arrays[0].ndim > 1 else 0)


def column_stack(arrays): return hstack([a if a.ndim == 2 else a._reshaped((-1, 1)) for a in map(asarray, arrays)])


def stack(arrays, axis=0):
    arrays = [asarray(a) for a in arrays]
    if not arrays:
        raise ValueError('need at least one array to stack')
    if any(a.shape != arrays[0].shape for a in arrays):
        raise ValueError('all input arrays must have the same shape')
    return joined(ndarray, [a._with_axis(axis) for a in arrays], axis)


def argwhere(a): return stack(nonzero(a), 1)


def append(arr, values, axis=None): return concatenate([arr, values], axis)


def delete(arr, obj, axis=None):
    arr = asarray(arr)
    if axis is None:
        arr, axis = arr.ravel(), 0
    length = arr.shape[axis]
    gone = {int(i) % length for i in ([obj] if isinstance(obj, int) else asarray(obj).tolist())}
    return taken(arr, axis, [i for i in range(length) if i not in gone])


def split(ary, indices_or_sections, axis=0):
    ary = asarray(ary)
    if isinstance(indices_or_sections, int) and ary.shape[axis] % indices_or_sections:
        raise ValueError('array split does not result in an equal division')
    return array_split(ary, indices_or_sections, axis)


def array_split(ary, indices_or_sections, axis=0):
    ary = asarray(ary)
    length = ary.shape[axis]
    if isinstance(indices_or_sections, int):
        whole, more = divmod(length, indices_or_sections)
        sizes = [whole + (i < more) for i in range(indices_or_sections)]
        ends = list(itertools.accumulate(sizes))
    else:
        ends = [*map(int, indices_or_sections), length]
    before = (slice(None),) * ary._axis(axis)
    return [ary[(*before, slice(start, end))] for start, end in zip([0, *ends], ends)]


def expand_dims(a, axis):
    a = asarray(a)
    for each in sorted((axis,) if isinstance(axis, int) else axis):
        a = a._with_axis(each)
    return a


def moveaxis(a, source, destination):
    a = asarray(a)
    order = [i for i in range(a.ndim) if i != a._axis(source)]
    order.insert(a._axis(destination), a._axis(source))
    return permuted(a, order)


def broadcast_to(array, shape):
    made = ndarray._of_shape(_sizes(shape), asarray(array)._code)
    made._check_fits(asarray(array), made.shape)
    made._fill_from(asarray(array))
    return made


def flip(m, axis=None):
    a = asarray(m)
    for each in range(a.ndim) if axis is None else (axis,) if isinstance(axis, int) else axis:
        a = taken(a, each, range(a.shape[each] - 1, -1, -1))
    return a


def flipud(m): return flip(m, 0)
def fliplr(m): return flip(m, 1)


def roll(a, shift, axis=None):
    a = asarray(a)
    if axis is None:
        return rolled(a.ravel(), shift, 0)._reshaped(a.shape)
    for each, by in zip((axis,), (shift,)) if isinstance(axis, int) else zip(axis, shift):
        a = rolled(a, by, a._axis(each))
    return a


def tile(A, reps):
    a = asarray(A)
    repeats = _sizes(reps)
    axes = max(a.ndim, len(repeats))
    a = a._reshaped((1,) * (axes - a.ndim) + tuple(a.shape))
    return tiled(a, (1,) * (axes - len(repeats)) + repeats)


def repeat(a, repeats, axis=None):
    a = asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    length = a.shape[axis]
    counts = [repeats] * length if isinstance(repeats, int) else asarray(repeats).tolist()
    return taken(a, axis, [i for i, count in enumerate(counts) for _ in range(count)])


def meshgrid(*xi, indexing='xy'):
    xi = [asarray(x).ravel() for x in xi]
    sizes = [x.size for x in xi]
    found = []
    for i, x in enumerate(xi):
        shape = tuple(sizes[j] if j == i else 1 for j in range(len(xi)))
        found.append(broadcast_to(x._reshaped(shape), tuple(sizes)))
    if indexing == 'xy' and len(xi) > 1:
        found = [permuted(x, [1, 0, *range(2, len(xi))]) for x in found]
    return found


def diag(v, k=0):
    v = asarray(v)
    if v.ndim == 2:
        count = max(0, min(v.shape[0] + min(k, 0), v.shape[1] - max(k, 0)))
        return v[range(max(-k, 0), max(-k, 0) + count), range(max(k, 0), max(k, 0) + count)]
    size = v.size + abs(k)
    made = zeros((size, size), float)._converted(v._code)
    made[range(max(-k, 0), max(-k, 0) + v.size), range(max(k, 0), max(k, 0) + v.size)] = v
    return made


def trace(a): return diag(a).sum()
def tril(m, k=0): return _triangle(m, lambda i, j: j <= i + k)
def triu(m, k=0): return _triangle(m, lambda i, j: j >= i + k)


def _triangle(a, wanted):
    a = asarray(a)
    rows, columns = a.shape[-2:]
    mask = built(ndarray, [[wanted(i, j) for j in range(columns)] for i in range(rows)], m.BOOL)
    return a * mask


def tensordot(a, b, axes=2):
    a, b = asarray(a), asarray(b)
    if isinstance(axes, int):
        axes = range(a.ndim - axes, a.ndim), range(axes)
    along, beside = ((each,) if isinstance(each, int) else tuple(each) for each in axes)
    names = ['abcd'[: a.ndim], 'efgh'[: b.ndim]]
    for i, j in zip(along, beside):
        j %= b.ndim
        names[1] = names[1][:j] + names[0][i % a.ndim] + names[1][j + 1 :]
    kept = ''.join(each for each in names[0] + names[1] if (each in names[0]) != (each in names[1]))
    return einsum(','.join(names) + '->' + kept, a, b)


def vectorize(pyfunc):
    def function(*given):
        given = [asarray(each) for each in given]
        sizes = _together(*given)
        spread = [ndarray._of_shape(sizes, each._code) for each in given]
        for made, each in zip(spread, given):
            made._fill_from(each)
        found = built(ndarray, [pyfunc(*each) for each in zip(*(each._numbers() for each in spread))])
        return found._reshaped(sizes)._given()

    # Like a function of the file that asks for it.
    function.__module__ = '__main__'
    return function


def apply_along_axis(func1d, axis, arr):
    arr = asarray(arr)
    if arr.ndim < 2:
        return func1d(arr)
    lines = moved_last(arr, {arr._axis(axis)})
    made = asarray([func1d(line) for line in lines._reshaped((-1, lines.shape[-1]))])
    made = made._reshaped((*lines.shape[:-1], *made.shape[1:]))
    return moveaxis(made, -1, axis) if made.ndim == arr.ndim else made


def ndindex(*shape):
    sizes = shape[0] if len(shape) == 1 and isinstance(shape[0], tuple) else shape
    return itertools.product(*map(range, sizes))


def ndenumerate(arr): return ((place, arr[place]) for place in ndindex(tuple(asarray(arr).shape)))


class nditer:
    """The places of an array, one after the other."""

    def __init__(self, op, flags=(), op_flags=()):
        unknown = set(flags) - {'multi_index', 'c_index', 'refs_ok', 'zerosize_ok'}
        if unknown:
            raise NotImplementedError("nditer of this small numpy takes the flag 'multi_index', not %s" % ', '.join(sorted(unknown)))
        self._array = asarray(op)
        self.reset()

    def reset(self):
        self._places = list(ndindex(tuple(self._array.shape)))
        self.iterindex = 0

    index = property(lambda self: self.iterindex)
    finished = property(lambda self: self.iterindex >= len(self._places))
    multi_index = property(lambda self: self._places[self.iterindex])
    itersize = property(lambda self: len(self._places))

    @property
    def value(self):
        return self._array[self.multi_index] if self._array.shape else self._array

    def __getitem__(self, key): return self.value

    def iternext(self):
        self.iterindex += 1
        return not self.finished

    def __iter__(self): return (self._array[place] for place in self._places)

    def __enter__(self): return self
    def __exit__(self, *_): return None


def indices(dimensions):
    return stack(meshgrid(*(arange(length) for length in dimensions), indexing='ij'))


__all__ = [
    name for name, value in list(globals().items())
    if getattr(value, '__module__', None) == __name__ and not name.startswith('_')
]
