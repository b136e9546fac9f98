"""
What makes the engine compile the interpreter well.

It does so in the background, for functions that have been entered often, and who
is in one already stays in its slow form: a program that begins too early takes two
to three times as long, to its end.
"""

import time

import torch


def begin():
    """Enters often what every program runs through."""
    sorted(range(2000), key=_negative)
    x = torch.zeros(2, 2).requires_grad_()
    for _ in range(20):
        ((x @ x.T + x) * 2).sum().backward()
        x.grad = None


def _negative(x):
    return -x


def pace():
    """Seconds for a short loop, entered anew."""
    return min(map(_looped, range(5)))


def _looped(_):
    start = time.perf_counter()
    for _ in range(1000):
        pass
    return time.perf_counter() - start
