// Dropout: its masks by NumPy's stream, its gradient by finite differences, and nothing dropped where a network is asked.

import { describe, expect, it } from 'vitest';

import { NumPyRandom } from '../random/numpy.ts';
import { Tensor } from '../tensor/tensor.ts';
import { activationLayer } from './activation.ts';
import { Dropout } from './dropout.ts';

const ROWS = 6;
const UNITS = 5;
const RATE = 0.3;

function made(seed = 3) {
  const random = new NumPyRandom(seed);
  return new Dropout(
    activationLayer('tanh', UNITS),
    UNITS,
    RATE,
    random,
  );
}

const Z = Tensor.from(
  ROWS,
  UNITS,
  Array.from({ length: ROWS * UNITS }, (_, i) => Math.sin(i + 1)),
);

describe('dropout', () => {
  it('keeps what NumPy’s stream says, made larger', () => {
    // np.random.seed(3); np.random.random_sample(30) >= 0.3
    const random = new NumPyRandom(3);
    const kept = Array.from(
      { length: ROWS * UNITS },
      () => random.randomSample() >= RATE,
    );
    const A = made().forward(Z);
    A.data.forEach((value, i) => {
      const expected = kept[i]
        ? Math.tanh(Z.data[i]) / (1 - RATE)
        : 0;
      expect(value).toBeCloseTo(expected, 6);
    });
    expect(kept.filter(Boolean).length).toBeGreaterThan(15);
    expect(kept.filter(Boolean).length).toBeLessThan(28);
  });

  it('draws anew at every step', () => {
    const layer = made();
    const first = layer.forward(Z).data.slice();
    expect(layer.forward(Z).data).not.toEqual(first);
  });

  it('passes back the slope of what it gave, by finite differences with the same mask', () => {
    const weights = Array.from({ length: ROWS * UNITS }, (_, i) =>
      Math.cos(3 * i),
    );
    const lossAt = (values: ArrayLike<number>) => {
      const A = made().forward(Tensor.from(ROWS, UNITS, values));
      return A.data.reduce(
        (sum, a, i) => sum + a * weights[i],
        0,
      );
    };
    const layer = made();
    layer.forward(Z);
    const dZ = layer.backward(Tensor.from(ROWS, UNITS, weights));
    const step = 1e-3;
    dZ.data.forEach((slope, i) => {
      const [up, down] = [1, -1].map((sign) =>
        lossAt(
          Z.data.map((z, k) => (k === i ? z + sign * step : z)),
        ),
      );
      expect(slope).toBeCloseTo((up - down) / (2 * step), 2);
    });
  });

  it('drops nothing where it is off, and draws nothing either', () => {
    const layer = made();
    layer.isOn = false;
    const A = layer.forward(Z);
    A.data.forEach((value, i) => {
      expect(value).toBeCloseTo(Math.tanh(Z.data[i]), 6);
    });
    layer.isOn = true;
    expect(layer.forward(Z).data).toEqual(made().forward(Z).data);
  });
});
