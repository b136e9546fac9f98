"""The graph that operations leave behind, and the way back through it."""

import weakref
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

    is_view = False
    # Whether the last thing kept is the result itself.
    keeps_result = False
    # Where torch's own code has the few that are not generated.
    _named_in = ''
    # What was kept, and how often each had been changed in place by then.
    _kept = _versions = ()
    _context = None
    # A tensor that is no leaf and wants its gradient, as a weak reference; those that a view is a view of, likewise.
    _retained = None
    _bases = ()

    def __init__(self, inputs, kept=(), context=None):
        self._edges, self._kinds = edges, kinds = [], []
        for each in inputs:
            if not isinstance(each, Tensor):
                edges.append(None)
                kinds.append(None)
                continue
            kinds.append((each._lengths, each._code))
            if each._traces:
                node = each._node
                edges.append(_edge(each) if node is None or node.__class__ is Stale else node)
            else:
                edges.append(None)
        if kept:
            self._kept, self._versions = found, versions = [], []
            for each in kept:
                if isinstance(each, Tensor):
                    # A result is kept as a tensor of the node's own already.
                    found.append(each if self.keeps_result and each is kept[-1] else keeping(each))
                    versions.append(each._owner.version)
                else:
                    found.append(each)
                    versions.append(None)
        if context is not None:
            self._context = context
        self._order = next(_orders)

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

    def _is_result(self, kept):
        return self.keeps_result and kept is self._kept[-1]

    def _backward(self, grad):
        """The gradients of the inputs, one for each edge, for the result's; shapes may still be broadcast ones."""
        raise NotImplementedError


class AccumulateGrad(Node):
    """Where a way back ends: at a leaf, which keeps it."""

    _named_in = 'torch::autograd::'
    _edges = ()

    def __init__(self, variable):
        self._reference = weakref.ref(variable)

    @property
    def variable(self):
        return self._reference()


class Stale(Node):
    """Stands for a tensor part of which was changed through a view, and whose own node knows nothing of it."""

    def __init__(self, before):
        self.before = before


def _edge(tensor):
    """The node that a tracked tensor's gradient is given to."""
    node = tensor._node
    if node is None:
        return sink(tensor)
    if node.__class__ is Stale:
        raise NotImplementedError(messages.CHANGED_THROUGH_VIEW)
    return node


def keeping(tensor):
    """
    The numbers of a tensor, without what a program stored on it.

    A gradient that it stored there would hold the nodes that hold the tensor, and only Python's collector would part them.
    """
    found = Tensor(
        tensor._owner, tensor._start, tensor._rows, tensor._columns, tensor._step0, tensor._step1, tensor._lengths, tensor._code
    )
    if tensor._traces:
        found._sink = weakref.ref(tensor)
    return found


def sink(leaf):
    node = leaf._sink
    if node is None:
        node = leaf._sink = AccumulateGrad(leaf)
    return node


def fitted(grad, kind):
    """A gradient of a broadcast input, summed to the input's own shape and of its type."""
    shape, code = kind
    if grad._lengths != shape:
        if len(grad._lengths) > 2:
            return _summed_to(grad, shape)._converted(code)
        rows, columns = (1, 1, *shape)[-2:]
        if len(grad._lengths) == 2 and grad._rows != rows:
            grad = grad._reduced(m.SUM, 0, True, grad._code)
        if grad._columns != columns:
            grad = grad._reduced(m.SUM, -1, True, grad._code)
        if grad._lengths != shape:
            grad = grad._reshaped(shape)
    return grad if grad._code == code else grad._copied(code)


def _summed_to(grad, shape):
    extra = len(grad._lengths) - len(shape)
    axes = [i for i, length in enumerate(grad._lengths) if i < extra or shape[i - extra] != length]
    return (grad._reduced(m.SUM, axes, False, grad._code) if axes else grad)._reshaped(shape)


class Backward:
    """One way back, from results to leaves."""

    def __init__(self, keeps_graph):
        self._keeps_graph = keeps_graph
        self._grads = {}
        self._heap = []
        # Gradients of leaves, by their nodes.
        self.leaves = {}
        # Gradients that somebody asked for by name, by node.
        self.wanted = {}

    def give(self, node, grad):
        if node.__class__ is AccumulateGrad:
            found = self.leaves.get(node)
            self.leaves[node] = grad if found is None else found + grad
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
