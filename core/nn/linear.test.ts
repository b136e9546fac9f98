// The linear layer: its weighted sums and its hand-written gradients.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ShapeError } from '../tensor/shapeError.ts';
import { Tensor } from '../tensor/tensor.ts';
import { boundedTensors } from '../testing/arbitraries.ts';
import {
  centralDifferences,
  gradientError,
  weightedSums,
} from '../testing/float64Network.ts';
import { Linear } from './linear.ts';

const small = fc.integer({ min: 1, max: 8 });

/** A layer with its input and a gradient that arrives at its output. */
const cases = fc
  .tuple(small, small, small)
  .chain(([batch, inputs, out]) =>
    fc.record({
      X: boundedTensors(batch, inputs, 3),
      W: boundedTensors(out, inputs, 3),
      b: boundedTensors(1, out, 3),
      dZ: boundedTensors(batch, out, 3),
    }),
  );

function layerWith(W: Tensor, b: Tensor): Linear {
  const layer = new Linear(1, W);
  layer.bias.value.data.set(b.data);
  return layer;
}

describe('Linear', () => {
  it('is named after its place in the network', () => {
    const { parameters } = new Linear(3, Tensor.zeros(5, 4));
    expect(parameters.map(({ name }) => name)).toEqual([
      'W3',
      'b3',
    ]);
  });

  it('starts with a bias of zero, and gradients shaped like the values', () => {
    const { weight, bias } = new Linear(1, Tensor.zeros(5, 4));
    expect(bias.value.toRows()).toEqual([[0, 0, 0, 0, 0]]);
    expect(weight.grad.shape).toEqual([5, 4]);
    expect(bias.grad.shape).toEqual([1, 5]);
  });

  it('computes weight and bias gradients and the one it passes back as finite differences do', () => {
    fc.assert(
      fc.property(cases, ({ X, W, b, dZ }) => {
        const layer = layerWith(W, b);
        layer.forward(X);
        const dX = layer.backward(dZ);

        const x = X.toRows();
        const [w, bias, g] = [
          W.toRows(),
          b.toRows()[0],
          dZ.toRows(),
        ];
        const objective = () =>
          x
            .flatMap((row, i) =>
              weightedSums(row, [{ W: w, b: bias }])[0].map(
                (z, o) => z * g[i][o],
              ),
            )
            .reduce((sum, term) => sum + term, 0);
        const differences = (rows: number[][]) =>
          rows.flatMap((row) =>
            centralDifferences(row, objective),
          );

        expect(
          gradientError(layer.weight.grad.data, differences(w)),
        ).toBeLessThanOrEqual(1);
        expect(
          gradientError(
            layer.bias.grad.data,
            differences([bias]),
          ),
        ).toBeLessThanOrEqual(1);
        expect(
          gradientError(dX.data, differences(x)),
        ).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('sets its gradients afresh with every backward pass', () => {
    fc.assert(
      fc.property(cases, ({ X, W, b, dZ }) => {
        const layer = layerWith(W, b);
        layer.forward(X);
        layer.backward(dZ);
        const first = layer.parameters.map(({ grad }) =>
          grad.toRows(),
        );
        layer.backward(dZ);
        const second = layer.parameters.map(({ grad }) =>
          grad.toRows(),
        );
        expect(second).toEqual(first);
      }),
    );
  });

  it('can compute its own gradients alone', () => {
    fc.assert(
      fc.property(cases, ({ X, W, b, dZ }) => {
        const whole = layerWith(W, b);
        whole.forward(X);
        whole.backward(dZ);
        const alone = layerWith(W, b);
        alone.forward(X);
        alone.parameterGradients(dZ);
        expect(alone.weight.grad).toEqual(whole.weight.grad);
        expect(alone.bias.grad).toEqual(whole.bias.grad);
      }),
    );
  });

  it('refuses an input of the wrong width', () => {
    const layer = new Linear(1, Tensor.zeros(5, 4));
    expect(() => layer.forward(Tensor.zeros(2, 3))).toThrow(
      ShapeError,
    );
  });
});
