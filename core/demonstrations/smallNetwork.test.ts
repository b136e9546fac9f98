// The small network of lesson 1, against sums written out anew in float64.

import { describe, expect, it } from 'vitest';

import type { TensorValues } from '../service.ts';
import { smallNetwork } from './smallNetwork.ts';
import {
  SMALL_BATCH,
  smallNetworkLimits,
} from './smallNetworkLimits.ts';

const shapes: [inputs: number, hidden: number[]][] = [
  [2, []],
  [2, [1]],
  [2, [4]],
  [3, [6, 2]],
  [4, [6, 6, 6]],
  [4, [1, 6, 3]],
];

function shapeOf({ rows, columns, values }: TensorValues) {
  expect(values).toHaveLength(rows * columns);
  return [rows, columns];
}

function rowsOf({ rows, columns, values }: TensorValues) {
  return Array.from({ length: rows }, (_, i) =>
    Array.from(values.subarray(i * columns, (i + 1) * columns)),
  );
}

describe('smallNetwork', () => {
  it.each(shapes)(
    'has the shapes of %i inputs and %j',
    (inputs, hidden) => {
      const { X, layers } = smallNetwork(inputs, hidden);
      expect(shapeOf(X)).toEqual([SMALL_BATCH, inputs]);
      const sizes = [inputs, ...hidden, 1];
      expect(layers).toHaveLength(sizes.length - 1);
      layers.forEach(({ W, b, Z, A }, i) => {
        expect(shapeOf(W)).toEqual([sizes[i + 1], sizes[i]]);
        expect(shapeOf(b)).toEqual([1, sizes[i + 1]]);
        expect(shapeOf(Z)).toEqual([SMALL_BATCH, sizes[i + 1]]);
        expect(shapeOf(A)).toEqual([SMALL_BATCH, sizes[i + 1]]);
      });
    },
  );

  it.each(shapes)(
    'computes what its neurons say (%i inputs and %j)',
    (inputs, hidden) => {
      const { X, layers } = smallNetwork(inputs, hidden);
      let before = rowsOf(X);
      for (const { W, b, Z, A } of layers) {
        const [biases] = rowsOf(b);
        const sums = before.map((example) =>
          rowsOf(W).map((weights, neuron) =>
            weights.reduce(
              (sum, w, j) => sum + w * example[j],
              biases[neuron],
            ),
          ),
        );
        sums.flat().forEach((sum, i) => {
          expect(Z.values[i]).toBeCloseTo(sum, 5);
          expect(A.values[i]).toBeCloseTo(1 / (1 + Math.exp(-sum)), 5);
        });
        before = rowsOf(A);
      }
    },
  );

  it('has numbers to reckon with: small whole ones, and halves', () => {
    const { X, layers } = smallNetwork(4, [6, 6, 6]);
    for (const x of X.values) {
      expect(Number.isInteger(2 * x)).toBe(true);
      expect(Math.abs(x)).toBeLessThanOrEqual(2);
    }
    for (const { W, b } of layers) {
      for (const w of W.values) expect([-2, -1, 1, 2]).toContain(w);
      for (const bias of b.values) expect([-1, 0, 1]).toContain(bias);
    }
  });

  it('has no two neurons of a layer that do the same', () => {
    const { layers } = smallNetwork(2, [6, 6, 6]);
    for (const { W, b } of layers.slice(0, 1)) {
      const neurons = rowsOf(W).map((row, i) =>
        [...row, b.values[i]].join(),
      );
      expect(new Set(neurons).size).toBe(neurons.length);
    }
  });

  it('keeps a neuron’s numbers when others come', () => {
    const small = smallNetwork(2, [2]);
    const large = smallNetwork(4, [6]);
    const corner = rowsOf(large.layers[0].W).slice(0, 2);
    expect(rowsOf(small.layers[0].W)).toEqual(
      corner.map((row) => row.slice(0, 2)),
    );
    expect(Array.from(small.layers[0].b.values)).toEqual(
      Array.from(large.layers[0].b.values.subarray(0, 2)),
    );
    expect(rowsOf(small.X)).toEqual(
      rowsOf(large.X).map((row) => row.slice(0, 2)),
    );
  });

  it('refuses what the drawing has no room for, in one sentence', () => {
    const { inputs, hiddenLayers, neurons } = smallNetworkLimits;
    expect(() => smallNetwork(inputs.maximum + 1, [])).toThrow(
      'inputs must be 2 to 4, not 5',
    );
    expect(() => smallNetwork(inputs.minimum - 1, [])).toThrow(
      RangeError,
    );
    expect(() => smallNetwork(2.5, [])).toThrow(RangeError);
    expect(() =>
      smallNetwork(2, Array<number>(hiddenLayers.maximum + 1).fill(1)),
    ).toThrow('hidden layers must be 0 to 3, not 4');
    for (const units of [
      neurons.minimum - 1,
      neurons.maximum + 1,
      NaN,
    ]) {
      expect(() => smallNetwork(2, [units])).toThrow(
        'neurons in a layer must be 1 to 6',
      );
    }
  });
});
