# region train_val_split
import numpy as np

# code: train_val_split

# en: Ten rows, of which a fifth is held back
# ja: 10 行のうち 5 分の 1 を検証用に取り分ける
train, val = train_val_split(10, 0.2, seed=42)
print("train:", train)
print("val:", val)

# en: As many as there are images
# ja: 画像の枚数で
train, val = train_val_split(1797, 0.2, seed=42)
print(len(train), len(val))
# endregion

# region one_hot
import numpy as np

# code: one_hot

labels = np.array([2, 0, 1, 2])

y = one_hot(labels, 3)
print("y", y.shape)
print(y)
# endregion

# region statistics_standardize
import numpy as np

# code: statistics, standardize

# en: Brightnesses of three images with four pixels
# ja: 4 画素の画像 3 枚の明るさ
X = np.array([[0, 16, 3, 7], [1, 0, 12, 5], [9, 9, 0, 2]])

mean, std = statistics(X, ddof=1)
print(f"mean {mean:.6f}, std {std:.6f}")
S = standardize(X, mean, std)
print(S)
print(f"now mean {abs(S.mean()):.6f}, std {S.std(ddof=1):.6f}")
# endregion

# region forward
import numpy as np

# code: softmax, forward

# en: Four images with six pixels, five neurons, three classes
# ja: 6 画素の画像 4 枚、ニューロン 5 個、3 クラス
np.random.seed(0)
X = np.random.randn(4, 6)
W1, b1 = np.random.randn(5, 6), np.zeros((1, 5))
W2, b2 = np.random.randn(3, 5), np.zeros((1, 3))

Z1, A1, Z2, A2 = forward(X, W1, b1, W2, b2)
print("Z1", Z1.shape, " A1", A1.shape, " Z2", Z2.shape, " A2", A2.shape)
print(A2)
print("prediction:", A2.argmax(axis=1))
# endregion

# region initial_weights
import numpy as np
import torch

# code: initial_weights

torch.manual_seed(0)
W1, W2 = initial_weights([64, 30, 10], "kaiming")
print("W1", W1.shape, " W2", W2.shape)
print(W1[0, :4])

# en: Without the factor the same numbers are larger.
# ja: 係数を掛けないと、同じ乱数のまま値が大きくなる
torch.manual_seed(0)
V1, V2 = initial_weights([64, 30, 10], "randn")
print(V1[0, :4])
print("factor:", f"{W1.std() / V1.std():.4f}", f"{W2.std() / V2.std():.4f}")
# endregion
