# region Model_forward_Model_backward
import numpy as np
import torch

# code: Linear, ReLU, SoftmaxCrossEntropy, Model

# en: Six examples, four inputs, five neurons, three classes
# ja: データ 6 件、入力 4 個、ニューロン 5 個、3 クラス
torch.manual_seed(0)
np.random.seed(0)
X = np.random.randn(6, 4)
y = np.eye(3)[np.array([0, 1, 2, 2, 1, 0])]
linear1, linear2 = Linear(4, 5), Linear(5, 3)
model = Model([linear1, ReLU(), linear2], SoftmaxCrossEntropy())

print(f"loss {model.forward(X, y):.6f}")
model.backward()
print("dW1", linear1.dW.shape, " db1", linear1.db.shape)
print("dW2", linear2.dW.shape, " db2", linear2.db.shape)
print(linear2.dW)
# endregion

# region Linear_forward
import numpy as np
import torch

# code: Linear

# en: Five examples, three inputs, two neurons
# ja: データ 5 件、入力 3 個、ニューロン 2 個
torch.manual_seed(0)
np.random.seed(0)
layer = Linear(3, 2)
X = np.random.randn(5, 3)

Z = layer.forward(X)
print("Z", Z.shape)
print(Z)
# endregion

# region Linear_backward
import numpy as np
import torch

# code: Linear

# en: Five examples, three inputs, two neurons
# ja: データ 5 件、入力 3 個、ニューロン 2 個
torch.manual_seed(0)
np.random.seed(0)
layer = Linear(3, 2)
X = np.random.randn(5, 3)
dZ = np.random.randn(5, 2)

layer.forward(X)
dX = layer.backward(dZ)
for name, d in [("dW", layer.dW), ("db", layer.db), ("dX", dX)]:
    print(name, d.shape)
    print(d)
# endregion

# region ReLU_forward
import numpy as np

# code: ReLU

Z = np.array([[1.5, -0.5, 0.0], [-2.0, 0.25, 3.0]])
print(ReLU().forward(Z))
# endregion

# region ReLU_backward
import numpy as np

# code: ReLU

# en: Two examples, three neurons; one sum is exactly 0.
# ja: データ 2 件、ニューロン 3 個。重み付き和の 1 つはちょうど 0
Z = np.array([[1.5, -0.5, 0.0], [-2.0, 0.25, 3.0]])
dA = np.array([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]])

layer = ReLU()
layer.forward(Z)
print(layer.backward(dA))
# endregion

# region SoftmaxCrossEntropy_forward_SoftmaxCrossEntropy_backward
import numpy as np

# code: SoftmaxCrossEntropy

# en: Four examples, three classes
# ja: データ 4 件、3 クラス
np.random.seed(0)
Z = np.random.randn(4, 3)
y = np.eye(3)[np.array([2, 0, 1, 0])]

loss = SoftmaxCrossEntropy()
print(f"loss {loss.forward(Z, y):.6f}")
dZ = loss.backward()
print("dZ", dZ.shape)
print(dZ)
# endregion

# region SGD_step
import numpy as np
import torch

# code: Linear, SGD

torch.manual_seed(0)
layer = Linear(3, 2)
print(layer.W)

layer.dW = np.ones((2, 3))
layer.db = np.array([[10.0, -10.0]])
SGD([layer], rate=0.1).step()
print(layer.W)
print(layer.b)
# endregion
