"""The graph that operations leave behind, and the way back through it."""

from heapq import heappop, heappush
from itertools import count

from _arrays import memory as m

from ..tensor import Tensor
from . import messages
from .grad_mode import mode

_orders = count()


class Node:
    """
    An operation whose result has gradients: where they lead, and what they are computed from.

    `_edges` has a node for every input, or None where nobody asks for its gradient.
    """

    __slots__ = ('_edges', '_kinds', '_kept', '_versions', '_context', '_order', '_retained', '_bases', '__weakref__')
    is_view = False
    # Whether the last thing kept is the result itself.
    keeps_result = False
    # Where torch's own code has the few that are not generated.
    _named_in = ''

    def __init__(self, inputs, kept=(), context=None):
        self._edges = tuple([_edge(each) for each in inputs])
        self._kinds = tuple([(each.shape, each._code) if isinstance(each, Tensor) else None for each in inputs])
        self._kept = kept
        self._versions = tuple([each._owner.version if isinstance(each, Tensor) else None for each in kept])
        self._context = context
        self._order = next(_orders)
        self._retained = None
        self._bases = ()

    def __repr__(self):
        return '<%s object at 0x%x>' % (type(self).__name__, id(self))

    def name(self):
        return self._named_in + type(self).__name__

    @property
    def next_functions(self):
        return tuple((edge, 0) for edge in self._edges)

    def _values(self):
        """What was kept for the way back, if it is still there and as it was."""
        if self._kept is None:
            raise RuntimeError(messages.SECOND_TIME)
        for each, version in zip(self._kept, self._versions):
            if version is not None and each._owner.version != version:
                raise messages.modified(each, version, self)
        return self._kept

    def _backward(self, grad):
        """The gradients of the inputs, one for each edge, for the result's; shapes may still be broadcast ones."""
        raise NotImplementedError


class AccumulateGrad(Node):
    """Where a way back ends: at a leaf."""

    __slots__ = ('variable',)
    _named_in = 'torch::autograd::'

    def __init__(self, variable):
        self._edges = ()
        self.variable = variable


class Stale(Node):
    """Stands for a tensor part of which was changed through a view, and whose own node knows nothing of it."""

    __slots__ = ('before',)

    def __init__(self, before):
        self.before = before
        self._bases = ()


def _edge(value):
    if not isinstance(value, Tensor) or not value._traces:
        return None
    node = value._node
    if node is None:
        return AccumulateGrad(value)
    if type(node) is Stale:
        raise NotImplementedError(messages.CHANGED_THROUGH_VIEW)
    return node


def fitted(grad, kind):
    """A gradient of a broadcast input, summed to the input's own shape and of its type."""
    shape, code = kind
    if grad.shape != shape:
        rows, columns = (1, 1, *shape)[-2:]
        if len(grad.shape) == 2 and grad._rows != rows:
            grad = grad._reduced(m.SUM, 0, True, grad._code)
        if grad._columns != columns:
            grad = grad._reduced(m.SUM, -1, True, grad._code)
        if grad.shape != shape:
            grad = grad._reshaped(shape)
    return grad if grad._code == code else grad._copied(code)


class Backward:
    """One way back, from results to leaves."""

    def __init__(self, keeps_graph):
        self._keeps_graph = keeps_graph
        self._grads = {}
        self._heap = []
        # Gradients of leaves, by the leaf's identity.
        self.leaves = {}
        # Gradients that somebody asked for by name, by node.
        self.wanted = {}

    def give(self, node, grad):
        if type(node) is AccumulateGrad:
            key = id(node.variable)
            found = self.leaves.get(key)
            self.leaves[key] = (node.variable, grad if found is None else found[1] + grad)
        elif node in self._grads:
            self._grads[node] = self._grads[node] + grad
        else:
            self._grads[node] = grad
            # Every node is younger than those it leads to, so the youngest has all of its gradient.
            heappush(self._heap, (-node._order, node))

    def run(self):
        before = mode.enabled
        mode.enabled = False
        try:
            while self._heap:
                self._pass(heappop(self._heap)[1])
        finally:
            mode.enabled = before

    def _pass(self, node):
        grad = self._grads.pop(node)
        if node in self.wanted:
            self.wanted[node] = grad
        if node._retained is not None:
            retaining = node._retained()
            if retaining is not None:
                accumulate(retaining, grad)
        edges, kinds = node._edges, node._kinds
        for i, each in enumerate(node._backward(grad)):
            if edges[i] is not None and each is not None:
                self.give(edges[i], fitted(each, kinds[i]))
        if not self._keeps_graph and node._kept:
            node._kept = None


def accumulate(variable, grad):
    found = variable._stored_grad
    if found is None:
        # A copy: one gradient may be that of several tensors.
        variable._stored_grad = grad._copied()
    else:
        found += grad
