# region relu_backward
import numpy as np

# code: relu_backward

# en: Two examples, three neurons; one sum is exactly 0.
# ja: データ 2 件、ニューロン 3 個。重み付き和の 1 つはちょうど 0
Z = np.array([[1.5, -0.5, 0.0], [-2.0, 0.25, 3.0]])
dA = np.array([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]])

print(relu_backward(dA, Z))
# endregion

# region forward_backward
import numpy as np

# code: softmax, relu_backward, forward, backward

# en: Six examples, four inputs, hidden layers of five and three neurons, two classes
# ja: データ 6 件、入力 4 個、隠れ層のニューロン 5 個と 3 個、2 クラス
np.random.seed(0)
sizes = [4, 5, 3, 2]
X = np.random.randn(6, 4)
y = np.eye(2)[np.array([0, 1, 1, 0, 1, 0])]
W = {l: np.random.randn(sizes[l], sizes[l - 1]) for l in (1, 2, 3)}
b = {l: np.zeros((1, sizes[l])) for l in (1, 2, 3)}

Z, A = forward(X, W, b)
print("prediction")
print(A[3])

dW, db = backward(y, W, Z, A)
for l in (3, 2, 1):
    print(f"dW[{l}]", dW[l].shape, f" db[{l}]", db[l].shape)
    print(dW[l])
# endregion
