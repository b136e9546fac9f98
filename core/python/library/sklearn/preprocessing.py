"""sklearn.preprocessing: columns with mean 0 and deviation 1, and classes as rows of 0 and 1."""

import numpy as np

from .missing import missing_name


class NotFittedError(ValueError, AttributeError):
    """What is asked of something that has not been fitted."""

    __module__ = 'sklearn.exceptions'


def _matrix(X, estimator=None):
    X = np.asarray(X)
    if X.ndim == 1:
        shown = np.array2string(X) if hasattr(np, 'array2string') else str(X)
        raise ValueError(
            'Expected 2D array, got 1D array instead:\narray=%s.\nReshape your data either using array.reshape(-1, 1) if your data '
            'has a single feature or array.reshape(1, -1) if it contains a single sample.' % shown
        )
    if X.ndim != 2:
        raise ValueError('Found array with dim %d. %s expected <= 2.' % (X.ndim, estimator))
    return X


class _Transformer:
    def _check_fitted(self, attribute):
        if not hasattr(self, attribute):
            raise NotFittedError(
                "This %s instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator."
                % type(self).__name__
            )

    def _check_columns(self, X):
        if X.shape[1] != self.n_features_in_:
            raise ValueError(
                'X has %d features, but %s is expecting %d features as input.'
                % (X.shape[1], type(self).__name__, self.n_features_in_)
            )

    def fit_transform(self, X, y=None):
        return self.fit(X, y).transform(X)


class StandardScaler(_Transformer):
    """Columns with mean 0 and deviation 1, as they are in what it was fitted to."""

    def __init__(self, *, copy=True, with_mean=True, with_std=True):
        self.copy = copy
        self.with_mean = with_mean
        self.with_std = with_std

    def fit(self, X, y=None):
        X = _matrix(X, 'StandardScaler').astype(float)
        self.n_features_in_ = X.shape[1]
        self.n_samples_seen_ = X.shape[0]
        self.mean_ = X.mean(axis=0)
        self.var_ = X.var(axis=0) if self.with_std else None
        self.scale_ = None
        if self.with_std:
            # Columns that are constant but for rounding stay as they are.
            least = 10 * 2.220446049250313e-16
            constant = self.var_ <= X.shape[0] * least / 10 * self.var_ + (X.shape[0] * self.mean_ * least / 10) ** 2
            self.scale_ = np.where(constant, 1.0, np.sqrt(self.var_))
        return self

    def transform(self, X):
        self._check_fitted('mean_')
        X = _matrix(X, 'StandardScaler').astype(float)
        self._check_columns(X)
        if self.with_mean:
            X = X - self.mean_
        return X / self.scale_ if self.with_std else X

    def inverse_transform(self, X):
        self._check_fitted('mean_')
        X = np.asarray(X).astype(float)
        if self.with_std:
            X = X * self.scale_
        return X + self.mean_ if self.with_mean else X

    def __repr__(self):
        given = [name for name in ('copy', 'with_mean', 'with_std') if not getattr(self, name)]
        return 'StandardScaler(%s)' % ', '.join('%s=False' % name for name in given)


class OneHotEncoder(_Transformer):
    """Each column of classes as columns of 0 and 1, one for each class."""

    def __init__(self, *, sparse_output=True, sparse=None, dtype=float):
        self.sparse_output = sparse_output if sparse is None else sparse
        if self.sparse_output:
            raise NotImplementedError('OneHotEncoder of this small sklearn gives arrays alone: write OneHotEncoder(sparse_output=False)')
        self.dtype = dtype

    def fit(self, X, y=None):
        X = _matrix(X, 'OneHotEncoder')
        self.n_features_in_ = X.shape[1]
        self.categories_ = [np.unique(column) for column in X.T]
        return self

    def transform(self, X):
        self._check_fitted('categories_')
        X = _matrix(X, 'OneHotEncoder')
        self._check_columns(X)
        parts = []
        for i, (column, classes) in enumerate(zip(X.T, self.categories_)):
            unknown = sorted(set(column.tolist()) - set(classes.tolist()))
            if unknown:
                raise ValueError('Found unknown categories %s in column %d during transform' % (unknown, i))
            parts.append((column.reshape(-1, 1) == classes).astype(self.dtype))
        return np.hstack(parts)


def __getattr__(name):
    raise missing_name('sklearn.preprocessing', ['StandardScaler', 'OneHotEncoder'], name)
