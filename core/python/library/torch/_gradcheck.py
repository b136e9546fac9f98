"""torch.autograd.gradcheck: whether a backward pass gives what small differences of the results say."""

import warnings

from _arrays import memory as m

from . import autograd
from .creating import tensor
from .graph.grad_mode import enable_grad, no_grad
from .tensor import Tensor


class GradcheckError(RuntimeError):
    __module__ = 'torch.autograd.gradcheck'


def gradcheck(func, inputs, *, eps=1e-6, atol=1e-5, rtol=1e-3, raise_exception=True):
    inputs = (inputs,) if isinstance(inputs, Tensor) else tuple(inputs)
    checked = [i for i, each in enumerate(inputs) if isinstance(each, Tensor) and each.requires_grad]
    if not checked:
        raise ValueError(
            'gradcheck expects at least one input tensor to require gradient, but none of the them have requires_grad=True.'
        )
    for i in checked:
        if inputs[i]._code != m.FLOAT64:
            warnings.warn(
                'Input #%d requires gradient and is not a double precision floating point or complex. This check will likely fail if '
                'all the inputs are not of double precision floating point or complex. ' % i, UserWarning, 2,
            )
    with enable_grad():
        outputs = _all(func(*inputs))
    for o, output in enumerate(outputs):
        if not output.requires_grad:
            continue
        for place, i in enumerate(checked):
            numerical, analytical = _numerical(func, inputs, i, o, eps), _analytical(output, inputs[i])
            if not all(abs(a - n) <= atol + rtol * abs(n) for row, other in zip(analytical, numerical) for a, n in zip(row, other)):
                if not raise_exception:
                    return False
                dtype = inputs[i].dtype
                raise GradcheckError(
                    'Jacobian mismatch for output %d with respect to input %d,\nnumerical:%r\nanalytical:%r\n'
                    % (o, place, tensor(numerical, dtype=dtype), tensor(analytical, dtype=dtype))
                )
    return True


def _all(found):
    return list(found) if isinstance(found, tuple) else [found]


def _numerical(func, inputs, i, o, eps):
    """How each number of an output changes with each number of an input, in rows by the latter."""
    numbers = inputs[i].detach().reshape(-1).tolist()
    rows = []
    for at in range(len(numbers)):
        ends = []
        for step in (eps, -eps):
            changed = list(numbers)
            changed[at] += step
            given = list(inputs)
            given[i] = tensor(changed, dtype=inputs[i].dtype).reshape(inputs[i].shape)
            with no_grad():
                ends.append(_all(func(*given))[o].detach().reshape(-1).tolist())
        rows.append([(a - b) / (2 * eps) for a, b in zip(*ends)])
    return rows


def _analytical(output, input):
    """The same by the backward pass, one number of the output at a time."""
    columns = []
    for at in range(output.numel()):
        grad = tensor([float(at == j) for j in range(output.numel())], dtype=output.dtype).reshape(output.shape)
        found, = autograd.grad(output, input, grad, retain_graph=True, allow_unused=True)
        columns.append([0.0] * input.numel() if found is None else found.reshape(-1).tolist())
    return [list(row) for row in zip(*columns)]
