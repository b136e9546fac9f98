"""Warnings at the line of the program, however many of the library's own lie between."""

import warnings


def warn(message, kind=RuntimeWarning):
    warnings.warn(message, kind, skip_file_prefixes=(_library,))


# Where the library lies.
_library = warn.__code__.co_filename.removesuffix('_arrays/warning.py')
