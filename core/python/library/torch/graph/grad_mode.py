"""Whether operations are recorded for a way back."""


class _Mode:
    enabled = True


mode = _Mode()


class _During:
    """A grad mode for a `with` block, or for every call of a function that it decorates."""

    def __enter__(self):
        self._before = mode.enabled
        mode.enabled = self._wanted
        return None

    def __exit__(self, *error):
        mode.enabled = self._before

    def __call__(self, function):
        # A mode that is at work while its own function is called again must not forget what was before.
        def within(*given, **named):
            before = mode.enabled
            mode.enabled = self._wanted
            try:
                return function(*given, **named)
            finally:
                mode.enabled = before

        within.__name__ = getattr(function, '__name__', 'within')
        within.__doc__ = getattr(function, '__doc__', None)
        within.__wrapped__ = function
        return within


class no_grad(_During):
    __module__ = 'torch.autograd.grad_mode'
    _wanted = False

    def __init__(self):
        pass


class enable_grad(_During):
    __module__ = 'torch.autograd.grad_mode'
    _wanted = True

    def __init__(self):
        pass


class inference_mode(_During):
    __module__ = 'torch.autograd.grad_mode'

    def __init__(self, mode=True):
        self._wanted = not mode


class set_grad_enabled(_During):
    """Takes effect at once; as a `with` block, until its end."""

    __module__ = 'torch.autograd.grad_mode'

    def __init__(self, mode_):
        self._before = mode.enabled
        self._wanted = mode.enabled = bool(mode_)

    def __enter__(self):
        return None


def is_grad_enabled():
    return mode.enabled
