# en: Layers as classes: each knows its forward and its backward pass.
# ja: 層をクラスにし、順伝播と逆伝播をそれぞれの層に書く
import torch


class Linear:
    def __init__(self, inputs, outputs):
        self.W = torch.randn(outputs, inputs) * (2 / inputs) ** 0.5
        self.b = torch.zeros(1, outputs)

    def forward(self, X):
        self.X = X
        return X @ self.W.T + self.b

    def backward(self, dZ):
        self.W.grad_ = dZ.T @ self.X
        self.b.grad_ = dZ.sum(dim=0, keepdim=True)
        return dZ @ self.W


class ReLU:
    def forward(self, Z):
        self.Z = Z
        return Z.clamp_min(0)

    def backward(self, dA):
        return dA * (self.Z > 0)


class Model:
    def __init__(self, *layers):
        self.layers = layers

    def forward(self, X):
        for layer in self.layers:
            X = layer.forward(X)
        return X

    def backward(self, gradient):
        # en: In the opposite order
        # ja: 順伝播とは逆の順に
        for layer in reversed(self.layers):
            gradient = layer.backward(gradient)
        return gradient


torch.manual_seed(0)
model = Model(Linear(4, 5), ReLU(), Linear(5, 3))
X = torch.randn(2, 4)
Z = model.forward(X)
print(Z)
dX = model.backward(torch.ones(2, 3) / 2)
print("dX:", tuple(dX.shape))

# en: A small change of one weight changes the sum as its gradient says.
# ja: 重みを少し変えると、合計は勾配のとおりに変わる
last = model.layers[2]
before = Z.sum() / 2
last.W[0, 0] += 0.01
after = model.forward(X).sum() / 2
print(f"measured {(after - before).item() / 0.01:.3f}")
print(f"gradient {last.W.grad_[0, 0].item():.3f}")
