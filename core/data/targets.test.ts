// Targets: labels as one-hot rows, as one digit against the rest, and as numbers on a scale.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { CLASSES } from './digits.ts';
import {
  asNumbers,
  oneAgainstRest,
  oneHot,
  PLAIN,
  scaleOf,
} from './targets.ts';

const labelsFrom = (min: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), {
      minLength: min,
      maxLength: 60,
    })
    .map((labels) => Uint8Array.from(labels));

describe('targets', () => {
  it('have a row for each label, with one output or ten', () => {
    fc.assert(
      fc.property(
        labelsFrom(0),
        fc.nat({ max: 9 }),
        (labels, digit) => {
          const hot = oneHot(labels, CLASSES);
          expect(hot.shape).toEqual([labels.length, 10]);
          hot.toRows().forEach((row, i) => {
            expect(row.indexOf(1)).toBe(labels[i]);
            expect(row.filter((value) => value === 0)).toHaveLength(9);
          });

          const rest = oneAgainstRest(labels, digit);
          expect(rest.shape).toEqual([labels.length, 1]);
          expect(Array.from(rest.data)).toEqual(
            Array.from(labels, (label) => (label === digit ? 1 : 0)),
          );

          const numbers = asNumbers(labels, PLAIN);
          expect(numbers.shape).toEqual([labels.length, 1]);
          expect(Array.from(numbers.data)).toEqual(Array.from(labels));
        },
      ),
    );
  });

  it('on the scale of their labels have mean 0 and deviation 1', () => {
    fc.assert(
      fc.property(labelsFrom(2), (labels) => {
        fc.pre(new Set(labels).size > 1);
        const n = labels.length;
        const sum = labels.reduce((a, b) => a + b, 0);
        const squares = labels.reduce((a, b) => a + b * b, 0);
        const scale = scaleOf(labels);
        expect(scale.mean).toBeCloseTo(sum / n, 12);
        // Over n, not n - 1; from whole numbers, so nothing cancels.
        expect(scale.std).toBeCloseTo(
          Math.sqrt((n * squares - sum * sum) / (n * n)),
          12,
        );

        const { data } = asNumbers(labels, scale);
        const mean = data.reduce((a, b) => a + b, 0) / n;
        const spread = data.reduce((a, b) => a + b * b, 0) / n;
        expect(mean).toBeCloseTo(0, 5);
        expect(spread).toBeCloseTo(1, 5);
        data.forEach((value, i) =>
          expect(value * scale.std + scale.mean).toBeCloseTo(
            labels[i],
            5,
          ),
        );
      }),
    );
  });
});
