// The ReLU layer and its derivative.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Tensor } from '../tensor/tensor.ts';
import { boundedTensors } from '../testing/arbitraries.ts';
import {
  centralDifferences,
  gradientError,
} from '../testing/float64Network.ts';
import { ReLU } from './relu.ts';

const KINK = 1e-3;

describe('ReLU', () => {
  it('has nothing to train', () => {
    expect(new ReLU(3).parameters).toEqual([]);
  });

  it('passes what is positive and makes the rest zero', () => {
    const A = new ReLU(4).forward(
      Tensor.fromRows([[-2, 0, 0.5, 3]]),
    );
    expect(A.toRows()).toEqual([[0, 0, 0.5, 3]]);
  });

  it('passes no gradient back at exactly zero', () => {
    const layer = new ReLU(3);
    layer.forward(Tensor.fromRows([[-1, 0, 1]]));
    const dZ = layer.backward(Tensor.fromRows([[5, 6, 7]]));
    expect(dZ.toRows()).toEqual([[0, 0, 7]]);
  });

  it('keeps NaN, so that a broken run is noticed', () => {
    const A = new ReLU(1).forward(Tensor.fromRows([[NaN]]));
    expect(A.toRows()).toEqual([[NaN]]);
  });

  it('has the slope that finite differences measure away from the kink', () => {
    const cases = fc
      .tuple(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 8 }),
      )
      .chain(([batch, units]) =>
        fc.tuple(
          boundedTensors(batch, units, 3),
          boundedTensors(batch, units, 3),
        ),
      );
    fc.assert(
      fc.property(cases, ([Z, dA]) => {
        fc.pre(Z.data.every((z) => Math.abs(z) > KINK));
        const layer = new ReLU(Z.columns);
        layer.forward(Z);
        const z = Array.from(Z.data);
        const objective = () =>
          z.reduce(
            (sum, x, i) => sum + Math.max(x, 0) * dA.data[i],
            0,
          );
        const expected = centralDifferences(z, objective);
        expect(
          gradientError(layer.backward(dA).data, expected),
        ).toBeLessThanOrEqual(1);
      }),
    );
  });
});
