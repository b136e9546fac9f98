"""Functions of torch.nn.functional that are functions of torch, and one_hot."""

from _arrays import memory as m

from ..creating import zeros
from ..functions import log_softmax, relu, sigmoid, softmax, tanh
from ..tensor import Tensor


def one_hot(tensor, num_classes=-1):
    if tensor._code != m.INT64:
        raise RuntimeError('one_hot is only applicable to index tensor.')
    if len(tensor.shape) > 1:
        raise Tensor._too_many_axes(len(tensor.shape) + 1)
    if int(tensor.min()) < 0:
        raise RuntimeError('Class values must be non-negative.')
    largest = int(tensor.max())
    if num_classes == -1:
        num_classes = largest + 1
    elif largest >= num_classes:
        raise RuntimeError('Class values must be smaller than num_classes.')
    found = zeros(tensor.numel(), num_classes)._converted(m.INT64)
    found[range(tensor.numel()), tensor.flatten()] = 1
    return found if tensor.shape else found[0]


def linear(input, weight, bias=None):
    return input @ weight.T if bias is None else input @ weight.T + bias
