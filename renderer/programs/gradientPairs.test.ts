// Gradients by hand beside autograd's: what belongs together, and how it differs.

import type { ArrayValue, PythonValue, Variable } from '@backprop-lab/core/python';
import { describe, expect, it } from 'vitest';

import { comparedGradients, gradientPairs } from './gradientPairs.ts';

const variable = (name: string, own = false, autograd = false): Variable => ({
  ...{ name, type: 'Tensor', dtype: 'float32', shape: [1, 2] },
  gradients: { own, autograd },
});

function array(data: readonly number[], attributes: Record<string, PythonValue> = {}): ArrayValue {
  return {
    ...{ kind: 'array', library: 'torch', dtype: 'float32', shape: [1, data.length] },
    ...{ data, attributes },
  };
}

describe('pairs', () => {
  it('are found by the attribute, and by usual names', () => {
    expect(
      gradientPairs([
        ...[variable('W1', true, true), variable('b1', false, true), variable('W2', false, true)],
        ...[variable('dB1'), variable('W2_grad'), variable('X', true), variable('W3', false, true)],
      ]),
    ).toEqual([
      { name: 'W1', own: 'W1.grad_' },
      { name: 'b1', own: 'dB1' },
      { name: 'W2', own: 'W2_grad' },
    ]);
  });
});

describe('compared', () => {
  const compare = async (own: ArrayValue, autograd: ArrayValue) => {
    const value = array([0, 0], { grad: autograd, grad_: own });
    const [found] = await comparedGradients([{ name: 'W', own: 'W.grad_' }], () =>
      Promise.resolve(value),
    );
    return found;
  };

  it('they are close within the tolerance of torch.allclose', async () => {
    const found = await compare(array([1, 1000]), array([1, 1000.009]));
    expect(found?.first).toBeUndefined();
    expect(found?.largest).toBeCloseTo(0.009);
  });

  it('the first cell that is not is told', async () => {
    const found = await compare(array([1, 2, 9]), array([1, 3, 3]));
    expect(found).toMatchObject({ largest: 6, first: { place: [0, 1], own: 2, autograd: 3 } });
  });

  it('what is no number is not close', async () => {
    const found = await compare(array([NaN, 1]), array([1, 1]));
    expect(found?.largest).toBeNaN();
    expect(found?.first?.place).toEqual([0, 0]);
  });

  it('axes of length 1 in front make no difference, as in allclose', async () => {
    const row = array([1, 2]);
    const found = await compare({ ...row, shape: [2] }, row);
    expect(found).toMatchObject({ largest: 0, first: undefined });
    const column = await compare({ ...row, shape: [2, 1] }, row);
    expect(column?.largest).toBeUndefined();
  });

  it('other shapes are told instead', async () => {
    const found = await compare(array([1]), array([1, 2]));
    expect(found?.largest).toBeUndefined();
    expect(found?.shapes).toEqual({ own: [1, 1], autograd: [1, 2] });
  });
});
