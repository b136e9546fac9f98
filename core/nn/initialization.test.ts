// The initial weights against those that PyTorch drew.

import { describe, expect, it } from 'vitest';

import {
  float32,
  recordedForward,
  recordedSeeds,
} from '../../tests/parity/recordings.ts';
import { PyTorchRandom } from '../random/pytorch.ts';
import { initialWeights } from './initialization.ts';

const sizes = [64, 30, 10];

describe.each(recordedSeeds)(
  'initialWeights with seed %d',
  (seed) => {
    const { params } = recordedForward(seed);
    const drawn = [float32(params.W1), float32(params.W2)];

    it('draws W1, then W2, as torch.randn does, bit for bit', () => {
      const weights = initialWeights(
        sizes,
        'randn',
        new PyTorchRandom(seed),
      );
      expect(weights.map(({ shape }) => shape)).toEqual([
        [30, 64],
        [10, 30],
      ]);
      expect(weights.map(({ data }) => Array.from(data))).toEqual(
        drawn,
      );
    });

    it('scales the same numbers by the square root of 2 / inputs for kaiming', () => {
      const weights = initialWeights(
        sizes,
        'kaiming',
        new PyTorchRandom(seed),
      );
      weights.forEach(({ data, columns }, layer) => {
        const scale = Math.sqrt(2 / columns);
        data.forEach((weight, i) => {
          const expected = drawn[layer][i] * scale;
          const error = Math.abs(weight - expected);
          expect(error).toBeLessThanOrEqual(
            2 ** -22 * Math.abs(expected),
          );
        });
      });
    });
  },
);

describe('initialWeights', () => {
  it('gives one weight per layer, however many there are', () => {
    const weights = initialWeights(
      [64, 7, 5, 3, 10],
      'kaiming',
      new PyTorchRandom(0),
    );
    expect(weights.map(({ shape }) => shape)).toEqual([
      [7, 64],
      [5, 7],
      [3, 5],
      [10, 3],
    ]);
  });

  it('keeps the spread of kaiming weights at the square root of 2 / inputs', () => {
    const [{ data }] = initialWeights(
      [64, 1024],
      'kaiming',
      new PyTorchRandom(0),
    );
    const squares = data.reduce(
      (sum, weight) => sum + weight ** 2,
      0,
    );
    expect(squares / data.length).toBeCloseTo(2 / 64, 3);
  });
});
