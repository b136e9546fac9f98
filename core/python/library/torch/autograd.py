"""torch.autograd: the way back from results."""

from .graph import messages
from .graph.function import Function
from .graph.grad_mode import enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled
from .graph.nodes import Backward, accumulate, sink
from .tensor import Tensor

__all__ = [
    'Function', 'backward', 'enable_grad', 'grad', 'gradcheck', 'inference_mode', 'is_grad_enabled', 'no_grad', 'set_grad_enabled',
]


def backward(tensors, grad_tensors=None, retain_graph=None, create_graph=False, inputs=None):
    """Adds to `grad` of every leaf that the tensors were computed from."""
    way = _way_back(tensors, grad_tensors, retain_graph, create_graph)
    way.run()
    chosen = None if inputs is None else {sink(each) for each in _all(inputs)}
    for node, grad in way.leaves.items():
        variable = node.variable
        if variable is not None and (chosen is None or node in chosen):
            accumulate(variable, grad)


def grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, allow_unused=False):
    """The gradients of the inputs, which are stored nowhere."""
    way = _way_back(outputs, grad_outputs, retain_graph, create_graph)
    wanted = _all(inputs)
    for each in wanted:
        if not each.requires_grad:
            raise RuntimeError(messages.NOT_DIFFERENTIATED)
        if each.grad_fn is not None:
            way.wanted[each.grad_fn] = None
    way.run()
    found = []
    for each in wanted:
        grad = way.leaves.get(sink(each)) if each.grad_fn is None else way.wanted[each.grad_fn]
        if grad is None and not allow_unused:
            raise RuntimeError(messages.NOT_USED)
        found.append(grad if grad is None else grad._copied())
    return tuple(found)


def _all(tensors):
    return [tensors] if isinstance(tensors, Tensor) else list(tensors)


def _way_back(tensors, grads, retain_graph, create_graph):
    if create_graph:
        raise NotImplementedError(messages.NO_GRAPH_OF_GRADIENTS)
    tensors = _all(tensors)
    grads = [None] * len(tensors) if grads is None else _all(grads)
    way = Backward(bool(retain_graph))
    for tensor, given in zip(tensors, grads):
        if given is not None:
            if given.shape != tensor.shape:
                raise messages.mismatch(given, tensor)
            given = given.detach()
        elif tensor.requires_grad:
            if tensor.numel() != 1:
                raise RuntimeError(messages.NOT_SCALAR)
            given = Tensor._filled(tensor.shape, 1, tensor._code)
        if not tensor.requires_grad:
            raise RuntimeError(messages.NOTHING_TO_DIFFERENTIATE)
        way.give(tensor.grad_fn or sink(tensor), given)
    return way
