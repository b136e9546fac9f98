"""What this small matplotlib lacks, said in one sentence with the nearest that it has."""

from difflib import get_close_matches

# What draws nearly the same here.
NEAREST = {
    'annotate': 'text',
    'barh': 'bar',
    'boxplot': 'hist',
    'errorbar': 'plot',
    'fill_between': 'plot',
    'hist2d': 'imshow',
    'hlines': 'axhline',
    'loglog': "plot with xscale('log') and yscale('log')",
    'matshow': 'imshow',
    'pcolor': 'contourf',
    'pcolormesh': 'contourf',
    'tricontour': 'contour',
    'tricontourf': 'contourf',
    'pie': 'bar',
    'semilogx': "plot with xscale('log')",
    'semilogy': "plot with yscale('log')",
    'stackplot': 'plot',
    'stem': 'bar',
    'step': 'plot',
    'subplot2grid': 'subplots',
    'subplot_mosaic': 'subplots',
    'twinx': 'subplots',
    'violinplot': 'hist',
    'vlines': 'axvline',
}


def missing(owner, name, names):
    """The error for an attribute that `owner` has not."""
    said = "%s has no attribute '%s'" % (owner, name)
    if not name.startswith('__'):
        near = NEAREST.get(name) or next(iter(get_close_matches(name, names, 1, 0.75)), None)
        said += ': this small matplotlib does not have it'
        if near:
            said += ', the nearest is %s' % near
    # With a name of its own, or Python would add its guess to ours.
    return AttributeError(said, name='', obj=None)


def refused(function, names):
    """The error for keyword arguments that a call does not take here."""
    return TypeError('%s() does not take %s in this small matplotlib' % (function, ', '.join(sorted(names))))
