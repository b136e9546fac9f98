"""Attributes that are read alone."""


def fixed(kind, name, get):
    """A property that refuses to be set, in the words of a library's own class of that name."""

    def refuse(self, *given):
        raise AttributeError("attribute '%s' of '%s' objects is not writable" % (name, kind))

    return property(get, refuse, refuse)
