"""torch.nn.functional: layers and losses as functions."""

import warnings

import _arrays.random as streams
from _arrays import memory as m

from ..functions import relu as _relu
from ..graph import losses as nodes
from ..graph.formulas import is_transposed
from ..graph.grad_mode import mode
from ..missing import missing_function
from ..recording import plain, recorded
from ..tensor import Tensor
from . import messages


def one_hot(tensor, num_classes=-1):
    if tensor._code != m.INT64:
        raise RuntimeError('one_hot is only applicable to index tensor.')
    if int(tensor.min()) < 0:
        raise RuntimeError('Class values must be non-negative.')
    largest = int(tensor.max())
    if num_classes == -1:
        num_classes = largest + 1
    elif largest >= num_classes:
        raise RuntimeError('Class values must be smaller than num_classes.')
    rows = tensor.numel()
    made = Tensor._filled((rows, num_classes), 0, m.INT64)
    made[Tensor._index_from(range(rows)), tensor._reshaped((rows,))] = 1
    return made if len(tensor.shape) == 1 else made._reshaped((*tensor.shape, num_classes))


def relu(input, inplace=False):
    if inplace:
        raise NotImplementedError('relu of this small torch is not computed in place: write x = F.relu(x)')
    return _relu(input)


def leaky_relu(input, negative_slope=0.01):
    result = _chosen_slope(plain(input), negative_slope)
    return recorded(nodes.LeakyReluBackward0, result, (input,), (input, negative_slope)) if _traces(input) else result


def _chosen_slope(x, slope):
    return x.clamp_min(0) + x.clamp_max(0) * slope


def sigmoid(input):
    warnings.warn('nn.functional.sigmoid is deprecated. Use torch.sigmoid instead.', UserWarning, 2)
    return input.sigmoid()


def tanh(input):
    warnings.warn('nn.functional.tanh is deprecated. Use torch.tanh instead.', UserWarning, 2)
    return input.tanh()


def softmax(input, dim=None, dtype=None):
    return _typed(input, dtype).softmax(_dim('softmax', input, dim))


def log_softmax(input, dim=None, dtype=None):
    return _typed(input, dtype).log_softmax(_dim('log_softmax', input, dim))


def _typed(input, dtype):
    return input if dtype is None else input.to(dtype)


def _dim(name, input, dim):
    if dim is not None:
        return dim
    warnings.warn(
        'Implicit dimension choice for %s has been deprecated. Change the call to include dim=X as an argument.' % name, UserWarning, 3
    )
    return 1 if len(input.shape) == 2 else 0


def dropout(input, p=0.5, training=True, inplace=False):
    if not 0 <= p <= 1:
        raise ValueError('dropout probability has to be between 0 and 1, but got %s' % p)
    if not training or p == 0:
        return input
    if p == 1:
        return input * Tensor._filled((), 0, input._code)
    kept = Tensor._of_shape(input.shape, m.FLOAT32)
    streams.torchBernoulli(kept._start, kept.numel(), 1 - p)
    kept /= 1 - p
    return input * kept._converted(input._code)


def normalize(input, p=2.0, dim=1, eps=1e-12):
    lengths = (input * input).sum(dim, True).sqrt() if p == 2 else (input.abs() ** p).sum(dim, True) ** (1 / p)
    return input / lengths.clamp_min(eps)


def silu(input): return input * input.sigmoid()
def softplus(input): return input.clamp_min(0) + (-input.abs()).exp().log1p()


def elu(input, alpha=1.0):
    return input.clamp_min(0) + (input.clamp_max(0).exp() - 1) * alpha


def linear(input, weight, bias=None):
    if bias is not None and len(input.shape) > 2:
        found = linear(input.reshape(-1, input.shape[-1]), weight, bias)
        return found.view((*input.shape[:-1], found.shape[1]))
    if bias is None or len(input.shape) != 2:
        found = input.matmul(weight.t())
        return found if bias is None else found + bias
    weight = weight.t()
    product = Tensor._times(plain(input), plain(weight))
    if bias.shape and bias.shape[-1] not in (1, product.shape[1]):
        raise product._cannot_assign(bias)
    result = product + plain(bias)
    if not _traces(input, weight, bias):
        return result
    keeps = input if weight._traces else None, weight if input._traces else None
    return recorded(nodes.AddmmBackward0, result, (bias, input, weight), keeps, is_transposed(weight))


def _traces(a, b=None, c=None):
    return mode.enabled and (a._traces or b is not None and b._traces or c is not None and c._traces)


# Losses


def _reduced(each, reduction):
    """Losses as one, and what their gradient is divided by."""
    if reduction == 'mean':
        return each.mean(), each.numel()
    if reduction == 'sum':
        return each.sum(), 1
    if reduction == 'none':
        return each, 1
    raise ValueError('%s is not a valid value for reduction' % reduction)


def cross_entropy(
    input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean', label_smoothing=0.0
):
    messages.check_tensors('cross_entropy_loss', input, target)
    if label_smoothing:
        raise NotImplementedError('cross_entropy of this small torch has no label_smoothing: give probabilities as the target')
    logarithms = input.log_softmax(len(input.shape) - 1)
    if target.shape == input.shape and target._code != m.INT64:
        return _of_probabilities(logarithms, target, weight, reduction)
    return _nll(logarithms, target, weight, ignore_index, reduction)


