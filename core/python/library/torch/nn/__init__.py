"""Of torch.nn the functions alone: layers are written by hand here."""

from . import functional
