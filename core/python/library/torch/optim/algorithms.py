"""Steps of gradient descent: what each optimiser remembers, and how far it goes."""

import math

from ..creating import zeros, zeros_like
from .optimizer import _NOT_GIVEN, Optimizer, check


class SGD(Optimizer):
    def __init__(
        self, params, lr=_NOT_GIVEN, momentum=0, dampening=0, weight_decay=0, nesterov=False, *, maximize=False, foreach=None,
        differentiable=False
    ):
        if lr is not _NOT_GIVEN:
            check('learning rate', lr)
        check('momentum value', momentum)
        check('weight_decay value', weight_decay)
        if nesterov and (momentum <= 0 or dampening != 0):
            raise ValueError('Nesterov momentum requires a momentum and zero dampening')
        super().__init__(params, {
            'lr': lr, 'momentum': momentum, 'dampening': dampening, 'weight_decay': weight_decay, 'nesterov': nesterov,
            'maximize': maximize, 'foreach': foreach, 'differentiable': differentiable,
        })

    def _move(self, parameter, grad, group, state):
        momentum = group['momentum']
        if group['weight_decay']:
            grad = grad + parameter * group['weight_decay']
        if momentum:
            buffer = state.get('momentum_buffer')
            if buffer is None:
                buffer = state['momentum_buffer'] = grad.clone()
            else:
                buffer *= momentum
                buffer += grad * (1 - group['dampening']) if group['dampening'] else grad
            grad = grad + buffer * momentum if group['nesterov'] else buffer
        parameter += grad * -group['lr']


class RMSprop(Optimizer):
    def __init__(
        self, params, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False, foreach=None, maximize=False,
        differentiable=False
    ):
        check('learning rate', lr)
        check('epsilon value', eps)
        check('momentum value', momentum)
        check('weight_decay value', weight_decay)
        check('alpha value', alpha)
        super().__init__(params, {
            'lr': lr, 'momentum': momentum, 'alpha': alpha, 'eps': eps, 'centered': centered, 'weight_decay': weight_decay,
            'foreach': foreach, 'maximize': maximize, 'differentiable': differentiable,
        })

    def _move(self, parameter, grad, group, state):
        alpha = group['alpha']
        if not state:
            state['step'] = 0
            state['square_avg'] = zeros_like(parameter)
            if group['momentum'] > 0:
                state['momentum_buffer'] = zeros_like(parameter)
            if group['centered']:
                state['grad_avg'] = zeros_like(parameter)
        state['step'] += 1
        if group['weight_decay']:
            grad = grad + parameter * group['weight_decay']
        squares = state['square_avg']
        squares *= alpha
        squares += grad * grad * (1 - alpha)
        if group['centered']:
            mean = state['grad_avg']
            mean *= alpha
            mean += grad * (1 - alpha)
            squares = squares - mean * mean
        step = grad / (squares.sqrt() + group['eps'])
        if group['momentum'] > 0:
            buffer = state['momentum_buffer']
            buffer *= group['momentum']
            buffer += step
            step = buffer
        parameter += step * -group['lr']


class Adam(Optimizer):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, amsgrad=False, *, foreach=None, maximize=False,
        capturable=False, differentiable=False, fused=False
    ):
        if amsgrad:
            raise NotImplementedError('Adam of this small torch has no amsgrad: it must be False')
        check('learning rate', lr)
        check('epsilon value', eps)
        for i, beta in enumerate(betas):
            check('beta parameter at index %d' % i, beta, 0.0 <= beta < 1.0)
        check('weight_decay value', weight_decay)
        super().__init__(params, {
            'lr': lr, 'betas': betas, 'eps': eps, 'weight_decay': weight_decay, 'amsgrad': amsgrad, 'maximize': maximize,
            'foreach': foreach, 'capturable': capturable, **self._own(differentiable, fused),
        })

    @staticmethod
    def _own(differentiable, fused):
        return {'differentiable': differentiable, 'fused': fused}

    @staticmethod
    def _decayed(parameter, grad, group):
        return grad + parameter * group['weight_decay']

    def _move(self, parameter, grad, group, state):
        first, second = group['betas']
        if not state:
            state['step'] = zeros(())
            state['exp_avg'] = zeros_like(parameter)
            state['exp_avg_sq'] = zeros_like(parameter)
        state['step'] += 1
        step = state['step'].item()
        if group['weight_decay']:
            grad = self._decayed(parameter, grad, group)
        mean, squares = state['exp_avg'], state['exp_avg_sq']
        mean *= first
        mean += grad * (1 - first)
        squares *= second
        squares += grad * grad * (1 - second)
        rate = group['lr'] / (1 - first**step)
        parameter += mean / (squares.sqrt() / math.sqrt(1 - second**step) + group['eps']) * -rate


class AdamW(Adam):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2, amsgrad=False, *, maximize=False, foreach=None,
        capturable=False
    ):
        super().__init__(params, lr, betas, eps, weight_decay, amsgrad, foreach=foreach, maximize=maximize, capturable=capturable)

    @staticmethod
    def _own(differentiable, fused):
        return {}

    @staticmethod
    def _decayed(parameter, grad, group):
        parameter *= 1 - group['lr'] * group['weight_decay']
        return grad