def _of_probabilities(logarithms, target, weight, reduction):
    products = logarithms * (target if weight is None else target * weight)
    if reduction == 'none':
        return -products.sum(len(products.shape) - 1)
    total = -products.sum()
    if reduction == 'sum':
        return total
    _reduced(target, reduction)
    count = target.shape[0] if len(target.shape) == 2 else 1
    result = plain(total) / count
    return recorded(nodes.DivBackward1, result, (total, count), (None, count)) if _traces(total) else result


def nll_loss(input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean'):
    messages.check_tensors('nll_loss_nd', input, target)
    return _nll(input, target, weight, ignore_index, reduction)


def _nll(input, target, weight, ignore_index, reduction):
    messages.check_classes(input, target)
    logarithms, classes = plain(input), target._copied()
    if len(input.shape) == 1:
        logarithms, classes = logarithms._with_axis(0), classes._reshaped((1,))
    picked, wrong = _picked(logarithms, classes)
    weights = None if weight is None else plain(weight)
    if wrong is not None or 0 <= ignore_index < logarithms.shape[1]:
        ignored = classes == ignore_index
        classes[ignored] = 0
        picked, wrong = _picked(logarithms, classes)
        if wrong is not None:
            raise IndexError('Target %d is out of bounds.' % wrong)
        counted = ignored.logical_not().to(input.dtype)
        weights = counted if weights is None else weights[classes] * counted
    elif weights is not None:
        weights = weights[classes]
    each = -picked if weights is None else -picked * weights
    result, count = _reduced(each, reduction)
    if reduction == 'mean' and weights is not None:
        count = float(weights.sum())
        result = each.sum() / count
    if reduction == 'none' and not target.shape:
        result = result._reshaped(())
    return recorded(nodes.NllLossBackward0, result, (input, target), (None,), (classes, weights, count)) if _traces(input) else result


def _picked(logarithms, classes):
    """The logarithm of each row's class, and the first class that there is not."""
    rows, columns = logarithms.shape
    made = Tensor._of_shape((rows,), logarithms._code)
    wrong = m.pickInRows(
        m.WIDE[made._code], logarithms._start, logarithms._step0, logarithms._step1, classes._start, made._start, rows, columns
    )
    return made, None if wrong != wrong else wrong


def mse_loss(input, target, size_average=None, reduce=None, reduction='mean'):
    _warn_of_shapes(input, target)
    away = plain(input) - plain(target)
    result, count = _reduced(away * away, reduction)
    return recorded(nodes.MseLossBackward0, result, (input, target), (input, target), count) if _traces(input, target) else result


def l1_loss(input, target, size_average=None, reduce=None, reduction='mean'):
    _warn_of_shapes(input, target)
    return _reduced(abs(input - target), reduction)[0]


def smooth_l1_loss(input, target, size_average=None, reduce=None, reduction='mean', beta=1.0):
    return huber_loss(input, target, reduction, beta) / beta if beta else l1_loss(input, target, reduction=reduction)


def huber_loss(input, target, reduction='mean', delta=1.0):
    _warn_of_shapes(input, target)
    away = abs(input - target)
    near = away.clamp_max(delta)
    # Half the square up to delta, and a line from there on.
    return _reduced(near * near / 2 + (away - near) * delta, reduction)[0]


def _warn_of_shapes(input, target):
    if target.shape != input.shape:
        warnings.warn(
            'Using a target size (%s) that is different to the input size (%s). This will likely lead to incorrect results due to '
            'broadcasting. Please ensure they have the same size.' % (target.shape, input.shape), UserWarning, 3
        )


def binary_cross_entropy(input, target, weight=None, size_average=None, reduce=None, reduction='mean'):
    if target.shape != input.shape:
        raise ValueError(
            'Using a target size (%s) that is different to the input size (%s) is deprecated. Please ensure they have the same size.'
            % (target.shape, input.shape)
        )
    p, y = plain(input), plain(target)
    if y._code != p._code:
        raise RuntimeError('Found dtype %s but expected %s' % (y.dtype._long_name, p.dtype._long_name))
    if not bool(((p >= 0) & (p <= 1)).all()):
        raise RuntimeError('all elements of input should be between 0 and 1')
    each = (y - 1) * (-p).log1p().clamp_min(-100) - y * p.log().clamp_min(-100)
    result, count = _reduced(each if weight is None else each * weight, reduction)
    kept = input, target, weight
    return recorded(nodes.BinaryCrossEntropyBackward0, result, (input, target), kept, count) if _traces(input, target) else result


def binary_cross_entropy_with_logits(
    input, target, weight=None, size_average=None, reduce=None, reduction='mean', pos_weight=None
):
    if target.shape != input.shape:
        raise ValueError('Target size (%s) must be the same as input size (%s)' % (target.shape, input.shape))
    z, y = plain(input), plain(target)
    if y._code not in (m.FLOAT32, m.FLOAT64):
        raise RuntimeError(
            "result type %s can't be cast to the desired output type %s" % (z.dtype._long_name, y.dtype._long_name)
        )
    least = (-z).clamp_min(0)
    logarithm = ((-least).exp() + (-z - least).exp()).log() + least
    each = (1 - y) * z + (logarithm if pos_weight is None else ((pos_weight - 1) * y + 1) * logarithm)
    result, count = _reduced(each if weight is None else each * weight, reduction)
    if not _traces(input, target):
        return result
    kept = input, target, weight, pos_weight
    return recorded(nodes.BinaryCrossEntropyWithLogitsBackward0, result, (input, target), kept, count)


def __getattr__(name):
    names = [each for each, value in globals().items() if not each.startswith('_') and getattr(value, '__module__', '') == __name__]
    raise missing_function([*names, 'relu'], name, 'torch.nn.functional')
