"""Indexing by numbers, slices, None, index arrays and masks; and assignment by the same."""

from . import memory as m
from .array import Array
from .axes import expanded, spread_steps, strided, written
from .places import selected


_ALL = slice(None)


class Indexing(Array):
    __slots__ = ()

    def __getitem__(self, key):
        if type(key) is int:
            return self._basic((key,))
        if type(key) is slice and key.step is None and len(self._lengths) == 1:
            first, last, _ = key.indices(self._columns)
            count = max(last - first, 0)
            start = self._start + first * self._step1
            return self._family(self._owner, start, 1, count, count, self._step1, self._shape((count,)), self._code)
        if len(self._lengths) == 2:
            rows = key[0] if type(key) is tuple and len(key) == 2 and key[1] == _ALL else key
            if isinstance(rows, Array) and rows._code == m.INT64 and len(rows._lengths) == 1:
                return self._rows_at(rows)
            if type(key) is slice and key.step is None:
                first, last, _ = key.indices(self._rows)
                count = max(last - first, 0)
                start = self._start + first * self._step0
                shape = self._shape((count, self._columns))
                return self._family(self._owner, start, count, self._columns, self._step0, self._step1, shape, self._code)
        keys = self._keys(key)
        if all(map(_is_basic, keys)):
            return self._basic(keys)
        source, index, rows, columns, steps, shape = self._selection(keys)
        made = self._of_shape(tuple(shape), self._code)
        m.gather(
            m.WIDE[self._code], source._start, steps[0], steps[1], index._start,
            made._start, rows, columns,
        )
        if self._is_by_columns(keys, shape):
            # Columns were taken as the rows of the transpose.
            return made.T
        return made

    def _rows_at(self, key):
        """A mini-batch: the rows that an index array names."""
        rows, columns = key._columns, self._columns
        wide = m.WIDE[self._code]
        owner = m.Owner(wide, rows * columns)
        start = owner.start
        m.for_gather_rows(
            wide, self._start, self._step0, self._step1, self._rows, key._start, key._step1, start, rows, columns, 0,
        )
        bad = m.gatherRows()
        if bad == bad:
            raise self._out_of_bounds(int(bad), 0, self._rows)
        return self._family(owner, start, rows, columns, columns, 1, self._shape((rows, columns)), self._code)

    def __setitem__(self, key, value):
        keys = self._keys(key)
        given = self._as_values(value)
        if all(map(_is_basic, keys)):
            start, shape, steps = self._place(keys)
            if len(shape) > 2:
                given = self._filled((), self._stored(value), self._code) if given is None else given._copied()
                self._check_fits(given, shape)
                written(given, given._start, spread_steps(given, shape), self, start, steps, shape)
                return
            target = strided(self, start, shape, steps)
            if given is None:
                target._fill_with(value)
            else:
                if given._owner is target._owner:
                    given = given._copied()
                self._check_fits(given, target._lengths)
                target._fill_from(given)
            return
        if given is None:
            given = self._filled((), self._stored(value), self._code)
        self._put(keys, given, m.scatter)

    def _add_at(self, keys, given):
        """Adds to what is there, as often as an index names a place."""
        self._put(keys, given, m.scatterAdd)

    def _put(self, keys, given, write):
        source, index, rows, columns, steps, shape = self._selection(keys)
        by_columns = self._is_by_columns(keys, shape)
        self._check_fits(given, tuple(shape)[::-1] if by_columns else shape)
        given = given._copied(self._code)
        if by_columns:
            given = given._reshaped((given._rows, given._columns)).T
        elif len(shape) > 2 or columns == 1 and len(shape) == 2 or len(self._lengths) > 2:
            given = expanded(given, tuple(shape))._flat()._reshaped((rows, columns))
        elif len(shape) == 1:
            given = given._reshaped((-1, 1))
        write(
            m.WIDE[self._code], source._start, steps[0], steps[1], index._start, given._start,
            given._step0 if given._rows > 1 else 0, given._step1 if given._columns > 1 else 0,
            rows, columns,
        )

    def _is_by_columns(self, keys, shape):
        """Whether columns are taken as the rows of the transpose."""
        return len(self._lengths) == 2 and len(keys) == 2 and isinstance(keys[0], slice) and len(shape) == 2 and not _is_table(keys[1])

    def _check_fits(self, given, shape):
        lengths = tuple(given._lengths)
        while len(lengths) > len(shape) and lengths[0] == 1:
            lengths = lengths[1:]
        tail = tuple(shape)[len(shape) - len(lengths) :] if len(lengths) <= len(shape) else None
        if tail is None or any(a not in (1, b) for a, b in zip(lengths, tail)):
            raise self._cannot_assign(given, shape)

    def _keys(self, key):
        """What is between the brackets, one entry an axis, without `...`."""
        keys = key if type(key) is tuple else (key,)
        found = tuple(self._key(each) for each in keys)
        if any(each is Ellipsis for each in found):
            at = next(i for i, each in enumerate(found) if each is Ellipsis)
            named = sum(1 for each in found if each is not None and each is not Ellipsis)
            missing = len(self._lengths) - named
            found = found[:at] + (slice(None),) * missing + found[at + 1 :]
        return found

    def _key(self, key):
        if key is None or key is Ellipsis or isinstance(key, slice):
            return key
        if isinstance(key, bool):
            raise self._no_such_index(key)
        if isinstance(key, int):
            return int(key)
        if isinstance(key, (list, range)):
            key = self._index_from(list(key))
        if isinstance(key, Array):
            if key._code not in self._indices:
                raise self._index_must_be_whole()
            if not key._lengths and key._code in m.WHOLE:
                return key._number()
            return key
        raise self._no_such_index(key)

    def _basic(self, keys):
        """A view of the same memory; a copy where numbers along more than two axes do not lie one after the other."""
        return strided(self, *self._place(keys))

    def _place(self, keys):
        """Where the numbers are that they name: the first one, the shape, and the steps along it."""
        named = sum(1 for key in keys if key is not None)
        axes = len(self._lengths)
        if named > axes:
            raise self._too_many_indices(named)
        lengths, steps = self._lengths, self._steps()
        start = self._start
        shape, kept = [], []
        axis = 0
        for key in keys + (slice(None),) * (axes - named):
            if key is None:
                shape.append(1)
                kept.append(1)
                continue
            length, step = lengths[axis], steps[axis]
            if type(key) is int:
                if not -length <= key < length:
                    raise self._out_of_bounds(key, axis, length)
                start += (key % length) * step
            else:
                if key.step is not None and key.step < 0 and self._no_negative_steps:
                    raise ValueError('step must be greater than zero')
                places = range(*key.indices(length))
                start += places.start * step if len(places) else 0
                shape.append(len(places))
                kept.append(step * places.step)
            axis += 1
        return start, tuple(shape), tuple(kept)

    def _selection(self, keys):
        """
        What keys with index arrays name.

        Gives the array to take from, an index array (int64, flat), rows and columns of
        the result as it is taken, the steps of a row's and a column's number, and the result's shape.
        """
        is_mask = len(keys) == 1 and keys[0]._code == m.BOOL
        if len(self._lengths) > 2 or any(key is None for key in keys) or any(map(_is_table, keys)) and not is_mask:
            return selected(self, keys)
        if len(keys) > len(self._lengths):
            raise self._too_many_indices(len(keys))
        if len(keys) == 1:
            return self._by_one(keys[0])
        first, second = keys
        if isinstance(first, slice):
            # The columns are the rows of the transpose.
            part = self._basic((first,))
            index = part.T._whole_index(second, 0, 1)
            count = index._columns
            return part, index, count, part._rows, (part._step1, part._step0), (count, part._rows)
        if isinstance(second, slice):
            part = self._basic((slice(None), second))
            return part._by_one(first)
        return self._by_pairs(first, second)

    def _by_one(self, key):
        if key._code == m.BOOL and len(key._lengths) == 2:
            if tuple(key._lengths) != tuple(self._lengths):
                raise self._mask_does_not_fit(key)
            source = self if self._is_flat() else self._flat()
            index = key._places_of_true(self)
            count = index._columns
            if source is not self:
                # A copy would be of no use to an assignment: name the numbers where they lie.
                rows = index // self._columns
                index = rows * self._step0 + (index - rows * self._columns) * self._step1
                index = index._flat()
            return self, index, count, 1, (1, 0), (count,)
        axes = len(self._lengths)
        index = self._whole_index(key, 0)
        count = index._rows * index._columns
        if axes == 1:
            return self, index, count, 1, (self._step1, 0), tuple(key._lengths) if key._code != m.BOOL else (count,)
        return self, index, count, self._columns, (self._step0, self._step1), (count, self._columns)

    def _by_pairs(self, first, second):
        """`a[rows, columns]`: one number for each pair."""
        rows = self._whole_index(first, 0)
        columns = self._whole_index(second, 1)
        if rows._columns != columns._columns and 1 not in (rows._columns, columns._columns):
            raise self._indices_do_not_fit(rows, columns)
        places = (rows * self._step0 + columns * self._step1)._flat()
        return self, places, places._columns, 1, (1, 0), (places._columns,)

    def _whole_index(self, key, axis, named=None):
        """A key as places along an axis, none of them negative."""
        length = self._lengths[axis] if len(self._lengths) > 1 else self._columns
        if type(key) is int:
            key = self._index_from([key])
        if key._code == m.BOOL:
            if tuple(key._lengths) != (length,):
                raise self._mask_does_not_fit(key)
            return key._places_of_true(self)
        index = key._copied(m.INT64)
        if len(index._lengths) != 1:
            index = index._reshaped((index._rows * index._columns,))
        bad = m.wrapIndex(index._start, index._columns, length)
        if bad == bad:
            raise self._out_of_bounds(int(bad), axis if named is None else named, length)
        return index

    def _places_of_true(self, owner):
        flat = self._flat()
        size = flat._rows * flat._columns
        count = int(m.countTrue(flat._start, size))
        made = owner._of_shape((count,), m.INT64)
        m.truePlaces(flat._start, size, made._start)
        return made

    def __iter__(self):
        if not self._lengths:
            raise self._cannot_iterate()
        return (self[i] for i in range(self._lengths[0]))

    def __len__(self):
        if not self._lengths:
            raise self._no_length()
        return self._lengths[0]


def _is_basic(key):
    return key is None or type(key) is int or isinstance(key, slice)


def _is_table(key):
    return isinstance(key, Array) and len(key._lengths) > 1
