// Products over a whole data set: rounded once, so that two ways to one gradient agree also where it is near 0.

import { expect, it } from 'vitest';

import { startedPython } from '../../tests/startedPython.ts';

it.each([
  [1437, 30, 64],
  [256, 1, 10],
  [300, 100, 100],
])(
  'is the float64 sum of %d rows for weights (%d, %d)',
  async (rows, out, inputs) => {
    const { python, printed } = await startedPython();
    python.newNamespace().run(`
import torch
torch.manual_seed(1)
dZ, X = torch.randn(${rows}, ${out}), torch.randn(${rows}, ${inputs})
exact = dZ.to(torch.float64).T @ X.to(torch.float64)
print(torch.equal(dZ.T @ X, exact.float()))
dZ[3, 0], X[5, 2] = 0.0, float('inf')
dZ[5, 0] = 0.0
print((dZ.T @ X)[0, 2].isnan().item())
`);
    expect(printed()).toEqual(['True', 'True']);
  },
);
