"""Data that are drawn, number for number as scikit-learn draws them."""

import numpy as np

from ..utils import check_random_state, shuffle as shuffled


def make_moons(n_samples=100, *, shuffle=True, noise=None, random_state=None):
    outside, inside = _two_counts(n_samples)
    generator = check_random_state(random_state)
    upper, lower = np.linspace(0, np.pi, outside), np.linspace(0, np.pi, inside)
    X = _joined(np.cos(upper), np.sin(upper), 1 - np.cos(lower), 1 - np.sin(lower) - 0.5)
    return _finished(X, _two_classes(outside, inside), shuffle, noise, generator)


def make_circles(n_samples=100, *, shuffle=True, noise=None, random_state=None, factor=0.8):
    if factor >= 1 or factor < 0:
        raise ValueError("'factor' has to be between 0 and 1.")
    outside, inside = _two_counts(n_samples)
    generator = check_random_state(random_state)
    outer, inner = (np.linspace(0, 2 * np.pi, count, endpoint=False) for count in (outside, inside))
    X = _joined(np.cos(outer), np.sin(outer), np.cos(inner) * factor, np.sin(inner) * factor)
    return _finished(X, _two_classes(outside, inside), shuffle, noise, generator)


def _two_counts(n_samples):
    if isinstance(n_samples, int):
        return n_samples // 2, n_samples - n_samples // 2
    try:
        first, second = n_samples
    except ValueError:
        raise ValueError('`n_samples` can be either an int or a two-element tuple.') from None
    return first, second


def _joined(x0, y0, x1, y1):
    return np.vstack([np.append(x0, x1), np.append(y0, y1)]).T.copy()


def _two_classes(first, second):
    return np.hstack([np.zeros(first, dtype=int), np.ones(second, dtype=int)])


def _finished(X, y, shuffle, noise, generator):
    if shuffle:
        X, y = shuffled(X, y, random_state=generator)
    if noise is not None:
        X += generator.normal(scale=noise, size=X.shape)
    return X, y


def make_blobs(
    n_samples=100, n_features=2, *, centers=None, cluster_std=1.0, center_box=(-10.0, 10.0), shuffle=True,
    random_state=None, return_centers=False
):
    generator = check_random_state(random_state)
    if isinstance(n_samples, int):
        centers = 3 if centers is None else centers
        count = centers if isinstance(centers, int) else len(centers)
        sizes = [n_samples // count + (i < n_samples % count) for i in range(count)]
    else:
        count, sizes = len(n_samples), [int(each) for each in n_samples]
    if centers is None or isinstance(centers, int) and isinstance(n_samples, int):
        centers = generator.uniform(center_box[0], center_box[1], size=(count, n_features))
    if not hasattr(centers, '__len__'):
        raise ValueError('Parameter `centers` must be array-like. Got %r instead' % (centers,))
    if len(centers) != count:
        raise ValueError(
            'Length of `n_samples` not consistent with number of centers. Got n_samples = %s and centers = %s' % (n_samples, centers)
        )
    if hasattr(cluster_std, '__len__') and len(cluster_std) != count:
        raise ValueError(
            'Length of `clusters_std` not consistent with number of centers. Got centers = %s and cluster_std = %s'
            % (centers, cluster_std)
        )
    centers = np.asarray(centers).astype(float)
    deviations = cluster_std if hasattr(cluster_std, '__len__') else [cluster_std] * count
    X = np.vstack([
        generator.normal(centers[i], float(deviation), size=(size, centers.shape[1]))
        for i, (size, deviation) in enumerate(zip(sizes, deviations))
    ])
    y = np.repeat(np.arange(count), sizes)
    if shuffle:
        X, y = shuffled(X, y, random_state=generator)
    return (X, y, centers) if return_centers else (X, y)
