// Examples: standardised rows and one-hot targets in the order asked for.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  digits,
  recordedSplit,
} from '../../tests/parity/recordings.ts';
import { CLASSES, PIXELS } from './digits.ts';
import type { Labels } from './dataset.ts';
import { examplesFrom } from './examples.ts';
import { oneHot } from './targets.ts';
import { scaleFor } from './scaling.ts';
import { featureStatistics } from './standardization.ts';

const encode = (labels: Labels) => oneHot(labels, CLASSES);
const train = Int32Array.from(recordedSplit().train);
const statistics = featureStatistics(digits, train, 'sample');
const scale = scaleFor(digits, train, 'sample');

describe('examplesFrom', () => {
  it('gives the rows asked for, standardised, in that order', () => {
    const rows = fc.array(fc.nat({ max: digits.count - 1 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(rows, (chosen) => {
        const { X, labels } = examplesFrom(
          digits,
          Int32Array.from(chosen),
          scale,
          encode,
        );
        expect(X.shape).toEqual([chosen.length, PIXELS]);
        X.toRows().forEach((row, i) => {
          expect(labels[i]).toBe(digits.labels[chosen[i]]);
          row.forEach((value, p) => {
            const pixel = digits.X[chosen[i] * PIXELS + p];
            const expected = (pixel - statistics.mean) / statistics.std;
            expect(value).toBeCloseTo(expected, 6);
          });
        });
      }),
      { numRuns: 20 },
    );
  });

  it('marks the label, and only the label, in every target', () => {
    const { y, labels } = examplesFrom(digits, train, scale, encode);
    expect(y.shape).toEqual([train.length, CLASSES]);
    y.toRows().forEach((row, i) => {
      expect(row).toEqual(
        Array.from({ length: CLASSES }, (_, c) => +(c === labels[i])),
      );
    });
  });

  it.each(['sample', 'population'] as const)(
    'has mean 0 and deviation 1 over all training pixels (%s)',
    (standardization) => {
      const { X } = examplesFrom(
        digits,
        train,
        scaleFor(digits, train, standardization),
        encode,
      );
      const values = Array.from(X.data);
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      const squares = values.reduce((a, b) => a + b * b, 0);
      expect(mean).toBeCloseTo(0, 6);
      expect(squares / values.length).toBeCloseTo(1, 4);
    },
  );
});
