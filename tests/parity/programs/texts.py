# Names of classes as arrays of texts, and what is done with them before and after training.

import numpy as np
from sklearn.metrics import accuracy_score, confusion_matrix
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder, MinMaxScaler, OneHotEncoder


def told(text):
    try:
        found = eval(text)
        print(text, "->", repr(found), getattr(found, "dtype", ""))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


names = np.array(["setosa", "versicolor", "virginica"])
y = np.array([0, 2, 1, 1, 0])
labels = names[y]
for text in (
    "names", "str(names)", "labels", "labels == 'setosa'", "labels != 'setosa'", "(labels == 'setosa').sum()", "labels == labels[::-1]",
    "labels == ['setosa', 'a', 'b', 'versicolor', 'setosa']", "labels < 'v'", "labels[labels == 'versicolor']", "str(labels[1])", "labels[1:3]",
    "labels[[0, -1]]", "labels.shape, labels.size, labels.ndim, len(labels)", "labels.dtype", "labels.tolist()", "list(labels)",
    "'setosa' in labels", "'x' in labels", "np.unique(labels)", "np.unique(labels, return_counts=True)", "np.unique(labels, return_inverse=True)",
    "np.unique(['b', 'a', 'b'])", "np.sort(labels)", "np.argsort(labels, kind='stable')[0]", "np.where(y == 0, 'yes', 'no')",
    "np.where(y == 0, names[0], labels)", "np.concatenate([names, ['x']])", "np.array([['a', 'bb'], ['ccc', 'd']])",
    "np.array([['a', 'bb'], ['ccc', 'd']]).T", "np.array([['a', 'bb'], ['ccc', 'd']])[:, 1]", "np.array(['1', '2']).astype(int)",
    "np.array(['1.5', '2']).astype(float)", "np.array([1, 2]).astype(str)", "np.array([1.5, 2.0]).astype(str)", "np.isin(labels, ['setosa'])",
    "labels.reshape(-1, 1).shape", "np.array([], dtype=str)", "[name.upper() for name in names]", "f'{names[0]:>10}|'", "names.copy()",
    "np.array(['x'] * 30)", "dict(zip(*np.unique(labels, return_counts=True)))",
    "LabelEncoder().fit_transform(labels)", "LabelEncoder().fit(labels).classes_", "LabelEncoder().fit(names).inverse_transform([2, 0])",
    "LabelEncoder().fit(names).transform(['x'])", "LabelEncoder().fit_transform([10, 5, 10])", "LabelEncoder().transform([1])",
    "OneHotEncoder(sparse_output=False).fit_transform(labels.reshape(-1, 1))", "OneHotEncoder(sparse_output=False).fit(labels.reshape(-1, 1)).categories_",
    "accuracy_score(labels, names[[0, 2, 1, 0, 0]])", "confusion_matrix(labels, names[[0, 2, 1, 0, 0]])",
    "train_test_split(labels, random_state=0)", "train_test_split(y, labels, test_size=2, random_state=1)",
):
    told(text)
labels[0] = "virginica"
print(labels)
labels[labels == "virginica"] = "a name that is too long"
print(labels)

X = np.array([[1.0, -2.0, 3.0], [2.0, 0.0, 3.0], [4.0, 2.0, 3.0]])
scaler = MinMaxScaler().fit(X)
for text in (
    "scaler.transform(X)", "scaler.data_min_", "scaler.data_max_", "scaler.data_range_", "scaler.scale_", "scaler.min_", "scaler.n_samples_seen_",
    "scaler.transform([[3, 3, 3]])", "scaler.inverse_transform(scaler.transform(X))", "MinMaxScaler((-1, 1)).fit_transform(X)",
    "MinMaxScaler(feature_range=(0, 255)).fit_transform(X.astype(int))", "MinMaxScaler(clip=True).fit(X).transform([[9.0, -9.0, 0.0]])",
    "MinMaxScaler().fit_transform(X.astype(np.float32))", "MinMaxScaler((1, 0)).fit(X)", "MinMaxScaler().transform(X)",
    "scaler.transform(X[:, :2])", "scaler.fit(X[0])", "repr(MinMaxScaler())", "repr(MinMaxScaler(feature_range=(-1, 1), clip=True))",
):
    told(text)
