"""Arrays of texts, such as the names of classes: places in an array of numbers, which say the word at each place."""

from _arrays import memory as m
from _arrays.building import built

from .ndarray import ndarray
from .printing import array_repr, array_text
from .scalars import code_of

_NOT_COMPUTED = 'an array of texts is not computed with: this small numpy compares, sorts and counts them, and takes parts of them'


class TextType:
    """`<U5`: texts of up to five letters."""

    __module__ = 'numpy'
    kind = 'U'

    def __init__(self, width):
        self.name = 'str%d' % (32 * width)
        self.itemsize = 4 * width
        self._width = width

    def __repr__(self): return "dtype('<U%d')" % self._width
    def __str__(self): return '<U%d' % self._width
    def __eq__(self, other): return other is str or str(other) == str(self)
    def __hash__(self): return hash(str(self))


class texts:
    """
    `_places` are whole numbers of the array's shape, which name one of `_words`.

    The words are in order, so that places compare as the words do. Longer texts than
    `_width` are cut when they are written into it, as NumPy cuts them.
    """

    __module__ = 'numpy'
    __hash__ = None
    _code = None

    def __init__(self, places, words, width=None):
        self._places = places
        self._words = words
        self._width = max([1, *map(len, words)]) if width is None else width

    shape = property(lambda self: self._places.shape)
    ndim = property(lambda self: self._places.ndim)
    size = property(lambda self: self._places.size)
    dtype = property(lambda self: TextType(self._width))
    T = property(lambda self: self._like(self._places.T))

    def __getattr__(self, name):
        if name.startswith('_') and not name.startswith('__'):
            raise TypeError(_NOT_COMPUTED)
        raise AttributeError("'numpy.ndarray' object has no attribute '%s': %s" % (name, _NOT_COMPUTED), name='', obj=None)

    def _like(self, places):
        return texts(places, self._words, self._width) if isinstance(places, ndarray) else self._words[places]

    def __len__(self): return len(self._places)
    def __iter__(self): return (self._like(each) for each in self._places)
    def __getitem__(self, key): return self._like(self._places[key])
    def __contains__(self, text): return text in self.ravel().tolist()
    def __repr__(self): return array_repr(self)
    def __str__(self): return array_text(self, ' ', '', '')

    def __setitem__(self, key, value):
        given = as_texts(value if isinstance(value, (texts, list, tuple)) else [value])
        given = texts(given._places, tuple(each[: self._width] for each in given._words))
        mine, others, words = _in_common(self, given)
        mine[key] = others if isinstance(value, (texts, list, tuple)) else int(others[0])
        self._places, self._words = mine, words

    def __eq__(self, other): return self._compared(other, lambda a, b: a == b, False)
    def __ne__(self, other): return self._compared(other, lambda a, b: a != b, True)
    def __lt__(self, other): return self._compared(other, lambda a, b: a < b)
    def __le__(self, other): return self._compared(other, lambda a, b: a <= b)
    def __gt__(self, other): return self._compared(other, lambda a, b: a > b)
    def __ge__(self, other): return self._compared(other, lambda a, b: a >= b)

    def _compared(self, other, compare, otherwise=NotImplemented):
        if not isinstance(other, (texts, str, list, tuple)):
            return otherwise
        other = as_texts(other if isinstance(other, (texts, list, tuple)) else [other])
        mine, others, _ = _in_common(self, other)
        return compare(mine, others)

    def _refused(self, *given): raise TypeError(_NOT_COMPUTED)

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __matmul__ = _refused

    def tolist(self): return _named(self._places.tolist(), self._words)
    def item(self): return self._words[self._places.item()]
    def copy(self): return self._like(self._places.copy())
    def reshape(self, *shape): return self._like(self._places.reshape(*shape))
    def ravel(self): return self._like(self._places.ravel())
    def flatten(self): return self._like(self._places.flatten())
    def squeeze(self, axis=None): return self._like(self._places.squeeze(axis))
    def transpose(self, *axes): return self._like(self._places.transpose(*axes))
    def repeat(self, repeats, axis=None): return self._like(self._places.repeat(repeats, axis))
    def take(self, indices, axis=None): return self._like(self._places.take(indices, axis))
    def argsort(self, axis=-1, kind=None): return self._places.argsort(axis)

    def sort(self, axis=-1, kind=None):
        self._places = self._places.copy()
        self._places.sort(axis)

    def astype(self, dtype):
        if dtype is str:
            return self.copy()
        code = code_of(dtype)
        read = int if code in m.WHOLE else float
        return built(ndarray, [read(each) for each in self.ravel().tolist()], code)._reshaped(self.shape)


def _named(places, words):
    return [_named(each, words) for each in places] if isinstance(places, list) else words[places]


def holds_texts(values):
    """Whether the first of nested lists is a text."""
    while isinstance(values, (list, tuple)) and values:
        values = values[0]
    return isinstance(values, (str, texts))


def as_texts(values, width=None):
    """An array of texts of nested lists; what is none becomes one."""
    if isinstance(values, texts):
        return values
    shape, each_of = [], [values]
    while each_of and isinstance(each_of[0], (list, tuple, texts)):
        length = len(each_of[0])
        if any(not isinstance(each, (list, tuple, texts)) or len(each) != length for each in each_of):
            raise ndarray._uneven(values, len(shape), length, 0, shape)
        shape.append(length)
        each_of = [one for each in each_of for one in each]
    written = [str(each) for each in each_of]
    words = tuple(sorted(set(written)))
    place = {word: i for i, word in enumerate(words)}
    return texts(built(ndarray, [place[each] for each in written], m.INT64)._reshaped(tuple(shape)), words, width)


def _in_common(a, b):
    """The places of two arrays among the words of both."""
    words = tuple(sorted({*a._words, *b._words}))
    place = {word: i for i, word in enumerate(words)}
    return (*(_moved(each, place) for each in (a, b)), words)


def _moved(array, place):
    if not array._words:
        return array._places
    return built(ndarray, [place[word] for word in array._words], m.INT64)[array._places]


def chosen_texts(condition, x, y):
    """`np.where` of texts."""
    from .functions import where

    x, y, words = _in_common(*(as_texts(each if isinstance(each, (texts, list, tuple)) else [each]) for each in (x, y)))
    return texts(where(condition, x, y), words)


def unique_of(array, *wanted):
    from .counting import unique

    found = unique(array._places, *wanted)
    rest = () if isinstance(found, ndarray) else found[1:]
    kept = texts(found if isinstance(found, ndarray) else found[0], array._words, array._width)
    return (kept, *rest) if rest else kept


def joined_texts(arrays, axis):
    from .shaping import concatenate

    arrays = [as_texts(each if isinstance(each, (texts, list, tuple)) else each.tolist()) for each in arrays]
    words = tuple(sorted({word for each in arrays for word in each._words}))
    place = {word: i for i, word in enumerate(words)}
    return texts(concatenate([_moved(each, place) for each in arrays], axis), words, max(each._width for each in arrays))


texts.__name__ = texts.__qualname__ = 'ndarray'
