import torch


class Linear:
    def __init__(self, in_features, out_features):
        self.W = torch.randn(out_features, in_features) * (2 / in_features) ** 0.5
        self.b = torch.zeros(1, out_features)

    def forward(self, X):
        """X (m, in) -> Z (m, out)"""
        self.X = X  # blank
        return X @ self.W.T + self.b  # blank

    def backward(self, dZ):
        """dZ (m, out) -> dX (m, in); keeps self.dW and self.db"""
        self.dW = dZ.T @ self.X  # blank
        self.db = dZ.sum(dim=0, keepdim=True)  # blank
        return dZ @ self.W  # blank
