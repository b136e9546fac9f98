# Results as lines of JSON: what the programs of operations begin with.

import json

import numpy as np
import torch


def told(value):
    """A result as JSON: its type, shape and numbers."""
    if isinstance(value, (tuple, list)):
        return ["list"] + [told(each) for each in value]
    if isinstance(value, dict):
        return ["list"] + [told(each) for each in value.values()]
    if isinstance(value, (bool, int, float, str)) and not hasattr(value, "dtype") or value is None:
        return value if not isinstance(value, float) else ["float", repr(value)]
    kind = str(value.dtype).replace("torch.", "")
    flat = value.reshape(-1).tolist() if hasattr(value, "reshape") and value.shape else [value.item()]
    return [kind, list(value.shape), [repr(each) if isinstance(each, float) else each for each in flat]]


def tell(name, text, names):
    try:
        result = told(eval(text, names))
    except Exception as error:
        # NumPy and scikit-learn have classes of their own below these.
        kind = next(each for each in (TypeError, ValueError, IndexError, type(error)) if isinstance(error, each))
        result = ["error", kind.__name__, str(error)]
    print(json.dumps([name, text, result]))


def done(statement, x):
    """What a statement makes of a copy of x."""
    names = {**globals(), "x": x.clone() if hasattr(x, "clone") else x.copy()}
    exec(statement, names)
    return names["x"]
