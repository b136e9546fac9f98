"""torch.optim: optimisers."""

from ..missing import missing_function
from . import lr_scheduler
from .algorithms import SGD, Adam, AdamW, RMSprop
from .optimizer import Optimizer


def __getattr__(name):
    raise missing_function([each for each in globals() if not each.startswith('_')], name, 'torch.optim')
