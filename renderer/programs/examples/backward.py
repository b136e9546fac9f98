# en: Gradients by hand, beside those of autograd
# ja: 手で書いた勾配と、自動微分の勾配
import torch

torch.manual_seed(0)
m, n, hidden, classes = 8, 4, 6, 3

X = torch.randn(m, n)
labels = torch.randint(0, classes, (m,))
y = torch.eye(classes)[labels]

W1 = (torch.randn(hidden, n) * (2 / n) ** 0.5).requires_grad_()
b1 = torch.zeros(1, hidden, requires_grad=True)
W2 = (torch.randn(classes, hidden) * (2 / hidden) ** 0.5).requires_grad_()
b2 = torch.zeros(1, classes, requires_grad=True)

# en: Forward
# ja: 順伝播
Z1 = X @ W1.T + b1
A1 = Z1.clamp_min(0)
Z2 = A1 @ W2.T + b2
e = torch.exp(Z2 - Z2.max(dim=1, keepdim=True).values)
A2 = e / e.sum(dim=1, keepdim=True)
loss = -(y * torch.log(A2)).sum() / m
print(f"loss: {loss.item():.4f}")

# en: Backward by hand, from the loss to the first layer
# ja: 損失から 1 層目まで、手で書いた逆伝播
with torch.no_grad():
    Z2.grad_ = (A2 - y) / m
    W2.grad_ = Z2.grad_.T @ A1
    b2.grad_ = Z2.grad_.sum(dim=0, keepdim=True)
    A1.grad_ = Z2.grad_ @ W2
    Z1.grad_ = A1.grad_ * (Z1 > 0)
    W1.grad_ = Z1.grad_.T @ X
    b1.grad_ = Z1.grad_.sum(dim=0, keepdim=True)

# en: Backward by autograd
# ja: 自動微分による逆伝播
loss.backward()
for name, p in [("W1", W1), ("b1", b1), ("W2", W2), ("b2", b2)]:
    print(name, torch.allclose(p.grad_, p.grad, atol=1e-6))
