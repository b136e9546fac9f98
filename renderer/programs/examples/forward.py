# en: Four points go forward through a network with one hidden layer.
# ja: 4 個の点を、隠れ層が 1 つのネットワークで順伝播させる
import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)

# en: (points, features), with three classes to choose from
# ja: 形状は（データ数, 特徴量の数）。クラスは 3 つ
X = torch.tensor([[0.0, 1.0], [1.0, 0.0], [-1.0, 0.5], [2.0, -1.0]])
W1 = torch.randn(5, 2) * (2 / 2) ** 0.5
b1 = torch.zeros(1, 5)
W2 = torch.randn(3, 5) * (2 / 5) ** 0.5
b2 = torch.zeros(1, 3)


def linear(X, W, b):
    return X @ W.T + b


def relu(Z):
    return Z.clamp_min(0)


def softmax(Z):
    # en: Less the largest of each row, so that exp stays finite
    # ja: exp が大きくなりすぎないように、各行の最大値を引く
    e = torch.exp(Z - Z.max(dim=1, keepdim=True).values)
    return e / e.sum(dim=1, keepdim=True)


Z1 = linear(X, W1, b1)
A1 = relu(Z1)
Z2 = linear(A1, W2, b2)
A2 = softmax(Z2)
print(A2)
print("sums:", A2.sum(dim=1))

plt.imshow(A2, cmap="viridis", vmin=0, vmax=1)
plt.xlabel("class")
plt.ylabel("point")
plt.colorbar()
plt.title("Probabilities")
plt.show()
