# region cross_entropy_backward
import numpy as np

# code: softmax, cross_entropy_backward

# en: Four examples, three classes
# ja: データ 4 件、3 クラス
np.random.seed(0)
Z = np.random.randn(4, 3)
y = np.eye(3)[np.array([2, 0, 1, 0])]

dZ = cross_entropy_backward(softmax(Z), y)
print("dZ", dZ.shape)
print(dZ)
# endregion

# region linear_backward
import numpy as np

# code: linear_backward

# en: Five examples, three inputs, two neurons
# ja: データ 5 件、入力 3 個、ニューロン 2 個
np.random.seed(0)
A = np.random.randn(5, 3)
W = np.random.randn(2, 3)
dZ = np.random.randn(5, 2)

dW, db, dA = linear_backward(dZ, A, W)
for name, d in [("dW", dW), ("db", db), ("dA", dA)]:
    print(name, d.shape)
    print(d)
# endregion

# region relu_backward
import numpy as np

# code: relu_backward

# en: Two examples, three neurons; one sum is exactly 0.
# ja: データ 2 件、ニューロン 3 個。重み付き和の 1 つはちょうど 0
Z = np.array([[1.5, -0.5, 0.0], [-2.0, 0.25, 3.0]])
dA = np.array([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]])

print(relu_backward(dA, Z))
# endregion

# region forward_and_backward
import numpy as np

# code: softmax

# en: Five examples, four inputs, three neurons, two classes
# ja: データ 5 件、入力 4 個、ニューロン 3 個、2 クラス
np.random.seed(0)
X = np.random.randn(5, 4)
y = np.eye(2)[np.array([0, 1, 1, 0, 1])]
m = len(X)
W1, b1 = np.random.randn(3, 4), np.zeros((1, 3))
W2, b2 = np.random.randn(2, 3), np.zeros((1, 2))

# code: forward_and_backward

for name, gradient in [("dW2", dW2), ("db2", db2), ("dW1", dW1), ("db1", db1)]:
    print(name, gradient.shape)
    print(gradient)
# endregion
