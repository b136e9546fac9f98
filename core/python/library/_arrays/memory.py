"""The memory that arrays lie in: the app's kernels compute there, and reference counting gives it back."""

from array import array
from functools import partial
from struct import Struct

# What a number is. Narrow ones take 4 bytes, wide ones 8; whole numbers are kept as float64, exact up to 2 ** 53.
FLOAT32, BOOL, INT64, FLOAT64, INT32, INT16, INT8, UINT8 = range(8)
WIDE = (0, 0, 1, 1, 1, 1, 1, 1)
WHOLE = frozenset((INT64, INT32, INT16, INT8, UINT8))
FRACTIONS = frozenset((FLOAT32, FLOAT64))
# The whole numbers that count round, as in their 1 to 4 bytes: beyond the largest comes the smallest.
SMALLEST = {INT32: -(2**31), INT16: -(2**15), INT8: -(2**7), UINT8: 0}
LARGEST = {INT32: 2**31 - 1, INT16: 2**15 - 1, INT8: 2**7 - 1, UINT8: 2**8 - 1}
BYTES = (4, 1, 8, 8, 4, 2, 1, 1)

# Codes of operations, in the order of kernels/operations.ts.
ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, MAXIMUM, MINIMUM, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL = range(11)
FLOOR_DIVIDE, REMAINDER, AND, OR, XOR, LESS, LESS_EQUAL, KEEP = range(11, 19)
COPY, NEGATIVE, EXP, LOG, SQRT, TANH, ABS, SIGMOID, RELU, SIGN, FLOOR, CEIL, ROUND, TRUNC = range(14)
TO_BOOL, NOT, SIN, COS, LOG1P, IS_NAN, IS_FINITE, IS_INF = range(14, 22)
TO_INT32, TO_INT16, TO_INT8, TO_UINT8, TO_INT64 = range(22, 27)
SUM, MAX, MIN, PRODUCT, ANY, ALL = range(6)

BITWISE = frozenset((AND, OR, XOR))
COMPARISONS = frozenset((GREATER, GREATER_EQUAL, LESS, LESS_EQUAL, EQUAL, NOT_EQUAL))
# What makes numbers ones of a type that counts round.
ROUND_THE_END = {INT32: TO_INT32, INT16: TO_INT16, INT8: TO_INT8, UINT8: TO_UINT8}


def wider(a, b):
    """The smallest type of whole numbers that holds those of two types; bool gives way to any."""
    if a == b or a == BOOL:
        return b
    if b == BOOL:
        return a
    if BYTES[a] == BYTES[b]:
        return INT16
    return a if BYTES[a] > BYTES[b] else b


def kept(value, code):
    """A whole number as its type keeps it."""
    low = SMALLEST.get(code)
    return value if low is None else (value - low) % (LARGEST[code] - low + 1) + low


# Arguments of the kernels that every operation calls: written here, and read from here.
_room = array('i', bytes(64))
for_matmul = for_binary = for_gather_rows = partial(Struct('11i').pack_into, _room, 0)
for_unary = partial(Struct('10i').pack_into, _room, 0)
for_scalar = partial(Struct('9i').pack_into, _room, 0)
for_reduce = partial(Struct('8i').pack_into, _room, 0)


def bind(kernels):
    """Takes the kernels in, once after the start: a memory snapshot cannot hold JavaScript's objects."""
    names = globals()
    for name in (
        'alloc matmul binary unary unaryAlongFour reduce place variance softmax pickInRows putInRows gather gatherRows scatter scatterAdd countTrue unusual '
        'truePlaces wrapIndex scalar fill get set list put'
    ).split():
        names[name if name != 'list' and name != 'set' else name + '_'] = getattr(kernels, name)
    kernels.readFrom(_room.buffer_info()[0])


# Places that are free again, by the size and kind of what lay there.
free = {}


class Owner:
    """Holds room for so many numbers, and gives it to the next array of that size when nobody needs it any more."""

    __slots__ = ('start', 'key', 'version')

    def __init__(self, wide, count):
        # How often the numbers were changed in place: gradients must know.
        self.version = 0
        self.key = key = count << 1 | wide
        try:
            self.start = free[key].pop()
        except (KeyError, IndexError):
            self._allocate(wide, count)

    def __reduce_ex__(self, protocol):
        # A copy would give the same room back a second time.
        raise TypeError('the room of an array is not copied')

    def _allocate(self, wide, count):
        try:
            self.start = alloc(wide, count)
        except Exception:
            self.key = None
            size = count * (8 if wide else 4)
            raise MemoryError('there is no memory for an array of %d bytes' % size) from None

    def __del__(self):
        key = self.key
        if key is not None:
            try:
                free[key].append(self.start)
            except KeyError:
                free[key] = [self.start]


class Alias:
    """Another owner's room, whose changes are not counted as the other's."""

    __slots__ = ('of', 'version')

    def __init__(self, owner):
        self.of = owner
        self.version = 0


# Owns the memory that is the app's: nobody gives it back.
app = Alias(None)
