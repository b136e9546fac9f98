"""What this small numpy lacks, said in one sentence with the nearest that it has."""

from difflib import get_close_matches


_NO_FILES = 'there are no files here: write the numbers into the program, as in np.array([[1, 2], [3, 4]])'
_INSTEAD = {
    **dict.fromkeys(('loadtxt', 'genfromtxt', 'load', 'fromfile', 'memmap'), _NO_FILES),
    **dict.fromkeys(('savetxt', 'save', 'savez', 'savez_compressed'), 'there are no files here: print what is to be kept'),
    **dict.fromkeys(('uint16', 'uint32', 'uint64'), 'np.int64 holds whole numbers'),
    'float16': 'np.float32 and np.float64 hold fractions',
    'matrix': 'np.array makes arrays of two axes',
    'fft': 'np.sin, np.cos and @ compute such sums',
    'polyfit': 'np.linalg.lstsq fits a line',
}


def missing_function(names, name):
    """The error for `numpy.name`."""
    return _error(_sentence("module 'numpy' has no attribute '%s'" % name, names, name))


def missing_method(kind, name):
    """The error for `array.name`."""
    names = [each for each in dir(kind) if not each.startswith('_')]
    return _error(_sentence("'numpy.%s' object has no attribute '%s'" % (kind.__name__, name), names, name))


def _sentence(said, names, name):
    if name.startswith('__'):
        return said
    if name in _INSTEAD and said.startswith('module'):
        return '%s: this small numpy does not have it, %s' % (said, _INSTEAD[name])
    near = get_close_matches(name, names, 1, 0.7)
    if near:
        return "%s. Did you mean: '%s'?" % (said, near[0])
    return '%s: this small numpy does not have it' % said


def _error(message):
    # With a name of its own, or Python would add its guess to ours.
    return AttributeError(message, name='', obj=None)
