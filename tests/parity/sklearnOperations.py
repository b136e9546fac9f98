# The small sklearn: data, their split and scaling, and measures of answers. Runs with the real scikit-learn and with the app's own.

from sklearn import datasets
from sklearn.datasets import load_digits, make_blobs, make_circles, make_moons
from sklearn.metrics import accuracy_score, confusion_matrix
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import OneHotEncoder, StandardScaler

digits = load_digits()
few = load_digits(n_class=3)
rng = np.random.RandomState(5)
X = rng.randn(20, 3)
X[:, 2] = 4.5
y = rng.randint(0, 3, 20)
tensor = torch.arange(20)
scaler = StandardScaler().fit(X)
pairs = rng.randint(0, 4, (6, 2))

for text in [
    "list(digits)", "digits.images.shape", "digits['data'].shape", "digits.target[:30]", "digits.images[17]", "digits.data.sum(axis=1)[:9]",
    "digits.feature_names[:10]", "digits.target_names", "digits.frame", "few.images.shape", "few.target[-5:]",
    "[each.shape for each in load_digits(return_X_y=True)]", "[each[:7] for each in load_digits(n_class=2, return_X_y=True)][1]",
    *["make_moons(%s)" % given for given in (
        "9, random_state=0", "n_samples=30, noise=0.1, random_state=42", "20, shuffle=False", "(3, 5), random_state=1", "(1, 2, 3)",
        "12, noise=0.3, random_state=np.random.RandomState(3)",
    )],
    *["make_circles(%s)" % given for given in (
        "9, random_state=0", "n_samples=30, noise=0.05, factor=0.5, random_state=42", "8, shuffle=False", "8, factor=1.5",
    )],
    *["make_blobs(%s)" % given for given in (
        "9, random_state=0", "n_samples=31, centers=4, n_features=3, cluster_std=2.5, random_state=42", "8, centers=[[0, 0], [5, 5]], random_state=1",
        "[2, 3], random_state=2", "10, centers=2, cluster_std=[0.5, 2], random_state=0", "10, centers=2, cluster_std=[0.5, 2, 1], random_state=0",
        "6, centers=2, center_box=(0, 1), random_state=9, return_centers=True", "12, shuffle=False, random_state=4",
    )],
    *["train_test_split(%s)" % given for given in (
        "X, y, test_size=0.2, random_state=42", "X, random_state=0", "X, y, tensor, test_size=5, random_state=1", "y, train_size=0.5, random_state=3",
        "y, shuffle=False", "y, test_size=0.3, train_size=0.3, random_state=8", "list(range(7)), 'abcdefg', random_state=2",
        "X, y, stratify=y, random_state=0", "X, y, stratify=y, test_size=0.4, random_state=11", "tensor.reshape(10, 2), random_state=6",
        "", "X, y[:5]", "X, test_size=1.5", "X, test_size=30", "X, test_size='a'", "X, test_size=0.7, train_size=0.7", "X, test_size=0.01, train_size=0.01",
        "X, shuffle=False, stratify=y", "X, stratify=[0] * 19 + [1]", "X, stratify=y, test_size=2", "X, train_size=15, test_size=10", "3",
    )],
    "scaler.transform(X)", "scaler.mean_", "scaler.scale_", "scaler.var_", "scaler.n_features_in_", "scaler.inverse_transform(scaler.transform(X))",
    "StandardScaler().fit_transform(pairs)", "StandardScaler(with_mean=False).fit_transform(X)", "StandardScaler(with_std=False).fit_transform(X)",
    "StandardScaler().transform(X)", "scaler.transform(X[:, :2])", "StandardScaler().fit_transform([[1, 2], [3, 4]])", "repr(StandardScaler(with_std=False))",
    "OneHotEncoder(sparse_output=False).fit_transform(pairs)", "OneHotEncoder(sparse_output=False).fit(pairs).categories_",
    "OneHotEncoder(sparse_output=False).fit(y.reshape(-1, 1)).transform([[2], [0]])",
    "accuracy_score(y, y)", "accuracy_score([0, 1, 2, 2], [0, 2, 2, 2])", "accuracy_score(y, np.zeros(20, dtype=int), normalize=False)",
    "accuracy_score([0, 1], [0, 1, 1])", "accuracy_score(['a', 'b'], ['a', 'a'])", "accuracy_score([0, 1, 1], [0.2, 0.7, 0.9])",
    "accuracy_score(torch.tensor([0, 1, 1]), torch.tensor([0, 1, 0]))", "accuracy_score([0, 1, 1], [0, 0, 1], sample_weight=[1, 2, 5])",
    "confusion_matrix(y, y[::-1])", "confusion_matrix([0, 2, 2], [0, 0, 2])", "confusion_matrix(['b', 'a'], ['a', 'a'])",
    "confusion_matrix(y, y[::-1], normalize='true')", "confusion_matrix(y, y[::-1], normalize='all')", "confusion_matrix(y, y, labels=[2, 0])",
    "confusion_matrix([0, 1], [0, 1], labels=[])", "confusion_matrix([0, 1], [0])",
]:
    tell("sklearn", text, globals())
