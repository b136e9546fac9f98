# region sigmoid
import numpy as np

# code: sigmoid

z = np.array([-40, -3, -0.5, 0, 0.25, 2, 40])
print(sigmoid(z))
# endregion

# region linear
import numpy as np

# code: linear

# en: Three examples with two features, four neurons
# ja: データ 3 件、特徴量 2 つ、ニューロン 4 個
np.random.seed(0)
X = np.random.randn(3, 2)
W = np.random.randn(4, 2)
b = np.random.randn(1, 4)

Z = linear(X, W, b)
print("X", X.shape, " W", W.shape, " b", b.shape, " Z", Z.shape)
print(Z)
# endregion

# region forward
import numpy as np

# code: sigmoid, linear, forward

# en: Three examples with two features, then layers of four neurons and of one
# ja: データ 3 件、特徴量 2 つ。ニューロン 4 個の層、1 個の層と続く
np.random.seed(0)
X = np.random.randn(3, 2)
W1, b1 = np.random.randn(4, 2), np.zeros((1, 4))
W2, b2 = np.random.randn(1, 4), np.zeros((1, 1))

A = forward(X, [(W1, b1), (W2, b2)])
print("A", A.shape)
print(A)
# endregion
