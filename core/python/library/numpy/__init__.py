"""A small numpy on the kernels of this app, with NumPy's names, defaults and messages. Numbers are float64 unless asked otherwise."""

from . import linalg, random
from .counting import *
from .functions import *
from .messages import AxisError
from .missing import missing_function
from .ndarray import ndarray
from .scalars import dtype, finfo, float32, float64, iinfo, int8, int16, int32, int64, uint8
from .printing import get_printoptions, set_printoptions
from .shaping import *
from .ufuncs import c_, r_

__version__ = '1.24.2'
int_ = int64
float_ = double = float64
single = float32
bool_ = __import__('builtins').bool
newaxis = None
inf = __import__('math').inf
nan = __import__('math').nan
pi = __import__('math').pi
e = __import__('math').e


def __getattr__(name):
    names = [each for each in globals() if not each.startswith('_')]
    raise missing_function(names, name)
