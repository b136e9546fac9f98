# region softmax
import numpy as np

# code: softmax

# en: Ordinary logits, very large ones, and equal ones
# ja: ふつうのロジット、非常に大きなロジット、すべて等しいロジット
Z = np.array([[2, 0.5, -1, 0], [1000, 999, 998, -1000], [3, 3, 3, 3]])

A = softmax(Z)
print(A)
print("sum of each row:", A.sum(axis=1))
# endregion
