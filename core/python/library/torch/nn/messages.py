"""What torch says of layers and losses that do not fit what they are given."""

from _arrays import memory as m

from ..tensor import Tensor


def check_tensors(function, *given):
    for name, each in zip(('input', 'target'), given):
        if not isinstance(each, Tensor):
            position = 1 if name == 'input' else 2
            raise TypeError(
                "%s(): argument '%s' (position %d) must be Tensor, not %s" % (function, name, position, type(each).__name__)
            )


def check_classes(input, target):
    if target.shape and input.shape[0] != target.shape[0]:
        raise ValueError(
            'Expected input batch_size (%d) to match target batch_size (%d).' % (input.shape[0], target.shape[0])
        )
    if len(target.shape) != len(input.shape) - 1:
        raise RuntimeError('0D or 1D target tensor expected, multi-target not supported')
    if target._code != m.INT64:
        raise RuntimeError('expected scalar type Long but found %s' % target.dtype._long_name)
