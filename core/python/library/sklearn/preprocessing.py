"""sklearn.preprocessing: columns with mean 0 and deviation 1, and classes as rows of 0 and 1."""

import numpy as np

from .missing import missing_name


class NotFittedError(ValueError, AttributeError):
    """What is asked of something that has not been fitted."""

    __module__ = 'sklearn.exceptions'


def _matrix(X, estimator=None):
    X = np.asarray(X)
    if X.ndim == 1:
        raise ValueError(
            'Expected 2D array, got 1D array instead:\narray=%s.\nReshape your data either using array.reshape(-1, 1) if your data '
            'has a single feature or array.reshape(1, -1) if it contains a single sample.' % X
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


class MinMaxScaler(_Transformer):
    """Columns between two numbers, as they are in what it was fitted to."""

    def __init__(self, feature_range=(0, 1), *, copy=True, clip=False):
        self.feature_range = feature_range
        self.copy = copy
        self.clip = clip

    def fit(self, X, y=None):
        low, high = self.feature_range
        if low >= high:
            raise ValueError('Minimum of desired feature range must be smaller than maximum. Got %s.' % str(self.feature_range))
        X = _fractions(X, 'MinMaxScaler')
        self.n_features_in_ = X.shape[1]
        self.n_samples_seen_ = X.shape[0]
        self.data_min_, self.data_max_ = X.min(axis=0), X.max(axis=0)
        self.data_range_ = self.data_max_ - self.data_min_
        # Columns that are constant but for rounding become the lower end.
        constant = self.data_range_ < 10 * np.finfo(X.dtype).eps
        self.scale_ = (high - low) / np.where(constant, np.ones_like(self.data_range_), self.data_range_)
        self.min_ = low - self.data_min_ * self.scale_
        return self

    def transform(self, X):
        self._check_fitted('data_min_')
        X = _fractions(X, 'MinMaxScaler')
        self._check_columns(X)
        X = X * self.scale_ + self.min_
        return np.clip(X, *self.feature_range) if self.clip else X

    def inverse_transform(self, X):
        self._check_fitted('data_min_')
        return (_fractions(X, 'MinMaxScaler') - self.min_) / self.scale_

    def __repr__(self):
        given = [] if self.feature_range == (0, 1) else ['feature_range=%s' % (self.feature_range,)]
        given += ['%s=%s' % (name, value) for name, value, usual in (('copy', self.copy, True), ('clip', self.clip, False)) if value != usual]
        return 'MinMaxScaler(%s)' % ', '.join(sorted(given))


def _fractions(X, estimator):
    X = _matrix(X, estimator)
    return X if X.dtype == np.float32 else X.astype(float)


class LabelEncoder(_Transformer):
    """Classes as 0, 1, 2, ... in their order."""

    def fit(self, y):
        self.classes_ = np.unique(_labels(y))
        return self

    def transform(self, y):
        self._check_fitted('classes_')
        y = _labels(y)
        place = {each: i for i, each in enumerate(self.classes_.tolist())}
        unknown = sorted(set(y.tolist()) - set(place))
        if unknown:
            told = repr(next(each for each in y.tolist() if each not in place)) if isinstance(unknown[0], str) else unknown
            raise ValueError('y contains previously unseen labels: %s' % told)
        return np.array([place[each] for each in y.tolist()])

    def fit_transform(self, y):
        return self.fit(y).transform(y)

    def inverse_transform(self, y):
        self._check_fitted('classes_')
        y = np.asarray(y)
        unknown = sorted(set(y.tolist()) - set(range(len(self.classes_))))
        if unknown:
            raise ValueError('y contains previously unseen labels: %s' % unknown)
        return self.classes_[y]

    def __repr__(self):
        return 'LabelEncoder()'


def _labels(y):
    y = np.asarray(y)
    if y.ndim != 1:
        raise ValueError('y should be a 1d array, got an array of shape %s instead.' % (y.shape,))
    return y


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
    raise missing_name('sklearn.preprocessing', ['LabelEncoder', 'MinMaxScaler', 'OneHotEncoder', 'StandardScaler'], name)
