# en: Softmax with and without subtracting the maximum, and PyTorch's losses, which take logits.
# ja: 最大値を引く softmax と引かない softmax、そしてロジットを受け取る PyTorch の損失関数

import numpy as np
import torch
from torch import nn


def softmax(Z):
    # en: The row's maximum cancels, and no exponential overflows.
    # ja: 行の最大値は約分で消え、指数関数もオーバーフローしない
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) + 1e-10)


def softmax_without_maximum(Z):
    e = np.exp(Z)
    return e / e.sum(axis=1, keepdims=True)


# en: In float32, e to the 88th still fits, e to the 89th does not.
# ja: float32 では e の 88 乗までは表せるが、89 乗は表せない
np.seterr(over="ignore", invalid="ignore")
for shift in (0, 50, 100):
    Z = np.array([[2, 1, 0]], dtype=np.float32) + np.float32(shift)
    print(shift, softmax_without_maximum(Z), softmax(Z))

# en: Each loss of PyTorch, and the same by hand: many classes,
# ja: PyTorch の損失関数と、同じものを手で計算した値。まず多クラス分類、
logits, label = np.array([[2.0, 0.5, -1.0]]), 0
by_hand = -np.log(softmax(logits)[0, label])
print(nn.CrossEntropyLoss()(torch.tensor(logits), torch.tensor([label])).item(), by_hand)

# en: two classes,
# ja: 次に 2 値分類、
logit, y = np.array([1.0]), np.array([1.0])
p = 1 / (1 + np.exp(-logit))
by_hand = -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
print(nn.BCEWithLogitsLoss()(torch.tensor(logit), torch.tensor(y)).item(), by_hand)

# en: a number.
# ja: 最後に回帰
prediction, target = np.array([3.5]), np.array([5.0])
by_hand = ((prediction - target) ** 2).mean()
print(nn.MSELoss()(torch.tensor(prediction), torch.tensor(target)).item(), by_hand)
