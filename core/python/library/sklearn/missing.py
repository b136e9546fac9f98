"""What this small sklearn lacks, said in one sentence with what can be written instead."""

from difflib import get_close_matches

_NET = 'write the network yourself with torch'
_INSTEAD = {
    'LogisticRegression': 'torch.nn.Linear with torch.nn.CrossEntropyLoss is the same model',
    'LinearRegression': 'np.linalg.lstsq fits one, and so does torch.nn.Linear with torch.nn.MSELoss',
    'MLPClassifier': _NET,
    'MLPRegressor': _NET,
    'linear_model': 'torch.nn.Linear is such a model',
    'neural_network': _NET,
    'load_iris': 'load_digits and make_blobs are there',
    'load_wine': 'load_digits and make_blobs are there',
    'load_breast_cancer': 'load_digits and make_moons are there',
    'load_diabetes': 'make a line of numbers with np.linspace, and add np.random.randn',
    'fetch_openml': 'nothing can be fetched; load_digits has 1,797 digits of 8 x 8 pixels',
    'make_classification': 'make_blobs and make_moons are there',
    'make_regression': 'make a line of numbers with np.linspace, and add np.random.randn',
    'LabelBinarizer': 'OneHotEncoder and np.eye(classes)[y] do the same',
    'KFold': 'np.array_split(np.random.permutation(len(X)), 5) are five parts',
    'cross_val_score': 'np.array_split(np.random.permutation(len(X)), 5) are five parts',
    'mean_squared_error': '((y_true - y_pred) ** 2).mean() is the same',
    'classification_report': 'accuracy_score and confusion_matrix are there',
    'log_loss': 'torch.nn.functional.cross_entropy is such a loss',
}


def missing_name(module, names, name):
    """The error for `module.name`."""
    said = "module '%s' has no attribute '%s'" % (module, name)
    if not name.startswith('__'):
        near = get_close_matches(name, names, 1, 0.8)
        if name in _INSTEAD:
            said = '%s: this small sklearn does not have it, but %s' % (said, _INSTEAD[name])
        elif near:
            said = "%s. Did you mean: '%s'?" % (said, near[0])
        else:
            said = '%s: this small sklearn does not have it' % said
    # With a name of its own, or Python would add its guess to ours.
    return AttributeError(said, name='', obj=None)
