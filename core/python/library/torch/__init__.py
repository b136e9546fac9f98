"""A small torch on the kernels of this app: what a network written by hand needs, with PyTorch's names, defaults and messages."""

from . import _gradcheck, autograd, cuda, linalg, nn, optim, tracked, utils
from .autograd import enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled
from .creating import *
from .functions import *
from .drawing import Generator
from .linalg import inv as inverse
from .missing import missing_function
from .printing import set_printoptions
from .tensor import Tensor
from .types import Size, bool_ as bool, device, dtype, float32, float64, int8, int16, int32, int64, uint8

float = float32
double = float64
long = int64
int = int32
short = int16
inf = __import__('math').inf
nan = __import__('math').nan
pi = __import__('math').pi


__version__ = '1.13.0'


autograd.gradcheck = _gradcheck.gradcheck


def get_default_dtype(): return float32
def set_num_threads(count): return None
def get_num_threads(): return 1


def __getattr__(name):
    names = [each for each in globals() if not each.startswith('_')]
    raise missing_function(names, name)
