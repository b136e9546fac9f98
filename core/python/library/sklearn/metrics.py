"""sklearn.metrics: how many answers are right, and which are taken for which."""

import numpy as np

from .missing import missing_name
from .utils import check_consistent_length


def accuracy_score(y_true, y_pred, *, normalize=True, sample_weight=None):
    y_true, y_pred = _targets(y_true, y_pred)
    right = [a == b for a, b in zip(y_true, y_pred)]
    if sample_weight is not None:
        check_consistent_length(y_true, sample_weight)
        weights = [float(each) for each in sample_weight]
        found = sum(weight for weight, each in zip(weights, right) if each)
        return np.float64(found / sum(weights) if normalize else found)
    return np.float64(sum(right) / len(right)) if normalize else np.int64(sum(right))


def confusion_matrix(y_true, y_pred, *, labels=None, sample_weight=None, normalize=None):
    """How often each class (a row) was taken for each other (a column)."""
    y_true, y_pred = _targets(y_true, y_pred)
    if normalize not in ('true', 'pred', 'all', None):
        raise ValueError("normalize must be one of {'true', 'pred', 'all', None}")
    if labels is None:
        labels = sorted(set(y_true) | set(y_pred))
    else:
        labels = labels.tolist() if hasattr(labels, 'tolist') else list(labels)
        if not labels:
            raise ValueError("'labels' should contains at least one label.")
        if y_true and not set(labels) & set(y_true):
            raise ValueError('At least one label specified must be in y_true')
    place = {label: i for i, label in enumerate(labels)}
    weights = [1] * len(y_true) if sample_weight is None else list(sample_weight)
    check_consistent_length(y_true, y_pred, weights)
    counts = [[0] * len(labels) for _ in labels]
    for a, b, weight in zip(y_true, y_pred, weights):
        if a in place and b in place:
            counts[place[a]][place[b]] += weight
    found = np.array(counts)
    if normalize is None:
        return found
    whole = found.sum(axis={'true': 1, 'pred': 0, 'all': None}[normalize], keepdims=True)
    return found / np.where(whole == 0, 1, whole)


def _targets(y_true, y_pred):
    """Both as lists of classes."""
    check_consistent_length(y_true, y_pred)
    kinds = [_kind(each) for each in (y_true, y_pred)]
    if set(kinds) == {'binary', 'multiclass'}:
        kinds = ['multiclass'] * 2
    if kinds[0] != kinds[1]:
        raise ValueError("Classification metrics can't handle a mix of %s and %s targets" % tuple(kinds))
    if kinds[0] not in ('binary', 'multiclass'):
        raise ValueError('%s is not supported' % kinds[0])
    return [_column(each) for each in (y_true, y_pred)]


def _kind(values):
    shape = getattr(values, 'shape', (len(values),))
    numbers = _column(values)
    name = 'continuous' if any(isinstance(each, float) and each != int(each) for each in numbers) else None
    if len(shape) == 2 and shape[1] > 1:
        if name is None:
            name = 'multilabel-indicator' if len(set(numbers)) <= 2 else 'multiclass-multioutput'
        else:
            name = 'continuous-multioutput'
    return name or ('binary' if len(set(numbers)) <= 2 else 'multiclass')


def _column(values):
    if hasattr(values, 'shape'):
        return values.reshape(-1).tolist()
    return [each.item() if hasattr(each, 'item') else each for each in values]


def __getattr__(name):
    raise missing_name('sklearn.metrics', ['accuracy_score', 'confusion_matrix'], name)
