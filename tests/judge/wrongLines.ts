// Wrong answers whose mistake has no name: what counts is the line.

import type { WrongAnswer } from './answer.ts';

export const wrongLines: readonly Omit<WrongAnswer, 'mistake'>[] = [
  {
    exercise: 'relu',
    line: 9,
    code: `import torch

def relu(Z):
    A = Z.clone()
    for i in range(Z.shape[0]):
        for j in range(Z.shape[1]):
            if A[i, j] < 0:
                A[i, j] = 0
        return A
`,
  },
  {
    exercise: 'relu-backward',
    line: 6,
    code: `import torch

def relu_backward(dA, Z):
    dZ = torch.zeros_like(dA)
    for i in range(Z.shape[0]):
        for j in range(1, Z.shape[1]):
            if Z[i, j] > 0:
                dZ[i, j] = dA[i, j]
    return dZ
`,
  },
  {
    exercise: 'backward-two-layers',
    line: 4,
    code: `import torch

def backward(X, y, Z1, A1, A2, W2):
    d2 = (A2 - y) / len(X) * (A2 > 0.5)
    d1 = (d2 @ W2) * (Z1 > 0)
    return d1.T @ X, d1.sum(0), d2.T @ A1, d2.sum(0)
`,
  },
];
