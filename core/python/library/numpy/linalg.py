"""numpy.linalg: norms, and small systems of equations."""

from _arrays import memory as m
from _arrays.building import built

from .functions import asarray, sqrt
from .missing import missing_function
from .ndarray import ndarray


class LinAlgError(Exception):
    """What a matrix without an inverse is told by."""


def norm(x, ord=None, axis=None, keepdims=False):
    x = asarray(x)._converted(m.FLOAT64)
    if ord in (None, 'fro', 2) and not (ord == 2 and axis is None and x.ndim > 1):
        return sqrt((x * x).sum(axis, keepdims))
    if axis is None and x.ndim > 1:
        raise NotImplementedError("norm of this small numpy takes ord of vectors alone; for a matrix it is the root of the sum of squares")
    if ord == 1:
        return abs(x).sum(axis, keepdims)
    if ord == float('inf'):
        return abs(x).max(axis, keepdims)
    if ord == 0:
        return (x != 0).sum(axis, keepdims) * 1.0
    return (abs(x) ** ord).sum(axis, keepdims) ** (1 / ord)


def solve(a, b):
    """x of `a @ x = b`, by elimination with row pivots."""
    a, b = asarray(a), asarray(b)
    if a.ndim != 2 or a.shape[0] != a.shape[1]:
        raise LinAlgError('Last 2 dimensions of the array must be square')
    columns = b._reshaped((b.shape[0], -1)).tolist()
    rows = [list(map(float, left)) + list(map(float, right)) for left, right in zip(a.tolist(), columns)]
    _eliminated(rows, a.shape[0])
    return built(ndarray, [row[a.shape[0] :] for row in rows], m.FLOAT64)._reshaped(b.shape)


def inv(a):
    size = asarray(a).shape[0]
    return solve(a, [[float(i == j) for j in range(size)] for i in range(size)])


def pinv(a):
    a = asarray(a)
    return inv(a.T @ a) @ a.T


def lstsq(a, b, rcond=None):
    a, b = asarray(a), asarray(b)
    x = solve(a.T @ a, a.T @ b)
    away = a @ x - b
    return x, asarray((away * away).sum(0)), a.shape[1], None


def det(a):
    rows = [list(map(float, row)) for row in asarray(a).tolist()]
    try:
        return built(ndarray, _eliminated(rows, len(rows)), m.FLOAT64)._given()
    except LinAlgError:
        return built(ndarray, 0.0)._given()


def _eliminated(rows, size):
    """Makes the first columns those of the unit matrix, in place; gives their determinant."""
    found = 1.0
    for i in range(size):
        pivot = max(range(i, size), key=lambda row: abs(rows[row][i]))
        if rows[pivot][i] == 0:
            raise LinAlgError('Singular matrix')
        if pivot != i:
            rows[i], rows[pivot] = rows[pivot], rows[i]
            found = -found
        lead = rows[i][i]
        found *= lead
        rows[i] = [each / lead for each in rows[i]]
        for row in range(size):
            if row != i and rows[row][i]:
                factor = rows[row][i]
                rows[row] = [x - factor * y for x, y in zip(rows[row], rows[i])]
    return found


def __getattr__(name):
    error = missing_function(['norm', 'solve', 'inv', 'pinv', 'lstsq', 'det'], name)
    raise AttributeError(str(error).replace("'numpy'", "'numpy.linalg'"), name='', obj=None)
