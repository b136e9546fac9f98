"""Index arrays on arrays of any number of axes: the place of every number that is named."""

from . import memory as m
from .array import Array
from .axes import expanded, flat_steps, table


def selected(array, keys):
    """What `Indexing._selection` gives, one number at a time."""
    keys = [part for key in keys for part in _parts(array, key)]
    named = sum(1 for key in keys if key is not None)
    if named > len(array._lengths):
        raise array._too_many_indices(named)
    keys += [slice(None)] * (len(array._lengths) - named)
    together, at = _joined_indices(array, keys)
    lengths, steps = array._lengths, array._steps()
    # Of the result: an entry an axis, with the places along it.
    along, offset, axis = [], 0, 0
    found = None
    for key in keys:
        if key is None:
            along.append((1, 0, 0))
            continue
        length, step = lengths[axis], steps[axis]
        if isinstance(key, slice):
            places = range(*key.indices(length))
            along.append((len(places), places.start * step, places.step * step))
        else:
            if found is None:
                found = together
            index = expanded(array._whole_index(key, axis)._reshaped(key._lengths), together)
            offset = index * step + offset
        axis += 1
    for start in (each[1] for each in along):
        offset = offset + start
    before, after = along[:at], along[at:]
    shape = (*(each[0] for each in before), *together, *(each[0] for each in after))
    steps_of_free = [each[2] for each in before] + [0] * len(together) + [each[2] for each in after]
    places = offset._reshaped((*(1,) * len(before), *together, *(1,) * len(after)))
    for i, step in enumerate(steps_of_free):
        if step:
            counted = array._index_from(range(shape[i]))
            places = places + (counted * step)._reshaped((*(1,) * i, shape[i], *(1,) * (len(shape) - i - 1)))
    places = expanded(places, shape)._flat()
    count = table(shape)
    return array, places, count[0] * count[1], 1, (1, 0), shape


def _parts(array, key):
    """A key as keys of one axis each: a mask is an index array for each of its axes."""
    if not isinstance(key, Array) or key._code != m.BOOL:
        return (key,)
    if tuple(key._lengths) != tuple(array._lengths[: len(key._lengths)]) and len(key._lengths) > 1:
        raise array._mask_does_not_fit(key)
    if len(key._lengths) == 1:
        return (key,)
    places = key._places_of_true(array)
    found = []
    for length, step in zip(key._lengths, flat_steps(key._lengths)):
        found.append(places // step % length)
    return found


def _joined_indices(array, keys):
    """The shape of all index arrays together, and behind how many axes of the result they are."""
    shape, places = (), []
    axis = 0
    for at, key in enumerate(keys):
        if isinstance(key, Array) and key._code == m.BOOL:
            if tuple(key._lengths) != (array._lengths[axis],):
                raise array._mask_does_not_fit(key)
            keys[at] = key = key._places_of_true(array)
        if type(key) is int:
            keys[at] = key = array._index_from([key])._reshaped(())
        if isinstance(key, Array):
            places.append(at)
            longest = max(len(shape), len(key._lengths))
            a = (1,) * (longest - len(shape)) + shape
            b = (1,) * (longest - len(key._lengths)) + tuple(key._lengths)
            if any(x != y and x != 1 and y != 1 for x, y in zip(a, b)):
                raise array._indices_do_not_fit(array._filled(shape, 0, m.INT64), key)
            shape = tuple(y if x == 1 else x for x, y in zip(a, b))
        axis += key is not None
    adjacent = places == list(range(places[0], places[-1] + 1))
    return shape, places[0] if adjacent else 0
