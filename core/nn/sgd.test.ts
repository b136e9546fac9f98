// Stochastic gradient descent: one step, on every parameter.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Tensor } from '../tensor/tensor.ts';
import { boundedTensors } from '../testing/arbitraries.ts';
import { SGD } from './sgd.ts';

const tensors = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 6 }),
  )
  .chain(([rows, columns]) =>
    fc.tuple(
      boundedTensors(rows, columns, 10),
      boundedTensors(rows, columns, 10),
    ),
  );
const several = fc.array(tensors, { minLength: 1, maxLength: 4 });

function parametersOf(
  pairs: readonly (readonly [Tensor, Tensor])[],
) {
  return pairs.map(([value, grad], i) => ({
    name: `W${i}`,
    value,
    grad,
  }));
}

describe('SGD', () => {
  it('moves every parameter against its gradient by the learning rate', () => {
    const rates = fc.double({ min: 1e-6, max: 1, noNaN: true });
    fc.assert(
      fc.property(several, rates, (pairs, rate) => {
        const parameters = parametersOf(pairs);
        const before = parameters.map(({ value }) =>
          value.data.slice(),
        );
        new SGD(parameters, rate).step();
        parameters.forEach(({ value, grad }, i) => {
          value.data.forEach((moved, j) => {
            const step = rate * grad.data[j];
            const expected = before[i][j] - step;
            const size = Math.abs(before[i][j]) + Math.abs(step);
            expect(
              Math.abs(moved - expected),
            ).toBeLessThanOrEqual(2 ** -22 * size + 2 ** -147);
          });
        });
      }),
    );
  });

  it('leaves the gradients as they are', () => {
    fc.assert(
      fc.property(several, (pairs) => {
        const parameters = parametersOf(pairs);
        const before = parameters.map(({ grad }) =>
          grad.toRows(),
        );
        new SGD(parameters, 0.1).step();
        const after = parameters.map(({ grad }) => grad.toRows());
        expect(after).toEqual(before);
      }),
    );
  });

  it('stays where the gradient is zero', () => {
    fc.assert(
      fc.property(several, (pairs) => {
        const parameters = parametersOf(pairs);
        for (const { grad } of parameters) grad.data.fill(0);
        const before = parameters.map(({ value }) =>
          value.toRows(),
        );
        new SGD(parameters, 1000).step();
        const after = parameters.map(({ value }) =>
          value.toRows(),
        );
        expect(after).toEqual(before);
      }),
    );
  });
});
