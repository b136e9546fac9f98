"""What torch says of gradients that cannot be computed."""

from ..types import by_code

SECOND_TIME = (
    'Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). '
    'Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True '
    'if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.'
)
CHANGED_THROUGH_VIEW = (
    'this small torch cannot differentiate a tensor after one of its parts was changed under another name: '
    'write y[0] += 1 in place of v = y[0]; v += 1'
)
NO_GRAPH_OF_GRADIENTS = 'this small torch has no gradients of gradients: create_graph must be False'
LEAF_CHANGED = 'a leaf Variable that requires grad is being used in an in-place operation.'
VIEW_OF_LEAF_CHANGED = 'a view of a leaf Variable that requires grad is being used in an in-place operation.'
ONLY_LEAVES = 'you can only change requires_grad flags of leaf variables.'
ONLY_LEAVES_STOP = ONLY_LEAVES + (
    ' If you want to use a computed variable in a subgraph that doesn\'t require differentiation use var_no_grad = var.detach().'
)
NO_NUMPY = "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead."
NOT_A_LEAF = (
    "The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. Its .grad attribute won't be populated during "
    'autograd.backward(). If you indeed want the .grad field to be populated for a non-leaf Tensor, use .retain_grad() on the '
    'non-leaf Tensor. If you access the non-leaf Tensor by mistake, make sure you access the leaf Tensor instead. '
    'See github.com/pytorch/pytorch/pull/30531 for more informations.'
)
NOTHING_TO_DIFFERENTIATE = 'element 0 of tensors does not require grad and does not have a grad_fn'
NOT_SCALAR = 'grad can be implicitly created only for scalar outputs'
NOT_USED = (
    'One of the differentiated Tensors appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.'
)
NOT_DIFFERENTIATED = 'One of the differentiated Tensors does not require grad'


def modified(tensor, version, node):
    if node._is_result(tensor):
        maker = node
    else:
        kept_of = getattr(tensor, '_sink', None)
        original = kept_of and kept_of()
        maker = None if original is None else original.grad_fn
    which = '' if maker is None else ', which is output 0 of %s,' % maker.name()
    return RuntimeError(
        'one of the variables needed for gradient computation has been modified by an inplace operation: [torch.%sTensor %s]%s '
        'is at version %d; expected version %d instead. Hint: enable anomaly detection to find the operation that failed to '
        'compute its gradient, with torch.autograd.set_detect_anomaly(True).'
        % (by_code[tensor._code]._long_name, list(tensor._lengths), which, tensor._owner.version, version)
    )


def mismatch(grad, output):
    return RuntimeError(
        'Mismatch in shape: grad_output[0] has a shape of %s and output[0] has a shape of %s.' % (grad._lengths, output._lengths)
    )
