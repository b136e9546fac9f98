"""What this small torch lacks, said in one sentence with the nearest that it has."""

from difflib import get_close_matches

# Names of torch itself that are meant when they are typed, however near another name may be.
LATER = frozenset(('register_hook',))


_INSTEAD = {
    'save': 'there are no files here: model.state_dict() keeps the parameters in a variable',
    'load': 'there are no files here: write the numbers into the program',
    **dict.fromkeys(('float16', 'half', 'bfloat16'), 'torch.float32 and torch.float64 hold fractions'),
    'GELU': 'nn.ReLU and nn.SiLU are near it',
    'gelu': 'F.relu and F.silu are near it',
    'Conv2d': 'nn.Flatten and nn.Linear take images as rows',
    'BatchNorm1d': '(x - x.mean(0)) / x.std(0) is its core',
    'Embedding': 'rows of a tensor are taken by weight[index]',
}


def missing_function(names, name, module='torch'):
    """The error for `torch.name`, or for that of a module below it."""
    return _error(_sentence("module '%s' has no attribute '%s'" % (module, name), 'torch', names, name))


def missing_method(kind, name):
    """The error for `tensor.name`."""
    names = [each for each in dir(kind) if not each.startswith('_')]
    return _error(_sentence("'%s' object has no attribute '%s'" % (kind.__name__, name), 'torch', names, name))


def _sentence(said, library, names, name):
    if name.startswith('__'):
        return said
    if name in _INSTEAD and said.startswith('module'):
        return '%s: this small %s does not have it, %s' % (said, library, _INSTEAD[name])
    if name in LATER:
        return '%s: this small %s does not have it' % (said, library)
    near = get_close_matches(name, names, 1, 0.7)
    if near:
        return "%s. Did you mean: '%s'?" % (said, near[0])
    return '%s: this small %s does not have it' % (said, library)


def _error(message):
    # With a name of its own, or Python would add its guess to ours.
    return AttributeError(message, name='', obj=None)
