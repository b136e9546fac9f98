# en: A network learns to tell three clouds of points apart.
# ja: 3 つの点の集まりを見分けることを学習する
import matplotlib.pyplot as plt
import numpy as np
import torch

torch.manual_seed(0)
np.random.seed(0)

centers = torch.tensor([[0.0, 1.5], [-1.5, -1.0], [1.5, -1.0]])
labels = torch.arange(90) % 3
X = centers[labels] + 0.6 * torch.randn(90, 2)
y = torch.eye(3)[labels]

W1, b1 = torch.randn(12, 2), torch.zeros(1, 12)
W2, b2 = torch.randn(3, 12) * (2 / 12) ** 0.5, torch.zeros(1, 3)
rate, batch_size, epochs = 0.1, 15, 40
losses = []


def forward(X):
    Z1 = X @ W1.T + b1
    A1 = Z1.clamp_min(0)
    Z2 = A1 @ W2.T + b2
    e = torch.exp(Z2 - Z2.max(dim=1, keepdim=True).values)
    return Z1, A1, e / e.sum(dim=1, keepdim=True)


for epoch in range(epochs):
    total = 0.0
    order = np.random.permutation(len(X))
    for start in range(0, len(X), batch_size):
        rows = order[start : start + batch_size].tolist()
        Xb, yb = X[rows], y[rows]
        Z1, A1, A2 = forward(Xb)
        total += -(yb * torch.log(A2 + 1e-10)).sum().item()
        dZ2 = (A2 - yb) / len(Xb)
        dZ1 = (dZ2 @ W2) * (Z1 > 0)
        W2 -= rate * dZ2.T @ A1
        b2 -= rate * dZ2.sum(dim=0, keepdim=True)
        W1 -= rate * dZ1.T @ Xb
        b1 -= rate * dZ1.sum(dim=0, keepdim=True)
    losses.append(total / len(X))

right = (forward(X)[2].argmax(dim=1) == labels).sum().item()
print(f"loss {losses[-1]:.4f}, {right} of {len(X)} correct")

fig, (left_ax, right_ax) = plt.subplots(1, 2)
left_ax.plot(losses, label="training")
left_ax.set_xlabel("epoch")
left_ax.set_ylabel("loss")
left_ax.legend()
right_ax.scatter(X[:, 0], X[:, 1], c=labels, cmap="tab10")
right_ax.set_title("Points and their classes")
plt.show()
