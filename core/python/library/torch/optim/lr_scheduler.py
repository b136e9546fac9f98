"""torch.optim.lr_scheduler: learning rates that change with the epochs."""

import warnings

from ..missing import missing_function


class LRScheduler:
    def __init__(self, optimizer, last_epoch=-1, verbose=False):
        self.optimizer = optimizer
        self.last_epoch = last_epoch
        self._step_count = 0
        for group in optimizer.param_groups:
            group.setdefault('initial_lr', group['lr'])
        self.base_lrs = [group['initial_lr'] for group in optimizer.param_groups]
        self.step()

    def step(self):
        if self._step_count == 1 and self.optimizer._step_count < 1:
            warnings.warn(
                'Detected call of `lr_scheduler.step()` before `optimizer.step()`. In PyTorch 1.1.0 and later, you should call them in '
                'the opposite order: `optimizer.step()` before `lr_scheduler.step()`.  Failure to do this will result in PyTorch '
                'skipping the first value of the learning rate schedule. See more details at '
                'https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate', UserWarning, 2
            )
        self._step_count += 1
        self.last_epoch += 1
        for group in self.optimizer.param_groups:
            group['lr'] *= self._factor()
        self._last_lr = [group['lr'] for group in self.optimizer.param_groups]

    def _factor(self):
        """By what the rate of before is multiplied."""
        raise NotImplementedError

    def get_last_lr(self):
        return self._last_lr


class StepLR(LRScheduler):
    def __init__(self, optimizer, step_size, gamma=0.1, last_epoch=-1, verbose=False):
        self.step_size = step_size
        self.gamma = gamma
        super().__init__(optimizer, last_epoch, verbose)

    def _factor(self):
        return self.gamma if self.last_epoch > 0 and self.last_epoch % self.step_size == 0 else 1


class ExponentialLR(LRScheduler):
    def __init__(self, optimizer, gamma, last_epoch=-1, verbose=False):
        self.gamma = gamma
        super().__init__(optimizer, last_epoch, verbose)

    def _factor(self):
        return self.gamma if self.last_epoch > 0 else 1


def __getattr__(name):
    raise missing_function(['StepLR', 'ExponentialLR'], name, 'torch.optim.lr_scheduler')
