"""torch.nn.Module: what holds parameters, and other modules."""

from collections import OrderedDict, namedtuple

from .. import types
from ..graph.grad_mode import no_grad
from ..tensor import Tensor
from .parameter import Parameter


class _Keys(namedtuple('IncompatibleKeys', 'missing_keys unexpected_keys')):
    def __repr__(self):
        return super().__repr__() if self.missing_keys or self.unexpected_keys else '<All keys matched successfully>'

    __str__ = __repr__


class Module:
    __module__ = 'torch.nn.modules.module'
    training = True

    def __init__(self):
        for name in ('_parameters', '_buffers', '_modules'):
            self.__dict__[name] = OrderedDict()
        self.__dict__['training'] = True

    def forward(self, *given):
        raise NotImplementedError('Module [%s] is missing the required "forward" function' % type(self).__name__)

    def __call__(self, *given, **named):
        return self.forward(*given, **named)

    # Attributes: parameters, buffers and modules are kept apart.

    def __getattr__(self, name):
        for kind in ('_parameters', '_buffers', '_modules'):
            kept = self.__dict__.get(kind)
            if kept is not None and name in kept:
                return kept[name]
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))

    def __setattr__(self, name, value):
        parameters, modules, buffers = (self.__dict__.get(kind) for kind in ('_parameters', '_modules', '_buffers'))
        if isinstance(value, Parameter):
            if parameters is None:
                raise AttributeError('cannot assign parameters before Module.__init__() call')
            self._forget(name)
            parameters[name] = value
        elif parameters and name in parameters:
            if value is not None:
                raise TypeError(
                    "cannot assign '%s' as parameter '%s' (torch.nn.Parameter or None expected)" % (_typename(value), name)
                )
            parameters[name] = None
        elif isinstance(value, Module):
            if modules is None:
                raise AttributeError('cannot assign module before Module.__init__() call')
            self._forget(name)
            modules[name] = value
        elif modules and name in modules:
            if value is not None:
                raise TypeError(
                    "cannot assign '%s' as child module '%s' (torch.nn.Module or None expected)" % (_typename(value), name)
                )
            modules[name] = None
        elif buffers and name in buffers:
            buffers[name] = value
        else:
            object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if not self._forget(name):
            object.__delattr__(self, name)

    def _forget(self, name):
        for kind in (self._parameters, self._buffers, self._modules):
            if name in kind:
                del kind[name]
                return True
        return self.__dict__.pop(name, None) is not None

    def register_parameter(self, name, param):
        if param is None:
            self._parameters[name] = None
        else:
            setattr(self, name, param)

    def register_buffer(self, name, tensor, persistent=True):
        self._buffers[name] = tensor

    def add_module(self, name, module):
        if module is not None and not isinstance(module, Module):
            raise TypeError('%s is not a Module subclass' % _typename(module))
        self._modules[name] = module

    register_module = add_module

    # What is in it

    def named_modules(self, memo=None, prefix=''):
        memo = set() if memo is None else memo
        if self in memo:
            return
        memo.add(self)
        yield prefix, self
        for name, module in self._modules.items():
            if module is not None:
                yield from module.named_modules(memo, prefix + ('.' if prefix else '') + name)

    def modules(self):
        for _, module in self.named_modules():
            yield module

    def named_children(self):
        for name, module in self._modules.items():
            if module is not None:
                yield name, module

    def children(self):
        for _, module in self.named_children():
            yield module

    def _named(self, kind, prefix, recurse):
        seen = set()
        for where, module in self.named_modules(prefix=prefix) if recurse else [(prefix, self)]:
            for name, value in module.__dict__[kind].items():
                if value is not None and value not in seen:
                    seen.add(value)
                    yield where + ('.' if where else '') + name, value

    def named_parameters(self, prefix='', recurse=True):
        yield from self._named('_parameters', prefix, recurse)

    def parameters(self, recurse=True):
        for _, parameter in self.named_parameters(recurse=recurse):
            yield parameter

    def named_buffers(self, prefix='', recurse=True):
        yield from self._named('_buffers', prefix, recurse)

    def buffers(self, recurse=True):
        for _, buffer in self.named_buffers(recurse=recurse):
            yield buffer

    # All of it as a dictionary

    def state_dict(self, *, prefix=''):
        found = OrderedDict()
        for where, module in self.named_modules(prefix=prefix.rstrip('.')):
            for kept in (module._parameters, module._buffers):
                for name, value in kept.items():
                    if value is not None:
                        found[where + ('.' if where else '') + name] = value.detach()
        return found

    def load_state_dict(self, state_dict, strict=True):
        own = self.state_dict()
        missing = [name for name in own if name not in state_dict]
        unexpected = [name for name in state_dict if name not in own]
        problems = []
        if strict and unexpected:
            problems.append('Unexpected key(s) in state_dict: %s. ' % _quoted(unexpected))
        if strict and missing:
            problems.insert(0, 'Missing key(s) in state_dict: %s. ' % _quoted(missing))
        for name, value in own.items():
            if name not in state_dict:
                continue
            given = state_dict[name]
            if given.shape != value.shape:
                problems.append(
                    'size mismatch for %s: copying a param with shape %s from checkpoint, the shape in current model is %s.'
                    % (name, given.shape, value.shape)
                )
            else:
                value.copy_(given.detach())
        if problems:
            raise RuntimeError('Error(s) in loading state_dict for %s:\n\t%s' % (type(self).__name__, '\n\t'.join(problems)))
        return _Keys(missing, unexpected)

    # For all of it

    def train(self, mode=True):
        for module in self.modules():
            module.__dict__['training'] = mode
        return self

    def eval(self):
        return self.train(False)

    def zero_grad(self, set_to_none=False):
        for parameter in self.parameters():
            if parameter.grad is not None:
                if set_to_none:
                    parameter.grad = None
                else:
                    parameter.grad.zero_()

    def requires_grad_(self, requires_grad=True):
        for parameter in self.parameters():
            parameter.requires_grad_(requires_grad)
        return self

    def apply(self, fn):
        for module in self.children():
            module.apply(fn)
        fn(self)
        return self

    def _converted(self, dtype):
        with no_grad():
            for parameter in self.parameters():
                parameter.data = parameter.data.to(dtype)
                if parameter.grad is not None:
                    parameter.grad = parameter.grad.to(dtype)
            for module in self.modules():
                for name, buffer in module._buffers.items():
                    if buffer is not None and buffer.dtype.is_floating_point:
                        module._buffers[name] = buffer.to(dtype)
        return self

    def to(self, *given, dtype=None, device=None):
        dtypes = [each for each in (*given, dtype) if isinstance(each, types.dtype)]
        return self._converted(dtypes[0]) if dtypes else self

    def float(self): return self._converted(types.float32)
    def double(self): return self._converted(types.float64)
    def cpu(self): return self

    # Printed

    def _get_name(self):
        return type(self).__name__

    def extra_repr(self):
        return ''

    def __repr__(self):
        extra = self.extra_repr()
        lines = extra.split('\n') if extra else []
        children = ['(%s): %s' % (name, repr(module).replace('\n', '\n  ')) for name, module in self._modules.items()]
        if len(lines) == 1 and not children:
            return '%s(%s)' % (self._get_name(), extra)
        lines += children
        return '%s(%s)' % (self._get_name(), '\n  ' + '\n  '.join(lines) + '\n' if lines else '')


def _typename(value):
    if isinstance(value, Tensor):
        return 'torch.%sTensor' % value.dtype._long_name
    kind = type(value)
    return kind.__name__ if kind.__module__ == 'builtins' else '%s.%s' % (kind.__module__, kind.__qualname__)


def _quoted(names):
    return ', '.join('"%s"' % name for name in names)
