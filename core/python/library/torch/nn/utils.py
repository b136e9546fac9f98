"""torch.nn.utils: gradients that are not to become too large."""

from ..creating import tensor
from ..missing import missing_function


def clip_grad_norm_(parameters, max_norm, norm_type=2.0):
    """Shortens all gradients together to that length, in place; gives the length that they had."""
    grads = [each.grad for each in _all(parameters) if each.grad is not None]
    if not grads:
        return tensor(0.0)
    lengths = [float(grad.norm(norm_type)) for grad in grads]
    whole = tensor(lengths).norm(norm_type)
    share = max_norm / (float(whole) + 1e-6)
    if share < 1:
        for grad in grads:
            grad.mul_(share)
    return whole


def clip_grad_value_(parameters, clip_value):
    for each in _all(parameters):
        if each.grad is not None:
            each.grad.clamp_(-clip_value, clip_value)


def _all(parameters):
    return [parameters] if hasattr(parameters, 'grad') else list(parameters)


def __getattr__(name):
    raise missing_function(['clip_grad_norm_', 'clip_grad_value_'], name, 'torch.nn.utils')
