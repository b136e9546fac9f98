"""What tensors have to do with gradients: whether they require one, where it comes from, and the way back."""

import warnings
import weakref
from functools import partial

from _arrays import memory as m
from _arrays import fixed as attributes
from _arrays.array import Array

from .graph import messages

fixed = partial(attributes.fixed, 'torch._C._TensorBase')


class Requiring(Array):
    __slots__ = ()
    _is_param = False

    grad_fn = fixed('grad_fn', lambda self: self._node if self._traces else None)
    is_leaf = fixed('is_leaf', lambda self: not self._traces or self._node is None)
    _version = fixed('_version', lambda self: self._owner.version)

    @property
    def requires_grad(self):
        return self._traces

    @requires_grad.setter
    def requires_grad(self, wanted):
        if not isinstance(wanted, bool):
            raise RuntimeError('requires_grad must be a bool')
        if self._traces and self._node is not None:
            if not wanted:
                raise RuntimeError(messages.ONLY_LEAVES_STOP)
            raise RuntimeError(messages.ONLY_LEAVES)
        self._require(wanted, 'only Tensors of floating point and complex dtype can require gradients')

    def requires_grad_(self, requires_grad=True):
        if self._traces and self._node is not None:
            if not requires_grad:
                raise RuntimeError(messages.ONLY_LEAVES_STOP)
            return self
        return self._require(requires_grad, 'only Tensors of floating point dtype can require gradients')

    def _require(self, wanted, refusal):
        """Begins or ends to be a leaf that requires a gradient."""
        if wanted and self._code not in m.FRACTIONS:
            raise RuntimeError(refusal)
        if bool(wanted) != self._traces:
            self._node = self._sink = None
            self.__class__ = self._tracked if wanted else self._untracked
        return self

    # The gradient is stored with what the program itself stores on the tensor, and goes to the app with it.

    @property
    def _stored_grad(self):
        return self.__dict__.get('grad')

    @_stored_grad.setter
    def _stored_grad(self, grad):
        self.__dict__['grad'] = grad

    @property
    def grad(self):
        found = self._stored_grad
        if found is None and self._traces and self._node is not None and self._node._retained is None:
            warnings.warn(messages.NOT_A_LEAF, UserWarning, 2)
        return found

    @grad.setter
    def grad(self, grad):
        if grad is not None:
            if not isinstance(grad, Requiring):
                raise TypeError('assigned grad expected to be a Tensor or None but got grad of type%s' % type(grad).__name__)
            if grad._lengths != self._lengths:
                raise RuntimeError('assigned grad has data of a different size')
            if grad._code != self._code:
                raise RuntimeError('assigned grad has data of a different type')
        self._stored_grad = grad

    @grad.deleter
    def grad(self):
        self.__dict__.pop('grad', None)

    def retain_grad(self):
        if not self._traces:
            raise RuntimeError("can't retain_grad on Tensor that has requires_grad=False")
        if self._node is not None:
            self._node._retained = weakref.ref(self)

    def backward(self, gradient=None, retain_graph=None, create_graph=False, inputs=None):
        from . import autograd

        autograd.backward(self, gradient, retain_graph, create_graph, inputs=inputs)

    # The same numbers, without the way back

    def detach(self):
        return self._family(
            self._owner, self._start, self._rows, self._columns, self._step0, self._step1, self._lengths, self._code
        )

    def detach_(self):
        if self._traces:
            self.__class__ = self._untracked
        return self

    @property
    def data(self):
        found = self.detach()
        # Changes of these numbers do not count as changes of the tensor.
        found._owner = m.Alias(_room(self._owner))
        return found

    @data.setter
    def data(self, other):
        if not isinstance(other, Requiring):
            raise TypeError('Variable data has to be a tensor, but got %s' % type(other).__name__)
        owner = self._owner
        for name in Array.__slots__:
            setattr(self, name, getattr(other, name))
        if _room(other._owner) is _room(owner):
            self._owner = owner
        else:
            self._owner = m.Alias(_room(other._owner))
            self._owner.version = owner.version

    def __hash__(self):
        return id(self)

    def __copy__(self):
        made = self._adopted(self)
        if self._traces and self._node is None:
            made._require(True, '')
        return made

    def __reduce_ex__(self, protocol):
        if self._traces and self._node is not None:
            raise RuntimeError('this small torch pickles tensors that have no way back: call detach() first')
        function, given = Array.__reduce_ex__(self, protocol)
        return _unpickled, (function, given, self._traces)

    def __deepcopy__(self, memo):
        if self._traces and self._node is not None:
            raise RuntimeError(
                'Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment'
            )
        made = self._copied()
        made.__class__ = type(self)
        if self._traces:
            made._node = made._sink = None
        memo[id(self)] = made
        return made

    # What is done when only one of two tensors is a tracked one

    def _changed(self, other, operation):
        from .recording import changed

        return changed(self, other, operation)

    def _write(self, key, value):
        from .recording import write

        write(self, key, value)

    def _copied_onto(self, other):
        from .graph.formulas import CopyBackwards
        from .recording import goes_on, plain

        node = CopyBackwards((self, other))
        self.copy_(plain(other))
        return goes_on(self, node)


def _room(owner):
    return owner.of if type(owner) is m.Alias else owner


def _unpickled(function, given, requires_grad):
    return function(*given).requires_grad_(requires_grad)
