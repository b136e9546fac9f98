"""torch.autograd.Function: an operation of the learner's own, with its forward and its backward pass."""

from _arrays import memory as m

from ..recording import plain
from ..tensor import Tensor
from .grad_mode import mode
from .nodes import Node, keeping

_LEGACY = (
    'Legacy autograd function with non-static forward method is deprecated. Please use new-style autograd function with static '
    'forward method. (Example: https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function)'
)


class FunctionNode(Node):
    """The node of such an operation, which is also the `ctx` of both of its passes."""

    # The class that a program writes.
    _function = None

    def __init__(self, inputs):
        Node.__init__(self, inputs)
        self.needs_input_grad = tuple(isinstance(each, Tensor) and each.requires_grad for each in inputs)
        self._saving = ()
        self._constant = ()
        self._materializes = True
        # Shapes and types of what forward gave.
        self._outputs = ()

    def save_for_backward(self, *tensors):
        for i, each in enumerate(tensors):
            if each is not None and not isinstance(each, Tensor):
                raise TypeError('save_for_backward can only save variables, but argument %d is of type %s' % (i, type(each).__name__))
        self._saving = tensors

    @property
    def saved_tensors(self):
        return tuple(self._values())

    def mark_non_differentiable(self, *tensors):
        self._constant = tensors

    def mark_dirty(self, *tensors):
        raise NotImplementedError('a Function of this small torch changes nothing in place: return a new tensor from forward')

    def set_materialize_grads(self, value):
        self._materializes = value

    def _keep(self, results):
        """Keeps what forward has saved, as it is now."""
        self._results = [i for i, each in enumerate(self._saving) if any(each is result for result in results)]
        self._kept = [None if each is None else keeping(each) for each in self._saving]
        self._versions = [None if each is None else each._owner.version for each in self._saving]
        self._saving = ()

    def _is_result(self, kept):
        return any(kept is self._kept[i] for i in self._results)

    def _backward(self, grad):
        given = grad.parts if isinstance(grad, Parts) else [grad]
        if self._materializes:
            given = [Tensor._filled(shape, 0, code) if each is None else each for each, (shape, code) in zip(given, self._outputs)]
        found = self._function.backward(self, *given)
        found = list(found) if isinstance(found, tuple) else [found]
        while len(found) > len(self._edges) and found[-1] is None:
            found.pop()
        if len(found) != len(self._edges):
            raise RuntimeError(
                'function %s returned an incorrect number of gradients (expected %d, got %d)'
                % (type(self).__name__, len(self._edges), len(found))
            )
        for i, each in enumerate(found):
            self._check(i, each)
        return found

    def _check(self, i, grad):
        kind, name = self._kinds[i], type(self).__name__
        if grad is None:
            return
        if not isinstance(grad, Tensor):
            raise RuntimeError('expected Variable or None (got %s)' % type(grad).__name__)
        if kind is None:
            raise RuntimeError(
                'function %s returned a gradient different than None at position %d, but the corresponding forward input was not a Variable'
                % (name, i + 1)
            )
        wanted, shape = list(kind[0]), list(grad.shape)
        tail = shape[len(shape) - len(wanted) :]
        if len(wanted) > len(shape) or any(a != b and a != 1 for a, b in zip(wanted, tail)):
            raise RuntimeError(
                'Function %s returned an invalid gradient at index %d - got %s but expected shape compatible with %s' % (name, i, shape, wanted)
            )


class Parts:
    """The gradients of several results on their way to the node that made them all."""

    def __init__(self, parts, kind):
        self.parts = parts
        # As `fitted` asks it: what arrives is what was sent.
        self._lengths, self._code = kind

    def __add__(self, other):
        both = zip(self.parts, other.parts)
        return Parts([b if a is None else a if b is None else a + b for a, b in both], (self._lengths, self._code))


class Output(Node):
    """Of one of several results: hands its gradient on to the node of all."""

    def __init__(self, maker, place, count):
        Node.__init__(self, ())
        self._edges = [maker]
        self._kinds = [(None, None)]
        self._place = place
        self._count = count

    def _backward(self, grad):
        parts = [None] * self._count
        parts[self._place] = grad
        return (Parts(parts, self._kinds[0]),)


class Function:
    """What a program's own operations are classes of: `forward` and `backward` are its static methods, `apply` calls it."""

    __module__ = 'torch.autograd.function'
    _node_class = None

    def __init_subclass__(cls, **given):
        super().__init_subclass__(**given)
        name = cls.__name__ + 'Backward'
        cls._node_class = type(name, (FunctionNode,), {'__module__': 'torch.autograd.function', '_function': cls})
        cls._output_class = type(name, (Output,), {'__module__': 'torch.autograd.function'})

    def __call__(self, *given):
        raise RuntimeError(_LEGACY)

    @staticmethod
    def forward(ctx, *given):
        raise NotImplementedError('You must implement the forward function for custom autograd.Function.')

    @staticmethod
    def backward(ctx, *grads):
        raise NotImplementedError(
            'You must implement either the backward or vjp method for your custom autograd.Function to use it with backward mode AD.'
        )

    @classmethod
    def apply(cls, *given):
        node = cls._node_class(given)
        before = mode.enabled
        mode.enabled = False
        try:
            found = cls.forward(node, *given)
        finally:
            mode.enabled = before
        outputs = list(found) if isinstance(found, tuple) else [found]
        if mode.enabled and any(node.needs_input_grad):
            outputs = cls._recorded(node, outputs, given)
        return tuple(outputs) if isinstance(found, tuple) else outputs[0]

    @classmethod
    def _recorded(cls, node, outputs, given):
        node._keep(outputs)
        constant = node._constant
        node._constant = ()
        node._outputs = [(each.shape, each._code) if isinstance(each, Tensor) else ((), 0) for each in outputs]
        made = []
        for i, each in enumerate(outputs):
            if not isinstance(each, Tensor) or each._code not in m.FRACTIONS or any(each is other for other in constant):
                made.append(each)
                continue
            if any(each is other for other in given):
                each = plain(each)
            each._node = node if len(outputs) == 1 else cls._output_class(node, i, len(outputs))
            each.__class__ = Tensor._tracked
            made.append(each)
        return made
