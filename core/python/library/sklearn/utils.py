"""What several parts need: generators, sizes, and rows of whatever was given."""

import numpy as np


class Bunch(dict):
    """A dict whose entries are attributes, too."""

    def __getattr__(self, key):
        try:
            return self[key]
        except KeyError:
            raise AttributeError(key) from None

    def __setattr__(self, key, value):
        self[key] = value

    def __dir__(self):
        return self.keys()


def check_random_state(seed):
    """A generator for a seed, a generator, or None for NumPy's own."""
    if seed is None or seed is np.random:
        return np.random
    if isinstance(seed, int) and not isinstance(seed, bool):
        return np.random.RandomState(seed)
    if isinstance(seed, np.random.RandomState):
        return seed
    raise ValueError('%r cannot be used to seed a numpy.random.RandomState instance' % (seed,))


def count_of(values):
    """How many samples there are."""
    values = np.asarray(values) if isinstance(values, (int, float)) else values
    if hasattr(values, 'shape') and not values.shape:
        raise TypeError('Singleton array %r cannot be considered a valid collection.' % (values,))
    if not hasattr(values, '__len__'):
        raise TypeError('Expected sequence or array-like, got %s' % type(values))
    return len(values)


def check_consistent_length(*arrays):
    lengths = [count_of(each) for each in arrays if each is not None]
    if len(set(lengths)) > 1:
        raise ValueError('Found input variables with inconsistent numbers of samples: %r' % lengths)


def rows_of(values, places):
    """Those samples, in the form that all came in."""
    if hasattr(values, 'shape'):
        return values[places]
    chosen = [values[i] for i in places.tolist()]
    return tuple(chosen) if isinstance(values, tuple) else chosen


def shuffle(*arrays, random_state=None):
    check_consistent_length(*arrays)
    order = check_random_state(random_state).permutation(count_of(arrays[0]))
    found = [rows_of(each, order) for each in arrays]
    return found[0] if len(found) == 1 else found
