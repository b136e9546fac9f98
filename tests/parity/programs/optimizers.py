# Momentum and Adam as classes that change a dictionary of arrays.
import numpy as np
class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr
    def update(self, params, grads):
        for k in params.keys():
            params[k] -= self.lr * grads[k]
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum, self.v = lr, momentum, None
    def update(self, params, grads):
        if self.v is None:
            self.v = {}
            for k, val in params.items():
                self.v[k] = np.zeros_like(val)
        for k in params.keys():
            self.v[k] = self.momentum * self.v[k] - self.lr * grads[k]
            params[k] += self.v[k]
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        self.lr, self.beta1, self.beta2, self.iter, self.m, self.v = lr, beta1, beta2, 0, None, None
    def update(self, params, grads):
        if self.m is None:
            self.m, self.v = {}, {}
            for k, val in params.items():
                self.m[k] = np.zeros_like(val)
                self.v[k] = np.zeros_like(val)
        self.iter += 1
        lr_t = self.lr * np.sqrt(1.0 - self.beta2 ** self.iter) / (1.0 - self.beta1 ** self.iter)
        for k in params.keys():
            self.m[k] += (1 - self.beta1) * (grads[k] - self.m[k])
            self.v[k] += (1 - self.beta2) * (grads[k] ** 2 - self.v[k])
            params[k] -= lr_t * self.m[k] / (np.sqrt(self.v[k]) + 1e-7)
def f(x, y):
    return x ** 2 / 20.0 + y ** 2
def df(x, y):
    return x / 10.0, 2.0 * y
for opt in [SGD(0.95), Momentum(0.1), Adam(0.3)]:
    params = {'x': np.array(-7.0), 'y': np.array(2.0)}
    grads = {}
    for i in range(30):
        grads['x'], grads['y'] = df(params['x'], params['y'])
        opt.update(params, grads)
        if i % 10 == 9:
            print(type(opt).__name__, i, *(f'{float(each):.6f}' for each in (params['x'], params['y'], f(params['x'], params['y']))))
params = {'W': np.arange(6, dtype=float).reshape(2, 3), 'b': np.zeros(3)}
opt = Adam(0.01)
for i in range(5):
    opt.update(params, {'W': params['W'] - 1, 'b': params['b'] + 0.5})
print({name: each.round(6) for name, each in params.items()})
