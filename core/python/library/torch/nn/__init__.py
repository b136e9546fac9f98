"""torch.nn: layers and losses."""

from . import functional
