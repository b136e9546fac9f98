"""sklearn.model_selection: a part to learn from and one to be tried on."""

from math import ceil, floor

import numpy as np

from .missing import missing_name
from .utils import check_consistent_length, check_random_state, count_of, rows_of


def train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None):
    if not arrays:
        raise ValueError('At least one array required as input')
    check_consistent_length(*arrays)
    count = count_of(arrays[0])
    training, testing = _sizes(count, test_size, train_size)
    if not shuffle:
        if stratify is not None:
            raise ValueError('Stratified train/test split is not implemented for shuffle=False')
        order = np.arange(training + testing)
        train, test = order[:training], order[training:]
    elif stratify is None:
        order = check_random_state(random_state).permutation(count)
        test, train = order[:testing], order[testing : testing + training]
    else:
        check_consistent_length(arrays[0], stratify)
        train, test = _stratified(stratify, training, testing, check_random_state(random_state))
    return [rows_of(each, places) for each in arrays for places in (train, test)]


def _sizes(count, test_size, train_size):
    """How many are trained with, and how many tested."""
    if test_size is None and train_size is None:
        test_size = 0.25
    for name, size in (('test_size', test_size), ('train_size', train_size)):
        if size is None:
            continue
        if isinstance(size, bool) or not isinstance(size, (int, float)):
            raise ValueError('Invalid value for %s: %s' % (name, size))
        if size <= 0 or size >= (count if isinstance(size, int) else 1):
            raise ValueError(
                '%s=%s should be either positive and smaller than the number of samples %d or a float in the (0, 1) range'
                % (name, size, count)
            )
    if isinstance(test_size, float) and isinstance(train_size, float) and test_size + train_size > 1:
        raise ValueError(
            'The sum of test_size and train_size = %s, should be in the (0, 1) range. Reduce test_size and/or train_size.'
            % (train_size + test_size)
        )
    testing = None if test_size is None else ceil(test_size * count) if isinstance(test_size, float) else test_size
    training = None if train_size is None else floor(train_size * count) if isinstance(train_size, float) else train_size
    training = count - testing if training is None else training
    testing = count - training if testing is None else testing
    if training + testing > count:
        raise ValueError(
            'The sum of train_size and test_size = %d, should be smaller than the number of samples %d. '
            'Reduce test_size and/or train_size.' % (training + testing, count)
        )
    if training == 0:
        raise ValueError(
            'With n_samples=%s, test_size=%s and train_size=%s, the resulting train set will be empty. '
            'Adjust any of the aforementioned parameters.' % (count, test_size, train_size)
        )
    return training, testing


def _stratified(labels, training, testing, generator):
    """Places of both parts, each with as large a share of every class."""
    labels = labels.tolist() if hasattr(labels, 'tolist') else list(labels)
    classes = sorted(set(labels))
    places = [[i for i, label in enumerate(labels) if label == each] for each in classes]
    counts = [len(each) for each in places]
    if min(counts) < 2:
        raise ValueError(
            'The least populated class in y has only 1 member, which is too few. '
            'The minimum number of groups for any class cannot be less than 2.'
        )
    for name, size in (('train_size', training), ('test_size', testing)):
        if size < len(classes):
            raise ValueError(
                'The %s = %d should be greater or equal to the number of classes = %d' % (name, size, len(classes))
            )
    of_training = _shares(counts, training, generator)
    left = [count - taken for count, taken in zip(counts, of_training)]
    of_testing = _shares(left, testing, generator)
    train, test = [], []
    for own, first, second in zip(places, of_training, of_testing):
        order = generator.permutation(len(own)).tolist()
        train += [own[i] for i in order[:first]]
        test += [own[i] for i in order[first : first + second]]
    return generator.permutation(np.array(train)), generator.permutation(np.array(test))


def _shares(counts, wanted, generator):
    """So many of each class that together they are what is wanted; ties are broken by chance."""
    whole = sum(counts)
    exact = [count / whole * wanted for count in counts]
    shares = [floor(each) for each in exact]
    missing = wanted - sum(shares)
    rests = [each - share for each, share in zip(exact, shares)]
    for rest in sorted(set(rests), reverse=True):
        if missing == 0:
            break
        alike = np.array([i for i, each in enumerate(rests) if each == rest])
        added = min(len(alike), missing)
        for i in generator.choice(alike, size=added, replace=False).tolist():
            shares[i] += 1
        missing -= added
    return shares


def __getattr__(name):
    raise missing_name('sklearn.model_selection', ['train_test_split'], name)
