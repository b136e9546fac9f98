# region mse_mse_backward
import numpy as np

# code: mse, mse_backward

# en: Four predictions, and what they should be
# ja: 予測 4 件と、その正解
Z = np.array([[2.5], [0.0], [8.0], [1.5]])
y = np.array([[3.0], [0.0], [9.0], [1.0]])

print("loss:", mse(Z, y))
print(mse_backward(Z, y))
# endregion

# region as_column
import numpy as np

# code: as_column

labels = np.array([3, 0, 9, 1, 7])

y = as_column(labels)
print("from", labels.shape, "to", y.shape)
print(y)
print(as_column(labels, mean=4, std=2))
# endregion

# region backward
import numpy as np

# code: mse, mse_backward

# en: Five examples, four inputs, three neurons, one number as output
# ja: データ 5 件、入力 4 個、ニューロン 3 個、出力は数 1 つ
np.random.seed(0)
X = np.random.randn(5, 4)
y = np.array([[3.0], [0.0], [9.0], [1.0], [7.0]])
W1, b1 = np.random.randn(3, 4), np.zeros((1, 3))
W2, b2 = np.random.randn(1, 3), np.zeros((1, 1))

Z1 = X @ W1.T + b1
A1 = np.maximum(Z1, 0)
Z2 = A1 @ W2.T + b2
print(f"loss {mse(Z2, y):.6f}")

# code: backward

for name, gradient in [("dW2", dW2), ("db2", db2), ("dW1", dW1), ("db1", db1)]:
    print(name, gradient.shape)
    print(gradient)
# endregion
