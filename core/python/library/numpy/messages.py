"""What NumPy says when something does not fit."""

from _arrays import memory as m

from .scalars import by_code


_NAMES = {
    m.ADD: 'add', m.SUBTRACT: 'subtract', m.MULTIPLY: 'multiply', m.DIVIDE: 'divide', m.POWER: 'power',
    m.FLOOR_DIVIDE: 'floor_divide', m.REMAINDER: 'remainder',
}


class Messages:
    """Errors by what has happened, each as NumPy words it."""

    __slots__ = ()

    @staticmethod
    def _too_many_axes(count):
        return NotImplementedError('arrays of this small numpy have at most 4 axes, not %d' % count)

    @staticmethod
    def _other_library():
        return TypeError('a numpy array and a Tensor do not compute with one another: .numpy() makes an array of a Tensor')

    @staticmethod
    def _cannot_broadcast(a, b):
        return ValueError(
            'operands could not be broadcast together with shapes %s %s ' % (shape_text(a.shape), shape_text(b.shape))
        )

    def _cannot_hold(self, shape):
        return ValueError(
            'non-broadcastable output operand with shape %s doesn\'t match the broadcast shape %s'
            % (shape_text(self.shape), shape_text(shape))
        )

    def _cannot_cast(self, code, operation):
        return TypeError(
            "Cannot cast ufunc '%s' output from %r to %r with casting rule 'same_kind'"
            % (_NAMES[operation], by_code[code], self.dtype)
        )

    def _cannot_assign(self, other, shape=None):
        shape = self.shape if shape is None else shape
        return ValueError(
            'could not broadcast input array from shape %s into shape %s' % (shape_text(other.shape), shape_text(shape))
        )

    def _bad_axis(self, axis, axes=None):
        if not isinstance(axis, int):
            return TypeError("'%s' object cannot be interpreted as an integer" % type(axis).__name__)
        axes = len(self.shape) if axes is None else axes
        return AxisError('axis %d is out of bounds for array of dimension %d' % (axis, axes))

    def _bad_reshape(self, shape):
        if list(shape).count(-1) > 1:
            return ValueError('can only specify one unknown dimension')
        return ValueError('cannot reshape array of size %d into shape %s' % (self.size, shape_text(shape)))

    def _only_bool(self, operator):
        return TypeError('~ of this small numpy takes bool arrays alone')

    def _nothing_to_reduce(self, name, axis):
        if name.startswith('arg'):
            return ValueError('attempt to get %s of an empty sequence' % name)
        return ValueError('zero-size array to reduction operation %simum which has no identity' % name)

    def _cannot_multiply(self, other):
        a, b = self.shape, other.shape
        if not a or not b:
            return ValueError(
                'matmul: Input operand %d does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)'
                % (1 if a else 0)
            )
        if len(b) > 1 and a[-1] == b[-2]:
            parts = ('%s->(%s)' % (shape_text(each), ','.join([*map(str, each[:-2]), 'newaxis', 'newaxis'])) for each in (a, b))
            return ValueError(
                'operands could not be broadcast together with remapped shapes [original->remapped]: %s %s  and requested shape (%d,%d)'
                % (*parts, a[-2], b[-1])
            )
        return ValueError(
            'matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size %d is different from %d)'
            % (b[-2] if len(b) > 1 else b[0], a[-1])
        )

    @staticmethod
    def _taken_in(value, code):
        return m.kept(value, code)

    def _no_such_index(self, key):
        return IndexError(
            'only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices'
        )

    def _index_must_be_whole(self):
        return IndexError('arrays used as indices must be of integer (or boolean) type')

    def _too_many_indices(self, count):
        return IndexError(
            'too many indices for array: array is %d-dimensional, but %d were indexed' % (len(self.shape), count)
        )

    def _out_of_bounds(self, index, axis, length):
        return IndexError('index %d is out of bounds for axis %d with size %d' % (index, axis, length))

    def _mask_does_not_fit(self, mask):
        for axis, (a, b) in enumerate(zip(self.shape, mask.shape)):
            if a != b:
                return IndexError(
                    'boolean index did not match indexed array along dimension %d; dimension is %d but corresponding boolean dimension is %d'
                    % (axis, a, b)
                )
        return self._too_many_indices(len(mask.shape))

    def _indices_do_not_fit(self, first, second):
        return IndexError(
            'shape mismatch: indexing arrays could not be broadcast together with shapes %s %s '
            % (shape_text(first.shape), shape_text(second.shape))
        )

    def _cannot_iterate(self):
        return TypeError('iteration over a 0-d array')

    def _no_length(self):
        return TypeError('len() of unsized object')

    @staticmethod
    def _uneven(values, axis, length, found, shape):
        return ValueError(
            'setting an array element with a sequence. The requested array has an inhomogeneous shape after %d dimensions. The detected shape was %s + inhomogeneous part.'
            % (axis, tuple(shape))
        )

    @staticmethod
    def _no_number(value):
        return TypeError('arrays of this small numpy hold numbers alone, not %s' % type(value).__name__)

    @staticmethod
    def _cannot_join(arrays, at, axis):
        a, b = arrays[0].shape, arrays[at].shape
        if len(a) != len(b):
            return ValueError(
                'all the input arrays must have same number of dimensions, but the array at index 0 has %d dimension(s) and the array at index %d has %d dimension(s)'
                % (len(a), at, len(b))
            )
        other = next(i for i in range(len(a)) if i != axis and a[i] != b[i])
        return ValueError(
            'all the input array dimensions except for the concatenation axis must match exactly, but along dimension %d, the array at index 0 has size %d and the array at index %d has size %d'
            % (other, a[other], at, b[other])
        )


class AxisError(ValueError, IndexError):
    """An axis that an array does not have."""

    __module__ = 'numpy'


def shape_text(shape):
    """A shape as NumPy's messages write it."""
    return '(%s)' % (','.join(map(str, shape)) + (',' if len(shape) == 1 else ''))
