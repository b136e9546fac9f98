"""torch.nn: layers and losses."""

from ..missing import missing_function
from . import functional, init, utils
from .layers import (
    Dropout, ELU, Flatten, Identity, LeakyReLU, Linear, LogSoftmax, ModuleList, ReLU, Sequential, Sigmoid, SiLU, Softmax, Softplus, Tanh
)
from .losses import BCELoss, BCEWithLogitsLoss, CrossEntropyLoss, HuberLoss, L1Loss, MSELoss, NLLLoss, SmoothL1Loss
from .module import Module
from .parameter import Parameter


def __getattr__(name):
    raise missing_function([each for each in globals() if not each.startswith('_')], name, 'torch.nn')
