"""Functions that sort, count, and make regular numbers."""

import math
from bisect import bisect_left, bisect_right
from collections import Counter

from _arrays import memory as m
from _arrays.building import built
from _arrays.lines import in_order, order_of

from .functions import asarray, clip, power, sqrt
from .ndarray import ndarray
from .texts import texts, unique_of


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None):
    parts = num - 1 if endpoint else num
    between = (stop - start) / parts if parts > 0 else 0
    values = [float(start + i * between) for i in range(num)]
    if endpoint and num > 1:
        values[-1] = float(stop)
    made = built(ndarray, values, None)
    made = made if dtype is None else made.astype(dtype)
    return (made, between) if retstep else made


def logspace(start, stop, num=50, endpoint=True, base=10.0): return power(base, linspace(start, stop, num, endpoint))


def sort(a, axis=-1, kind=None):
    a = asarray(a)
    if isinstance(a, texts):
        return a._like(sort(a._places, axis))
    return in_order(a.ravel() if axis is None else a, 0 if axis is None else axis)


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None):
    if axis is not None:
        raise NotImplementedError('unique of this small numpy takes all numbers of an array: it has no axis')
    ar = asarray(ar)
    if isinstance(ar, texts):
        return unique_of(ar, return_index, return_inverse, return_counts)
    numbers = ar._numbers()
    order = order_of(numbers)
    values, firsts, counts, inverse = [], [], [], [0] * len(numbers)
    for place in order:
        if not values or numbers[place] != values[-1]:
            values.append(numbers[place])
            firsts.append(place)
            counts.append(0)
        counts[-1] += 1
        inverse[place] = len(values) - 1
    found = [built(ndarray, values, ar._code)]
    for wanted, places in ((return_index, firsts), (return_inverse, inverse), (return_counts, counts)):
        if wanted:
            found.append(built(ndarray, places, m.INT64))
    return found[0] if len(found) == 1 else tuple(found)


def union1d(ar1, ar2): return unique(asarray(asarray(ar1)._numbers() + asarray(ar2)._numbers()))


def intersect1d(ar1, ar2):
    both = set(asarray(ar1)._numbers()) & set(asarray(ar2)._numbers())
    return built(ndarray, sorted(both), asarray(ar1)._code)


def setdiff1d(ar1, ar2):
    rest = set(asarray(ar1)._numbers()) - set(asarray(ar2)._numbers())
    return built(ndarray, sorted(rest), asarray(ar1)._code)


def isin(element, test_elements):
    element, among = asarray(element), set(asarray(test_elements).ravel().tolist())
    return built(ndarray, [each in among for each in element.ravel().tolist()], m.BOOL)._reshaped(element.shape)


def bincount(x, weights=None, minlength=0):
    x = asarray(x)
    if x._code in m.FRACTIONS:
        raise TypeError("Cannot cast array data from dtype('%s') to dtype('int64') according to the rule 'safe'" % x.dtype)
    if x.ndim != 1:
        raise ValueError('object too deep for desired array' if x.ndim else 'object of too small depth for desired array')
    numbers = x._numbers()
    if any(each < 0 for each in numbers):
        raise ValueError("'list' argument must have no negative elements")
    size = max([minlength, *(each + 1 for each in numbers)])
    if weights is None:
        counted = Counter(numbers)
        return built(ndarray, [counted[i] for i in range(size)], m.INT64)
    sums = [0.0] * size
    for each, weight in zip(numbers, asarray(weights)._numbers()):
        sums[each] += weight
    return built(ndarray, sums, m.FLOAT64)


def count_nonzero(a, axis=None): return asarray(a)._converted(m.BOOL).sum(axis)


def histogram(a, bins=10, range=None):
    numbers = asarray(a)._numbers()
    if isinstance(bins, int):
        low, high = range or ((min(numbers), max(numbers)) if numbers else (0, 1))
        if low == high:
            low, high = low - 0.5, high + 0.5
        edges = linspace(low, high, bins + 1)
    else:
        edges = asarray(bins)
    limits = edges._numbers()
    counts = [0] * (len(limits) - 1)
    for each in numbers:
        if limits[0] <= each <= limits[-1]:
            counts[min(bisect_right(limits, each), len(counts)) - 1] += 1
    return built(ndarray, counts, m.INT64), edges


def searchsorted(a, v, side='left'):
    numbers, v = asarray(a)._numbers(), asarray(v)
    find = bisect_left if side == 'left' else bisect_right
    return built(ndarray, [find(numbers, each) for each in v._numbers()], m.INT64)._reshaped(v.shape)._given()


def diff(a, n=1, axis=-1):
    a = asarray(a)
    before = (slice(None),) * a._axis(axis)
    for _ in range(n):
        a = a[(*before, slice(1, None))] - a[(*before, slice(None, -1))]
    return a


def average(a, axis=None, weights=None):
    a = asarray(a)
    if weights is None:
        return a.mean(axis)
    weights = asarray(weights)
    if weights.ndim == 1 and a.ndim > 1:
        weights = weights._reshaped(tuple(-1 if i == a._axis(axis) else 1 for i in range(a.ndim)))
    return (a * weights).sum(axis) / (weights + a * 0).sum(axis)


def median(a, axis=None): return percentile(a, 50, axis)
def quantile(a, q, axis=None): return percentile(a, asarray(q) * 100, axis)


def percentile(a, q, axis=None):
    ordered = sort(a, axis)
    axis = 0 if axis is None else ordered._axis(axis)
    if not isinstance(q, (int, float)):
        found = [percentile(ordered, float(each), axis) for each in asarray(q)._numbers()]
        return asarray(found)
    place = (ordered.shape[axis] - 1) * (q / 100)
    before = (slice(None),) * axis
    low, high = ordered[(*before, math.floor(place))], ordered[(*before, math.ceil(place))]
    share = place - math.floor(place)
    return asarray(high - (high - low) * (1 - share) if share >= 0.5 else low + (high - low) * share)._given()


def corrcoef(x, y=None):
    found = cov(x, y)
    spread = sqrt(found[range(found.shape[0]), range(found.shape[0])])
    return clip(found / spread._reshaped((-1, 1)) / spread._reshaped((1, -1)), -1, 1)


def cov(m, y=None):
    rows = asarray(m) if y is None else asarray([asarray(m), asarray(y)])
    away = rows - rows.mean(axis=-1, keepdims=True)
    return away @ away.T / (rows.shape[-1] - 1)


__all__ = [
    name for name, value in list(globals().items())
    if getattr(value, '__module__', None) == __name__ and not name.startswith('_')
]
