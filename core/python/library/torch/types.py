"""Types of numbers, and shapes."""

from _arrays import memory as m


class dtype:
    """What the numbers of a tensor are, such as torch.float32."""

    __module__ = 'torch'
    __slots__ = ('_name', '_code', 'is_floating_point', '_long_name')

    def __init__(self, name, code, long_name):
        self._name = name
        self._code = code
        self._long_name = long_name
        self.is_floating_point = code in (m.FLOAT32, m.FLOAT64)

    def __repr__(self):
        return 'torch.' + self._name


float32 = dtype('float32', m.FLOAT32, 'Float')
bool_ = dtype('bool', m.BOOL, 'Bool')
int64 = dtype('int64', m.INT64, 'Long')
float64 = dtype('float64', m.FLOAT64, 'Double')
int32 = dtype('int32', m.INT32, 'Int')
int16 = dtype('int16', m.INT16, 'Short')
int8 = dtype('int8', m.INT8, 'Char')
uint8 = dtype('uint8', m.UINT8, 'Byte')
by_code = (float32, bool_, int64, float64, int32, int16, int8, uint8)


def code_of(kind):
    """The code of a dtype, or None for None."""
    if kind is None:
        return None
    if isinstance(kind, dtype):
        return kind._code
    if kind in (bool, int, float):
        return {bool: m.BOOL, int: m.INT64, float: m.FLOAT64}[kind]
    raise TypeError('dtype must be a torch.dtype such as torch.float32, torch.int64 or torch.bool, not %r' % (kind,))


def code_named(name):
    """The code of a type by an old name, such as `torch.FloatTensor`."""
    for each in by_code:
        if name == 'torch.%sTensor' % each._long_name:
            return each._code
    raise ValueError('invalid type: %r' % name)


class Size(tuple):
    """The shape of a tensor."""

    __module__ = 'torch'
    __slots__ = ()

    def __repr__(self):
        return 'torch.Size(%s)' % list(self)

    def numel(self):
        count = 1
        for length in self:
            count *= length
        return count

    def __getitem__(self, key):
        found = tuple.__getitem__(self, key)
        return Size(found) if isinstance(key, slice) else found


class device:
    """Where tensors are: there is one place."""

    __module__ = 'torch'

    def __init__(self, type='cpu'):
        if str(type) != 'cpu':
            raise RuntimeError("this small torch computes on the CPU alone: device must be 'cpu', not '%s'" % type)

    type = 'cpu'
    index = None

    def __eq__(self, other):
        return isinstance(other, device)

    def __hash__(self):
        return hash(self.type)

    def __repr__(self):
        return "device(type='cpu')"

    def __str__(self):
        return self.type
