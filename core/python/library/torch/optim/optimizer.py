"""What optimisers have in common: groups of parameters, what they remember, and a step."""

import warnings
from collections import defaultdict

from ..graph.grad_mode import mode, no_grad
from ..recording import plain
from ..tensor import Tensor

_NOT_GIVEN = object()


class Optimizer:
    __module__ = 'torch.optim.optimizer'
    _step_count = 0

    def __init__(self, params, defaults):
        if isinstance(params, Tensor):
            raise TypeError(
                'params argument given to the optimizer should be an iterable of Tensors or dicts, but got torch.%sTensor'
                % params.dtype._long_name
            )
        self.defaults = defaults
        self.state = defaultdict(dict)
        self.param_groups = []
        groups = list(params)
        if not groups:
            raise ValueError('optimizer got an empty parameter list')
        for group in groups if isinstance(groups[0], dict) else [{'params': groups}]:
            self.add_param_group(group)

    def add_param_group(self, param_group):
        group = dict(param_group)
        params = group['params']
        group['params'] = params = [params] if isinstance(params, Tensor) else list(params)
        for each in params:
            if not isinstance(each, Tensor):
                raise TypeError('optimizer can only optimize Tensors, but one of the params is ' + type(each).__name__)
            if not each.is_leaf:
                raise ValueError("can't optimize a non-leaf Tensor")
        for name, default in self.defaults.items():
            if default is _NOT_GIVEN and name not in group:
                raise ValueError("parameter group didn't specify a value of required optimization parameter " + name)
            group.setdefault(name, default)
        if len(params) != len(set(params)):
            warnings.warn(
                'optimizer contains a parameter group with duplicate parameters; in future, this will cause an error; '
                'see github.com/pytorch/pytorch/issues/40967 for more information', stacklevel=4
            )
        before = {each for other in self.param_groups for each in other['params']}
        if before & set(params):
            raise ValueError('some parameters appear in more than one parameter group')
        self.param_groups.append(group)

    def zero_grad(self, set_to_none=False):
        for group in self.param_groups:
            for each in group['params']:
                grad = each._stored_grad
                if grad is None:
                    continue
                if set_to_none:
                    each.grad = None
                else:
                    grad.zero_()

    def step(self, closure=None):
        """A step of every parameter that has a gradient. Gives what the closure gives."""
        loss = None
        if closure is not None:
            loss = closure()
        before = mode.enabled
        mode.enabled = False
        try:
            for group in self.param_groups:
                for each in group['params']:
                    grad = each._stored_grad
                    if grad is not None:
                        self._move(plain(each), -grad if group['maximize'] else grad, group, self.state[each])
        finally:
            mode.enabled = before
        self._step_count += 1
        return loss

    def _move(self, parameter, grad, group, state):
        raise NotImplementedError

    def state_dict(self):
        numbers = {}
        groups = []
        for group in self.param_groups:
            for each in group['params']:
                numbers.setdefault(each, len(numbers))
            settings = {name: value for name, value in group.items() if name != 'params'}
            groups.append({**settings, 'params': [numbers[each] for each in group['params']]})
        return {'state': {numbers[each]: value for each, value in self.state.items()}, 'param_groups': groups}

    @no_grad()
    def load_state_dict(self, state_dict):
        groups = state_dict['param_groups']
        if len(groups) != len(self.param_groups):
            raise ValueError('loaded state dict has a different number of parameter groups')
        if any(len(group['params']) != len(given['params']) for group, given in zip(self.param_groups, groups)):
            raise ValueError("loaded state dict contains a parameter group that doesn't match the size of optimizer's group")
        self.state = defaultdict(dict)
        for group, given in zip(self.param_groups, groups):
            for each, number in zip(group['params'], given['params']):
                if number in state_dict['state']:
                    kept = state_dict['state'][number].items()
                    self.state[each] = {name: value.clone() if isinstance(value, Tensor) else value for name, value in kept}
            group.update({name: value for name, value in given.items() if name != 'params'})

    def __repr__(self):
        text = type(self).__name__ + ' ('
        for i, group in enumerate(self.param_groups):
            text += '\nParameter Group %d\n' % i
            for name in sorted(group):
                if name != 'params':
                    text += '    %s: %s\n' % (name, group[name])
        return text + ')'


def check(what, value, is_right=None):
    """Refuses a setting below 0, or for which `is_right` is False."""
    if not (value >= 0.0 if is_right is None else is_right):
        raise ValueError('Invalid %s: %s' % (what, value))
