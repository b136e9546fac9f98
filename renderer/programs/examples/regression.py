# en: A curve is learned from noisy points, with the mean squared error.
# ja: ノイズのある点から、平均二乗誤差を使って曲線を学習する
import matplotlib.pyplot as plt
import torch

torch.manual_seed(1)

X = torch.linspace(-3, 3, 60).reshape(-1, 1)
y = torch.sin(X) + 0.1 * torch.randn(60, 1)

W1, b1 = torch.randn(20, 1), torch.randn(1, 20)
W2, b2 = torch.randn(1, 20) * (2 / 20) ** 0.5, torch.zeros(1, 1)
rate, steps = 0.02, 3000
losses = []

for step in range(steps):
    Z1 = X @ W1.T + b1
    A1 = Z1.clamp_min(0)
    Z2 = A1 @ W2.T + b2
    losses.append(((Z2 - y) ** 2).mean().item())
    # en: The derivative of the mean of (Z2 - y)²
    # ja: (Z2 - y)² の平均を微分したもの
    dZ2 = 2 * (Z2 - y) / len(X)
    dZ1 = (dZ2 @ W2) * (Z1 > 0)
    W2 -= rate * dZ2.T @ A1
    b2 -= rate * dZ2.sum(dim=0, keepdim=True)
    W1 -= rate * dZ1.T @ X
    b1 -= rate * dZ1.sum(dim=0, keepdim=True)

print(f"loss: {losses[0]:.3f} at first, {losses[-1]:.4f} at last")

plt.plot(losses)
plt.yscale("log")
plt.xlabel("step")
plt.ylabel("loss")
plt.figure()
plt.plot(X, y, ".", label="data")
plt.plot(X, Z2, label="network")
plt.legend()
plt.show()
