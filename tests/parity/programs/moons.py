# Two moons told apart by a class in NumPy, in mini-batches of a permutation.
import numpy as np
from sklearn.datasets import make_moons
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.metrics import accuracy_score, confusion_matrix
X, y = make_moons(n_samples=300, noise=0.2, random_state=0)
print(X[:5])
print(y[:10])
print(X.shape, y.shape, X.dtype, y.dtype)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=1, stratify=y)
sc = StandardScaler()
X_train = sc.fit_transform(X_train)
X_test = sc.transform(X_test)
print(sc.mean_, sc.scale_)
class Net:
    def __init__(self, sizes, seed=0):
        rng = np.random.RandomState(seed)
        self.params = {}
        for i in range(len(sizes) - 1):
            self.params['W' + str(i + 1)] = rng.randn(sizes[i], sizes[i + 1]) * np.sqrt(2 / sizes[i])
            self.params['b' + str(i + 1)] = np.zeros(sizes[i + 1])
    def forward(self, x):
        self.x = x
        self.z1 = x @ self.params['W1'] + self.params['b1']
        self.a1 = np.maximum(0, self.z1)
        self.z2 = self.a1 @ self.params['W2'] + self.params['b2']
        e = np.exp(self.z2 - self.z2.max(axis=1, keepdims=True))
        self.p = e / e.sum(axis=1, keepdims=True)
        return self.p
    def loss(self, y):
        return -np.mean(np.log(self.p[np.arange(len(y)), y] + 1e-12))
    def backward(self, y):
        n = len(y)
        d = self.p.copy()
        d[np.arange(n), y] -= 1
        d /= n
        g = {}
        g['W2'] = self.a1.T @ d
        g['b2'] = d.sum(axis=0)
        da = d @ self.params['W2'].T
        da[self.z1 <= 0] = 0
        g['W1'] = self.x.T @ da
        g['b1'] = da.sum(axis=0)
        return g
net = Net([2, 16, 2])
rng = np.random.RandomState(42)
batch = 32
for epoch in range(50):
    perm = rng.permutation(len(X_train))
    for i in range(0, len(X_train), batch):
        idx = perm[i:i + batch]
        net.forward(X_train[idx])
        g = net.backward(y_train[idx])
        for k in net.params:
            net.params[k] -= 0.1 * g[k]
    if (epoch + 1) % 10 == 0:
        net.forward(X_train)
        print(f'epoch {epoch+1:3d}  loss {net.loss(y_train):.4f}')
pred = np.argmax(net.forward(X_test), axis=1)
print('accuracy:', accuracy_score(y_test, pred))
print(confusion_matrix(y_test, pred))
