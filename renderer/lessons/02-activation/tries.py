# region relu_relu_backward
import numpy as np

# code: relu, relu_backward

# en: Two examples, three neurons; one sum is exactly 0.
# ja: データ 2 件、ニューロン 3 個。重み付き和の 1 つはちょうど 0
Z = np.array([[1.5, -0.5, 0.0], [-2.0, 0.25, 3.0]])
dA = np.array([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]])

print("A")
print(relu(Z))
print("dZ")
print(relu_backward(dA, Z))
# endregion

# region sigmoid_sigmoid_backward
import numpy as np

# code: sigmoid, sigmoid_backward

# en: Two examples, three neurons
# ja: データ 2 件、ニューロン 3 個
Z = np.array([[1.5, -0.5, 0.0], [-6.0, 0.25, 6.0]])
dA = np.ones((2, 3))

A = sigmoid(Z)
print("A")
print(A)
# en: With dA = 1 this is the slope itself: at most 0.25.
# ja: dA = 1 なので、傾きそのもの。大きくても 0.25
print("dZ")
print(sigmoid_backward(dA, A))
# endregion
