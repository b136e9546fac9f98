"""What torch says when something does not fit."""

from _arrays import memory as m
from _arrays.axes import table

from .types import by_code


class Messages:
    """Errors by what has happened, each as PyTorch words it."""

    __slots__ = ()

    @staticmethod
    def _too_many_axes(count):
        return NotImplementedError('tensors of this small torch have at most 4 dimensions, not %d' % count)

    @staticmethod
    def _other_library():
        return TypeError('a Tensor and a numpy array do not compute with one another: torch.from_numpy makes a Tensor of an array')

    @staticmethod
    def _cannot_broadcast(a, b):
        axes = max(len(a.shape), len(b.shape))
        for axis in range(axes - 1, -1, -1):
            x = _length(a, axis - axes)
            y = _length(b, axis - axes)
            if x != y and x != 1 and y != 1:
                return RuntimeError(
                    'The size of tensor a (%d) must match the size of tensor b (%d) at non-singleton dimension %d'
                    % (x, y, axis)
                )

    @staticmethod
    def _overlapping():
        return RuntimeError(
            'unsupported operation: some elements of the input tensor and the written-to tensor refer to a single memory location. Please clone() the tensor before performing the operation.'
        )

    def _cannot_hold(self, shape):
        return RuntimeError(
            "output with shape %s doesn't match the broadcast shape %s" % (list(self.shape), list(shape))
        )

    def _cannot_cast(self, code, operation):
        return RuntimeError(
            "result type %s can't be cast to the desired output type %s"
            % (by_code[code]._long_name, by_code[self._code]._long_name)
        )

    def _cannot_assign(self, other, shape=None):
        shape = self.shape if shape is None else shape
        if len(other.shape) > len(shape) or len(shape) == 0:
            return RuntimeError(
                'shape mismatch: value tensor of shape %s cannot be broadcast to indexing result of shape %s'
                % (list(other.shape), list(shape))
            )
        axes = len(shape)
        for axis in range(axes - 1, -1, -1):
            x, y = shape[axis], _length(other, axis - axes)
            if x != y and y != 1:
                return RuntimeError(
                    'The expanded size of the tensor (%d) must match the existing size (%d) at non-singleton dimension %d.'
                    '  Target sizes: %s.  Tensor sizes: %s' % (x, y, axis, list(shape), list(other.shape))
                )

    def _bad_axis(self, axis, axes=None):
        axes = (len(self.shape) if axes is None else axes) or 1
        if not isinstance(axis, int):
            return TypeError('dim must be an int, not %s' % type(axis).__name__)
        return IndexError(
            'Dimension out of range (expected to be in range of [%d, %d], but got %d)' % (-axes, axes - 1, axis)
        )

    def _bad_order(self, dims):
        return RuntimeError(
            'permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of '
            'dimensions i.e. input.dim() = %d is not equal to len(dims) = %d' % (len(self.shape), len(dims))
        )

    def _bad_reshape(self, shape):
        if list(shape).count(-1) > 1:
            return RuntimeError('only one dimension can be inferred')
        return RuntimeError("shape '%s' is invalid for input of size %d" % (list(shape), self.numel()))

    def _only_bool(self, operator):
        return TypeError('~ (operator.invert) is only implemented on integer and Boolean-type tensors')

    def _nothing_to_reduce(self, name, axis):
        if axis is None:
            return RuntimeError(
                "%s(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument."
                % name
            )
        return IndexError('%s(): Expected reduction dim %d to have non-zero size.' % (name, axis))

    def _cannot_multiply(self, other):
        a, b = self.shape, other.shape
        if not a or not b:
            return RuntimeError(
                'both arguments to matmul need to be at least 1D, but they are %dD and %dD' % (len(a), len(b))
            )
        if len(a) == 1 and len(b) == 1:
            return RuntimeError(
                'inconsistent tensor size, expected tensor [%d] and src [%d] to have the same number of elements, but got %d and %d elements respectively'
                % (a[0], b[0], a[0], b[0])
            )
        if len(a) > 2 or len(b) > 2:
            return self._cannot_multiply_batches(a, b)
        if len(a) == 2 and len(b) == 1:
            return RuntimeError('size mismatch, got %d, %dx%d,%d' % (a[0], a[0], a[1], b[0]))
        left = 'x'.join(map(str, a)) if len(a) == 2 else '1x%d' % a[0]
        return RuntimeError(
            'mat1 and mat2 shapes cannot be multiplied (%s and %s)' % (left, 'x'.join(map(str, b)))
        )

    @staticmethod
    def _cannot_multiply_batches(a, b):
        if len(b) > 1 and a[-1] == b[-2]:
            axis = next(i for i in range(-3, -5, -1) if a[i] != b[i] and 1 not in (a[i], b[i]))
            return RuntimeError(
                'The size of tensor a (%d) must match the size of tensor b (%d) at non-singleton dimension %d'
                % (a[axis], b[axis], max(len(a), len(b)) + axis)
            )
        # torch multiplies the rows of all matrices at once.
        if len(a) == 2:
            rows = table((*b[:-2], 1))[0] * b[-1]
            return RuntimeError('mat1 and mat2 shapes cannot be multiplied (%dx%d and %dx%d)' % (rows, b[-2], a[1], a[0]))
        if len(b) <= 2:
            left = 'x'.join(map(str, table(a)))
            return RuntimeError('mat1 and mat2 shapes cannot be multiplied (%s and %s)' % (left, 'x'.join(map(str, b[-2:]))))
        batch = table((*a[:-2], 1))[0]
        return RuntimeError(
            'Expected size for first two dimensions of batch2 tensor to be: [%d, %d] but got: [%d, %d].'
            % (batch, a[-1], batch, b[-2])
        )

    def _check_fractions(self, name, axis):
        if self._code not in m.FRACTIONS:
            kernel = name + '_lastdim' if self._axis(axis) == max(len(self.shape), 1) - 1 else 'softmax'
            raise RuntimeError('"%s_kernel_impl" not implemented for \'%s\'' % (kernel, by_code[self._code]._long_name))

    def _types_to_multiply(self, other):
        if self._code in m.WHOLE:
            return RuntimeError('expected scalar type %s but found %s' % (self.dtype._long_name, other.dtype._long_name))
        return RuntimeError(
            'expected m1 and m2 to have the same dtype, but got: %s != %s' % (_c_name(self._code), _c_name(other._code))
        )

    @staticmethod
    def _taken_in(value, code):
        if m.kept(value, code) != value:
            raise RuntimeError('value cannot be converted to type %s without overflow' % by_code[code]._name)
        return value

    def _check_divisor(self, divisor, operation):
        if not divisor if isinstance(divisor, (int, float)) else bool((divisor == 0).any()):
            raise RuntimeError('ZeroDivisionError')

    def _no_such_index(self, key):
        return IndexError(
            'only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got %s)'
            % type(key).__name__
        )

    def _index_must_be_whole(self):
        return IndexError('tensors used as indices must be long, byte or bool tensors')

    def _too_many_indices(self, count):
        if not self.shape:
            return IndexError(
                'invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number'
            )
        return IndexError('too many indices for tensor of dimension %d' % len(self.shape))

    def _out_of_bounds(self, index, axis, length):
        return IndexError('index %d is out of bounds for dimension %d with size %d' % (index, axis, length))

    def _mask_does_not_fit(self, mask):
        return IndexError(
            'The shape of the mask %s at index 0 does not match the shape of the indexed tensor %s at index 0'
            % (list(mask.shape), list(self.shape))
        )

    def _indices_do_not_fit(self, first, second):
        return IndexError(
            'shape mismatch: indexing tensors could not be broadcast together with shapes %s, %s'
            % (list(first.shape), list(second.shape))
        )

    def _cannot_iterate(self):
        return TypeError('iteration over a 0-d tensor')

    def _no_length(self):
        return TypeError('len() of a 0-d tensor')

    @staticmethod
    def _uneven(values, axis, length, found, shape):
        return ValueError('expected sequence of length %d at dim %d (got %d)' % (length, axis, found))

    @staticmethod
    def _no_number(value):
        if isinstance(value, str):
            return ValueError("too many dimensions 'str'")
        return RuntimeError('Could not infer dtype of %s' % type(value).__name__)

    @staticmethod
    def _cannot_join(arrays, at, axis):
        a, b = arrays[0].shape, arrays[at].shape
        if len(a) != len(b):
            return RuntimeError('Tensors must have same number of dimensions: got %d and %d' % (len(a), len(b)))
        other = next(i for i in range(len(a)) if i != axis and a[i] != b[i])
        return RuntimeError(
            'Sizes of tensors must match except in dimension %d. Expected size %d but got size %d for tensor number %d in the list.'
            % (axis, a[other], b[other], at)
        )


def _length(array, axis):
    return array.shape[axis] if len(array.shape) >= -axis else 1


def _c_name(code):
    return ('float', 'bool', 'long int', 'double', 'int', 'short int', 'signed char', 'unsigned char')[code]
