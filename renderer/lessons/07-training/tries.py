# region update
import numpy as np

# code: update

W = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
b = np.zeros((1, 2))
dW = np.array([[0.5, -0.5, 0.0], [1.0, 1.0, 1.0]])
db = np.array([[10.0, -10.0]])

update([W, b], [dW, db], 0.1)
print(W)
print(b)
# endregion

# region step
import numpy as np

# code: linear, relu, softmax, cross_entropy, cross_entropy_backward, linear_backward, relu_backward, forward, backward, update, step

# en: Six examples, four inputs, five neurons, three classes
# ja: データ 6 件、入力 4 個、ニューロン 5 個、3 クラス
np.random.seed(0)
X = np.random.randn(6, 4)
y = np.eye(3)[np.array([0, 1, 2, 2, 1, 0])]
W1, b1 = np.random.randn(5, 4), np.zeros((1, 5))
W2, b2 = np.random.randn(3, 5), np.zeros((1, 3))

# en: The loss falls with each step.
# ja: 1 ステップごとに損失が下がる
for i in range(5):
    loss = step(X, y, [W1, b1, W2, b2], 0.1)
    print(i + 1, f"{loss:.6f}")
# endregion

# region backward
import numpy as np

# code: linear, relu, softmax, cross_entropy_backward, linear_backward, relu_backward, forward, backward

# en: Six examples, four inputs, five neurons, three classes
# ja: データ 6 件、入力 4 個、ニューロン 5 個、3 クラス
np.random.seed(0)
X = np.random.randn(6, 4)
y = np.eye(3)[np.array([0, 1, 2, 2, 1, 0])]
parameters = [np.random.randn(5, 4), np.zeros((1, 5)), np.random.randn(3, 5), np.zeros((1, 3))]

gradients = backward(X, y, parameters, *forward(X, parameters))
for name, d in zip(["dW1", "db1", "dW2", "db2"], gradients):
    print(name, d.shape)
    print(d)
# endregion

# region linear_backward
import numpy as np

# code: linear_backward

# en: Five examples, three inputs, two neurons
# ja: データ 5 件、入力 3 個、ニューロン 2 個
np.random.seed(0)
X = np.random.randn(5, 3)
W = np.random.randn(2, 3)
dZ = np.random.randn(5, 2)

dW, db, dX = linear_backward(dZ, X, W)
for name, d in [("dW", dW), ("db", db), ("dX", dX)]:
    print(name, d.shape)
    print(d)
# endregion

# region batches
import numpy as np

# code: batches

# en: Seven rows in batches of three: the last one holds what is left.
# ja: 7 行を 3 行ずつのバッチに分ける。最後のバッチは余った行だけになる
X = np.arange(14).reshape(7, 2)
y = np.arange(7).reshape(7, 1)

np.random.seed(0)
for Xb, yb in batches(X, y, 3):
    print(Xb.shape, yb.shape)
    print(Xb)
# endregion

# region validate
import numpy as np

# code: linear, relu, softmax, cross_entropy, forward, validate

# en: Six examples, four inputs, five neurons, three classes
# ja: データ 6 件、入力 4 個、ニューロン 5 個、3 クラス
np.random.seed(0)
X = np.random.randn(6, 4)
labels = np.array([0, 1, 2, 2, 1, 0])
y = np.eye(3)[labels]
parameters = [np.random.randn(5, 4), np.zeros((1, 5)), np.random.randn(3, 5), np.zeros((1, 3))]

loss, correct = validate(X, y, labels, parameters)
print(f"loss {loss:.6f},", correct, "of", len(X), "correct")
# endregion

# region forward_backward_step
import numpy as np

# code: linear, relu, softmax, cross_entropy, cross_entropy_backward, linear_backward, relu_backward, update
# code: forward, backward, step

# en: Six examples, four inputs, five neurons, three classes
# ja: データ 6 件、入力 4 個、ニューロン 5 個、3 クラス
np.random.seed(0)
X = np.random.randn(6, 4)
y = np.eye(3)[np.array([0, 1, 2, 2, 1, 0])]
parameters = [np.random.randn(5, 4), np.zeros((1, 5)), np.random.randn(3, 5), np.zeros((1, 3))]

for i in range(5):
    loss = step(X, y, parameters, 0.1)
    print(i + 1, f"{loss:.6f}")
# endregion

# region linear
import numpy as np

# code: linear

# en: Five examples, three inputs, two neurons
# ja: データ 5 件、入力 3 個、ニューロン 2 個
np.random.seed(0)
X = np.random.randn(5, 3)
W = np.random.randn(2, 3)
b = np.random.randn(1, 2)

Z = linear(X, W, b)
print("Z", Z.shape)
print(Z)
# endregion

# region relu
import numpy as np

# code: relu

Z = np.array([[1.5, -0.5, 0.0], [-2.0, 0.25, 3.0]])
print(relu(Z))
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

# region softmax_cross_entropy_backward
import numpy as np

# code: softmax, cross_entropy_backward

# en: Four examples, three classes
# ja: データ 4 件、3 クラス
np.random.seed(0)
Z = np.random.randn(4, 3)
y = np.eye(3)[np.array([2, 0, 1, 0])]

A = softmax(Z)
print("A", A.shape)
print(A)
dZ = cross_entropy_backward(A, y)
print("dZ", dZ.shape)
print(dZ)
# endregion
