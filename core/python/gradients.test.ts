// Gradients in the app's torch, beyond what is compared with PyTorch (tests/parity/autogradOperations.py): what they leave behind, what passes to the app, and what is said of what is missing.

import { beforeAll, describe, expect, it } from 'vitest';

import { startedPython } from '../../tests/startedPython.ts';
import type { Namespace, Python } from './python.ts';

let namespace: Namespace;

let python: Python;

beforeAll(async () => {
  ({ python } = await startedPython());
  namespace = python.newNamespace();
}, 600_000);

/** What a program leaves in `r`. */
function resultOf(program: string) {
  const outcome = namespace.run(program);
  if (!outcome.ok) throw new Error(outcome.error.traceback);
  const found = namespace.get('r');
  if (!found.ok) throw new Error(found.error.traceback);
  return found.value;
}

const steps = `
import gc, torch
W = torch.randn(4, 3, requires_grad=True)

def step():
    X = torch.randn(5, 3)
    Z = X @ W.T
    A = torch.softmax(Z, 1)
    Z.grad_ = (A - 1) / 5
    W.grad_ = Z.grad_.T @ X
    X.grad_ = Z.grad_ @ W
    Y = A + 0
    Y[0] += 1
    Y *= 2
    Y.sum().backward()
    with torch.no_grad():
        W.sub_(0.1 * W.grad_)

step()
gc.collect()
gc.disable()
`;

describe('a step with gradients', () => {
  it('leaves nothing behind that only the collector frees, whatever is stored on tensors', () => {
    expect(
      resultOf(
        `${steps}\nfor i in range(10): step()\nr = gc.collect()\ngc.enable()`,
      ),
    ).toBe(0);
  });

  it('gives memory back', () => {
    expect(
      resultOf(`${steps}
import _arrays.memory as memory
before = sum(map(len, memory.free.values()))
for i in range(10): step()
r = sum(map(len, memory.free.values())) - before
gc.enable()`),
    ).toBe(0);
  });
});

describe('what passes to the app', () => {
  it('is a tensor’s numbers, with its gradients as what is stored on it', () => {
    const value = resultOf(`
import torch
W = torch.ones(2, requires_grad=True)
W.grad_ = torch.tensor([5.0, 6.0])
(W * torch.tensor([3.0, 4.0])).sum().backward()
r = W`);
    expect(value).toMatchObject({
      shape: [2],
      data: new Float32Array([1, 1]),
      attributes: {
        grad: { data: new Float32Array([3, 4]) },
        grad_: { data: new Float32Array([5, 6]) },
      },
    });
  });

  it('is computed from others, too', () => {
    expect(
      resultOf(
        'import torch\nr = torch.ones(2, 2, requires_grad=True).T @ torch.eye(2)',
      ),
    ).toMatchObject({
      shape: [2, 2],
      data: new Float32Array([1, 1, 1, 1]),
    });
  });
});

describe('a new namespace', () => {
  it('records gradients and prints as torch does, whatever another one has set', () => {
    const other = python.newNamespace();
    other.run(
      'import torch\ntorch.set_grad_enabled(False)\ntorch.set_printoptions(precision=1)',
    );
    const fresh = python.newNamespace();
    fresh.run(
      'import torch\nr = repr(torch.tensor([0.25], requires_grad=True) * 1)',
    );
    expect(fresh.get('r')).toEqual({
      ok: true,
      value: 'tensor([0.2500], grad_fn=<MulBackward0>)',
    });
  });
});

describe('what is missing', () => {
  it.each([
    [
      'torch.nn.Linaer',
      "module 'torch.nn' has no attribute 'Linaer'. Did you mean: 'Linear'?",
    ],
    [
      'torch.nn.Conv2d',
      "module 'torch.nn' has no attribute 'Conv2d': this small torch does not have it, nn.Flatten and nn.Linear take images as rows",
    ],
    [
      'torch.nn.functional.cross_entropi',
      "module 'torch.nn.functional' has no attribute 'cross_entropi'. Did you mean: 'cross_entropy'?",
    ],
    [
      'torch.optim.Adagrad',
      "module 'torch.optim' has no attribute 'Adagrad': this small torch does not have it",
    ],
    [
      'torch.utils.data.DataLoadr',
      "module 'torch.utils.data' has no attribute 'DataLoadr'. Did you mean: 'DataLoader'?",
    ],
    [
      'torch.ones(2).register_hook(print)',
      "'Tensor' object has no attribute 'register_hook': this small torch does not have it",
    ],
    [
      'torch.device("cuda")',
      "this small torch computes on the CPU alone: device must be 'cpu', not 'cuda'",
    ],
    [
      'torch.randn(2, dtype=torch.float64)',
      'this small torch draws float32 numbers: draw them first, then convert with .double()',
    ],
    [
      'torch.optim.Adam([torch.ones(1)], amsgrad=True)',
      'Adam of this small torch has no amsgrad: it must be False',
    ],
  ])('of %s is told in a sentence', (expression, message) => {
    const outcome = namespace.run(
      `import torch, torch.nn.functional, torch.utils.data\n${expression}`,
    );
    expect(outcome.ok ? undefined : outcome.error.message).toBe(
      message,
    );
  });
});
