"""Functions of torch.nn.functional that are functions of torch, and one_hot."""

from _arrays import memory as m

from ..creating import zeros
from ..functions import log_softmax, relu, sigmoid, softmax, tanh


def one_hot(tensor, num_classes=-1):
    labels = tensor.flatten()
    count = int(labels.max()) + 1 if num_classes == -1 else num_classes
    found = zeros(labels.numel(), count)._converted(m.INT64)
    found[range(labels.numel()), labels] = 1
    return found


def linear(input, weight, bias=None):
    return input @ weight.T if bias is None else input @ weight.T + bias
