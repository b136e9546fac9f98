"""torch.linalg: norms, and the inverse of a matrix, by numpy."""

from .creating import tensor
from .missing import missing_function


def norm(input, ord=None, dim=None, keepdim=False):
    return input.norm(2 if ord is None else ord, dim, keepdim)


vector_norm = norm


def _by_numpy(name, input, *rest):
    import numpy

    if any(each._traces for each in (input, *rest)):
        raise NotImplementedError('%s of this small torch computes no gradients: give it input.detach()' % name)
    try:
        found = getattr(numpy.linalg, name)(input.numpy(), *(each.numpy() for each in rest))
    except numpy.linalg.LinAlgError as error:
        raise RuntimeError('linalg.%s: %s' % (name, error)) from None
    return tensor(numpy.asarray(found), dtype=input.dtype)


def inv(A): return _by_numpy('inv', A)
def det(A): return _by_numpy('det', A)
def solve(A, B): return _by_numpy('solve', A, B)


def __getattr__(name):
    raise missing_function(['norm', 'vector_norm', 'inv', 'det', 'solve'], name, 'torch.linalg')
