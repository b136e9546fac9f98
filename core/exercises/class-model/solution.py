import torch


class Linear:
    def __init__(self, in_features, out_features):
        self.W = torch.randn(out_features, in_features) * (2 / in_features) ** 0.5
        self.b = torch.zeros(1, out_features)

    def forward(self, X):
        self.X = X
        return X @ self.W.T + self.b

    def backward(self, dZ):
        self.dW = dZ.T @ self.X
        self.db = dZ.sum(dim=0, keepdim=True)
        return dZ @ self.W


class ReLU:
    def forward(self, Z):
        self.Z = Z
        return Z.clamp_min(0)

    def backward(self, dA):
        return dA * (self.Z > 0)


class SoftmaxCrossEntropy:
    def forward(self, Z, y):
        e = torch.exp(Z - Z.max(dim=1, keepdim=True)[0])
        self.A = e / e.sum(dim=1, keepdim=True)
        self.y = y
        return -(y * torch.log(self.A + 1e-10)).sum(dim=1).mean()

    def backward(self):
        return (self.A - self.y) / self.A.shape[0]


class Model:
    def __init__(self, in_features, hidden_units, classes):
        self.linear1 = Linear(in_features, hidden_units)
        self.relu = ReLU()
        self.linear2 = Linear(hidden_units, classes)
        self.loss = SoftmaxCrossEntropy()

    def forward(self, X, y):
        """X (m, in), y (m, classes) one-hot -> loss, a number"""
        Z1 = self.linear1.forward(X)
        A1 = self.relu.forward(Z1)  # blank
        Z2 = self.linear2.forward(A1)  # blank
        return self.loss.forward(Z2, y)

    def backward(self):
        """Gradients of all layers, the last one first"""
        dZ2 = self.loss.backward()
        dA1 = self.linear2.backward(dZ2)  # blank
        dZ1 = self.relu.backward(dA1)  # blank
        self.linear1.backward(dZ1)  # blank

    def step(self, learning_rate):
        """Moves W and b of both linear layers"""
        for layer in (self.linear1, self.linear2):
            layer.W = layer.W - learning_rate * layer.dW  # blank
            layer.b = layer.b - learning_rate * layer.db  # blank
