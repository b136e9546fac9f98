// The split into training and validation images, against scikit-learn's.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { recordedSplit } from '../../tests/parity/recordings.ts';
import { IMAGES } from './digits.ts';
import { trainValSplit, valRows } from './split.ts';

const counts = fc.integer({ min: 1, max: IMAGES });
const shares = fc.double({ min: 0.05, max: 0.5, noNaN: true });
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('trainValSplit', () => {
  it('gives the rows of train_test_split(random_state=42), in its order', () => {
    const { train, val } = trainValSplit(IMAGES, 0.2, 42);
    const recorded = recordedSplit();
    expect(Array.from(train)).toEqual(recorded.train);
    expect(Array.from(val)).toEqual(recorded.val);
  });

  it('puts every row into exactly one part', () => {
    fc.assert(
      fc.property(counts, shares, seeds, (count, share, seed) => {
        const { train, val } = trainValSplit(count, share, seed);
        const rows = [...train, ...val].sort((a, b) => a - b);
        expect(rows).toEqual(
          Array.from({ length: count }, (_, i) => i),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('holds back as many rows as it says', () => {
    fc.assert(
      fc.property(counts, shares, seeds, (count, share, seed) => {
        const { val } = trainValSplit(count, share, seed);
        expect(val).toHaveLength(valRows(count, share));
      }),
      { numRuns: 50 },
    );
  });
});

describe('valRows', () => {
  it('rounds up, as scikit-learn does', () => {
    expect(valRows(IMAGES, 0.2)).toBe(360);
    expect(valRows(10, 0.25)).toBe(3);
    expect(valRows(10, 0.5)).toBe(5);
  });
});
