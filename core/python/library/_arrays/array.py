"""An array: where its numbers lie, how far apart, and its shape. What a library calls things is added by its own class."""

from . import axes as along
from . import memory as m


class Array:
    """
    Numbers in memory, as rows and columns.

    An array of one axis is one row, a single number one row of one column; of
    more than two axes (axes.py), all but the last are the rows.
    `_start` is the index of the first number, `_step0` leads from row to row and
    `_step1` from column to column; `_lengths` are what Python sees as its shape.
    """

    __slots__ = ('_owner', '_start', '_rows', '_columns', '_step0', '_step1', '_lengths', '_code')

    # Whether what is computed with it is remembered, for gradients.
    _traces = False

    def __init__(self, owner, start=None, rows=None, columns=None, step0=None, step1=None, shape=None, code=None):
        if shape is None:
            # The class was called by name, with data or sizes.
            given = self._called(*(each for each in (owner, start, rows) if each is not None))
            owner, start, rows, columns = given._owner, given._start, given._rows, given._columns
            step0, step1, shape, code = given._step0, given._step1, given._lengths, given._code
        self._owner = owner
        self._start = start
        self._rows = rows
        self._columns = columns
        self._step0 = step0
        self._step1 = step1
        self._lengths = shape
        self._code = code

    @classmethod
    def _empty(cls, rows, columns, shape, code):
        owner = m.Owner(m.WIDE[code], rows * columns)
        return cls._family(owner, owner.start, rows, columns, columns, 1, shape, code)

    @classmethod
    def _of_shape(cls, shape, code):
        """An array of that shape, its numbers not yet written."""
        if len(shape) > along.MOST:
            raise cls._too_many_axes(len(shape))
        rows, columns = along.table(shape)
        return cls._empty(rows, columns, cls._shape(shape), code)

    @classmethod
    def _filled(cls, shape, value, code):
        made = cls._of_shape(shape, code)
        m.fill(m.WIDE[code], made._start, made._rows * made._columns, cls._stored_as(value, code))
        return made

    def __reduce_ex__(self, protocol):
        return _rebuilt, (self._family, self.tolist(), tuple(self._lengths), self._code)

    @classmethod
    def _adopted(cls, other):
        """Another library's array on the same memory."""
        return cls(
            other._owner, other._start, other._rows, other._columns, other._step0, other._step1,
            cls._shape(other._lengths), other._code,
        )

    def _view(self, start, rows, columns, step0, step1, shape):
        return self._family(self._owner, start, rows, columns, step0, step1, self._shape(shape), self._code)

    def _is_flat(self):
        """Whether its numbers lie one after the other, row after row."""
        return (self._step1 == 1 or self._columns == 1) and (self._step0 == self._columns or self._rows == 1)

    def _flat(self):
        """Itself, or a copy whose numbers lie one after the other."""
        return self if self._step1 == 1 and self._step0 == self._columns else self._copied()

    def _copied(self, code=None):
        code = self._code if code is None else code
        made = self._empty(self._rows, self._columns, self._lengths, code)
        made._fill_from(self)
        return made

    def _fill_from(self, other):
        """Copies numbers of an array that has as many, or repeats where it has one."""
        code, given = self._code, other._code
        if other._lengths != self._lengths and (len(self._lengths) > 2 or len(other._lengths) > 2):
            other = along.expanded(other, self._lengths)
            m.for_unary(
                along.conversion(code, given), m.WIDE[given] | m.WIDE[code] << 1, other._start, other._step0, other._step1,
                self._start, self._step0, self._step1, self._rows, self._columns,
            )
            m.unary()
            return
        operation = m.COPY if code == given else along.conversion(code, given)
        wide = m.WIDE[given] | m.WIDE[code] << 1
        rows, columns = self._rows, self._columns
        step0 = other._step0 if other._rows > 1 else 0
        step1 = other._step1 if other._columns > 1 else 0
        if other._rows not in (1, rows) or other._columns not in (1, columns):
            raise self._cannot_assign(other)
        m.for_unary(
            operation, wide, other._start, step0, step1,
            self._start, self._step0, self._step1, rows, columns,
        )
        m.unary()

    def _fill_with(self, value):
        """Writes one number everywhere."""
        if self._is_flat():
            m.fill(m.WIDE[self._code], self._start, self._rows * self._columns, self._stored(value))
        else:
            self._fill_from(self._filled((), self._stored(value), self._code))

    @classmethod
    def _stored_as(cls, value, code):
        """A number as an array of that type keeps it."""
        if code == m.BOOL:
            return float(bool(value))
        if code in m.WHOLE:
            return float(cls._taken_in(int(value), code))
        return float(value)

    def _stored(self, value):
        return self._stored_as(value, self._code)

    def _kept_round(self):
        """Its own new numbers, counted round at the ends of its type."""
        m.for_unary(
            m.ROUND_THE_END[self._code], 3, self._start, self._columns, 1, self._start, self._columns, 1, self._rows, self._columns
        )
        m.unary()
        return self

    def _converted(self, code):
        return self if code == self._code else self._copied(code)

    def _numbers(self):
        """Its numbers as a list of Python's, row after row."""
        flat = self._flat()
        found = m.list_(m.WIDE[self._code], flat._start, flat._rows * flat._columns).to_py().tolist()
        if self._code == m.BOOL:
            return [value != 0 for value in found]
        if self._code in m.WHOLE:
            return [int(value) for value in found]
        return found

    def tolist(self):
        numbers = self._numbers()
        axes = len(self._lengths)
        if axes == 0:
            return numbers[0]
        if axes == 1:
            return numbers
        for length in self._lengths[:0:-1]:
            # An axis without a length has no numbers to be cut.
            count = len(numbers) // length if length else self._size_before(axes)
            numbers = [numbers[i * length : (i + 1) * length] for i in range(count)]
            axes -= 1
        return numbers

    def _size_before(self, axes):
        """How many numbers there would be without the axes from that one on."""
        return along.table((*self._lengths[: axes - 1], 1))[0]

    def _steps(self):
        """How far the numbers of each axis are apart."""
        axes = len(self._lengths)
        if axes > 2:
            return along.flat_steps(self._lengths)
        return ((), (self._step1,), (self._step0, self._step1))[axes]

    def _number(self):
        """Its only number."""
        value = m.get(m.WIDE[self._code], self._start)
        if self._code == m.BOOL:
            return value != 0
        return int(value) if self._code in m.WHOLE else float(value)

    @property
    def ndim(self):
        return len(self._lengths)

    @property
    def T(self):
        if len(self._lengths) < 2:
            return self
        if len(self._lengths) > 2:
            return along.permuted(self, range(len(self._lengths) - 1, -1, -1))
        return self._family(
            self._owner, self._start, self._columns, self._rows, self._step1, self._step0,
            self._shape((self._columns, self._rows)), self._code,
        )

    def _ordered(self, order):
        """Its axes in another order."""
        return along.permuted(self, order)

    def _axis(self, axis):
        """An axis counted from the front."""
        axes = len(self._lengths)
        count = axes or 1
        if not isinstance(axis, int) or not -count <= axis < count:
            raise self._bad_axis(axis)
        return axis % count

    def _reshaped(self, shape):
        size = self._rows * self._columns
        known = 1
        for length in shape:
            known *= length if length != -1 else 1
        if shape.count(-1) > 1 or any(length < -1 for length in shape):
            raise self._bad_reshape(shape)
        if -1 in shape:
            if known == 0 or size % known:
                raise self._bad_reshape(shape)
            shape = tuple(size // known if length == -1 else length for length in shape)
        elif known != size:
            raise self._bad_reshape(shape)
        if len(shape) > along.MOST:
            raise self._too_many_axes(len(shape))
        rows, columns = along.table(shape)
        flat = self._flat()
        return flat._view(flat._start, rows, columns, columns, 1, shape)

    def _with_axis(self, axis):
        """With one more axis, of length 1."""
        axes = len(self._lengths) + 1
        if not isinstance(axis, int) or not -axes <= axis < axes:
            raise self._bad_axis(axis, axes)
        if axes > 2:
            axis %= axes
            shape, steps = tuple(self._lengths), self._steps()
            return along.strided(
                self, self._start, (*shape[:axis], 1, *shape[axis:]), (*steps[:axis], 0, *steps[axis:])
            )
        if axes == 1:
            return self._view(self._start, 1, 1, 1, 1, (1,))
        if axis % axes == 0:
            return self._view(self._start, 1, self._columns, self._columns, self._step1, (1, self._columns))
        return self._view(self._start, self._columns, 1, self._step1, 1, (self._columns, 1))

    def _without_axes(self, axis=None):
        """Without its axes of length 1, or without that one."""
        if axis is not None:
            axis = self._axis(axis)
            kept = [i for i, length in enumerate(self._lengths) if i != axis or length != 1]
        else:
            kept = [i for i, length in enumerate(self._lengths) if length != 1]
        shape = tuple(self._lengths[i] for i in kept)
        if len(shape) == len(self._lengths):
            return self
        if len(self._lengths) > 2:
            return self._reshaped(shape)
        if not shape:
            return self._view(self._start, 1, 1, 1, 1, ())
        step = self._step1 if self._rows == 1 and (len(self._lengths) == 1 or kept == [1]) else self._step0
        return self._view(self._start, 1, shape[0], shape[0], step, shape)


def _rebuilt(family, values, shape, code):
    """What was pickled."""
    from .building import built

    return built(family, values, code)._reshaped(shape)
