// Mean, deviation and standardised pixels, against the figures PyTorch and NumPy gave.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  digits,
  recordedSplit,
  recordedTraining,
} from '../../tests/parity/recordings.ts';
import { PIXELS } from './digits.ts';
import { featureStatistics, standardize } from './standardization.ts';

const train = Int32Array.from(recordedSplit().train);

describe('featureStatistics', () => {
  it.each([
    ['sample', 'article'],
    ['population', 'refactored'],
  ] as const)(
    'gives exactly the %s mean and deviation of the %s program',
    (standardization, preset) => {
      const { mean, std } = recordedTraining(preset, 0);
      expect(featureStatistics(digits, train, standardization)).toEqual(
        {
          mean,
          std,
        },
      );
    },
  );

  it('agrees with sums of whole numbers for any rows', () => {
    const rows = fc.uniqueArray(fc.nat({ max: digits.count - 1 }), {
      minLength: 2,
      maxLength: 50,
    });
    fc.assert(
      fc.property(rows, (chosen) => {
        const pixels = chosen.flatMap((row) =>
          Array.from(
            digits.X.subarray(row * PIXELS, (row + 1) * PIXELS),
          ),
        );
        const n = pixels.length;
        const sum = pixels.reduce((total, pixel) => total + pixel, 0);
        const squares = pixels.reduce((total, p) => total + p * p, 0);
        const spread = squares - sum ** 2 / n;

        const indices = Int32Array.from(chosen);
        const population = featureStatistics(
          digits,
          indices,
          'population',
        );
        expect(population.mean).toBeCloseTo(sum / n, 12);
        expect(population.std).toBeCloseTo(Math.sqrt(spread / n), 10);
        const sample = featureStatistics(digits, indices, 'sample');
        expect(sample.mean).toBe(Math.fround(sum / n));
        expect(sample.std).toBeCloseTo(Math.sqrt(spread / (n - 1)), 5);
      }),
    );
  });
});

describe('standardize', () => {
  it.each(['sample', 'population'] as const)(
    'gives a float32 next to the quotient in float64 with %s figures',
    (standardization) => {
      const statistics = featureStatistics(
        digits,
        train,
        standardization,
      );
      for (let pixel = 0; pixel <= 16; pixel++) {
        const expected = (pixel - statistics.mean) / statistics.std;
        const actual = standardize(pixel, statistics, standardization);
        expect(actual).toBe(Math.fround(actual));
        expect(Math.abs(actual - expected)).toBeLessThanOrEqual(
          2 ** -23 * Math.abs(expected),
        );
      }
    },
  );
});
