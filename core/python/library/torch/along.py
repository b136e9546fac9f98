"""What is computed along dimensions of tensors that require gradients."""

from _arrays import memory as m

from .graph import along
from .graph.grad_mode import mode
from .recording import by_softmax, plain, recorded, with_result
from .tensor import _Best, Tensor


class Along(Tensor):
    __slots__ = ()

    def __new__(cls, *given):
        return Tensor(*given)

    def _over(self, kind, result, dim, keepdim, *more):
        axis = self._dim(dim)
        return recorded(kind, result, (self,), (), (axis, keepdim, *more))

    def _dim(self, dim):
        if dim is None or not isinstance(dim, (tuple, list)):
            return dim if dim is None else self._axis(dim)
        if len(self._lengths) < 3:
            return self._only_axis(dim)
        named = tuple(sorted({self._axis(each) for each in dim}))
        return named if 0 < len(named) < len(self._lengths) else None

    def sum(self, dim=None, keepdim=False, *, dtype=None, axis=None):
        dim = dim if axis is None else axis
        result = Tensor.sum(self, dim, keepdim, dtype=dtype)
        if not mode.enabled or not result.dtype.is_floating_point:
            return result
        return self._over(along.SumBackward0 if dim is None else along.SumBackward1, result, dim, keepdim, 1)

    def mean(self, dim=None, keepdim=False, *, axis=None):
        dim = dim if axis is None else axis
        result = Tensor.mean(plain(self), dim, keepdim)
        if not mode.enabled:
            return result
        count = self.numel() / result.numel() if result.numel() else 1
        if dim is None:
            return self._over(along.MeanBackward0, result, dim, keepdim, count)
        return recorded(along.MeanBackward1, result, (self,), (count,), (self._dim(dim), keepdim, count))

    def _kept_over(self, kind, result, dim, keepdim, *more):
        return with_result(kind, result, (self,), (self,), (self._dim(dim), keepdim, *more))

    def prod(self, dim=None, keepdim=False):
        result = Tensor.prod(self, dim, keepdim)
        return self._kept_over(along.ProdBackward0 if dim is None else along.ProdBackward1, result, dim, keepdim) if mode.enabled else result

    def var(self, dim=None, unbiased=True, keepdim=False):
        result = Tensor.var(plain(self), dim, unbiased, keepdim)
        if not mode.enabled:
            return result
        dim, unbiased = (None, dim) if isinstance(dim, bool) else (dim, unbiased)
        return recorded(along.VarBackward0, result, (self,), (self,), (self._dim(dim), keepdim, unbiased))

    def std(self, dim=None, unbiased=True, keepdim=False):
        result = Tensor.std(plain(self), dim, unbiased, keepdim)
        if not mode.enabled:
            return result
        dim, unbiased = (None, dim) if isinstance(dim, bool) else (dim, unbiased)
        return self._kept_over(along.StdBackward0, result, dim, keepdim, unbiased)

    def cumsum(self, dim):
        result = Tensor.cumsum(plain(self), dim)
        return recorded(along.CumsumBackward0, result, (self,), (), self._axis(dim)) if mode.enabled else result

    def cumprod(self, dim):
        if mode.enabled:
            raise NotImplementedError('cumprod of this small torch computes no gradients')
        return Tensor.cumprod(plain(self), dim)

    def norm(self, p='fro', dim=None, keepdim=False):
        if p not in ('fro', 2) or dim is not None or keepdim:
            return Tensor.norm(self, p, dim, keepdim)
        result = Tensor.norm(plain(self))
        return with_result(along.NormBackward1, result, (self,), (self,)) if mode.enabled else result

    def _best(self, name, operation, sign, dim, keepdim):
        if isinstance(dim, Tensor):
            return self._with(dim, m.MAXIMUM if sign > 0 else m.MINIMUM)
        if dim is not None:
            values, indices = self._reduced(operation, dim, keepdim, self._code), self._places(sign, dim, keepdim)
            if mode.enabled:
                kind = along.MaxBackward0 if sign > 0 else along.MinBackward0
                recorded(kind, values, (self,), (indices,), (self._dim(dim), keepdim))
            return _Best[name](values, indices)
        result = Tensor._best(plain(self), name, operation, sign, dim, keepdim)
        if not mode.enabled:
            return result
        return self._kept_over(along.MaxBackward1 if sign > 0 else along.MinBackward1, result, dim, keepdim)

    def amax(self, dim=None, keepdim=False): return self._edge(along.AmaxBackward0, Tensor.amax(self, dim, keepdim), dim, keepdim)
    def amin(self, dim=None, keepdim=False): return self._edge(along.AminBackward0, Tensor.amin(self, dim, keepdim), dim, keepdim)
    def _edge(self, kind, result, dim, keepdim): return self._kept_over(kind, result, dim, keepdim) if mode.enabled else result

    def softmax(self, dim): return by_softmax(along.SoftmaxBackward0, Tensor.softmax, self, dim)
    def log_softmax(self, dim): return by_softmax(along.LogSoftmaxBackward0, Tensor.log_softmax, self, dim)
