// NumPy's permutations against recorded ones.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { recordedRandom } from '../../tests/parity/recordings.ts';
import { NumPyRandom } from './numpy.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const counts = fc.integer({ min: 0, max: 2000 });

const recordings = Object.entries(recordedRandom()).flatMap(
  ([key, values]) => {
    const [, seed, n] =
      /^numpy\.permutation seed=(\d+) n=(\d+)$/.exec(key) ?? [];
    return n ? [{ seed: Number(seed), n: Number(n), values }] : [];
  },
);

describe('NumPyRandom', () => {
  it('has recordings to meet', () => {
    expect(recordings).toHaveLength(3);
  });

  it.each(recordings)(
    'permutes $n numbers with seed $seed as NumPy does',
    ({ seed, n, values }) => {
      const order = new NumPyRandom(seed).permutation(n);
      expect(Array.from(order)).toEqual(values);
    },
  );

  it('gives every number exactly once', () => {
    fc.assert(
      fc.property(seeds, counts, (seed, n) => {
        const order = new NumPyRandom(seed).permutation(n);
        expect(Array.from(order).sort((a, b) => a - b)).toEqual(
          Array.from({ length: n }, (_, i) => i),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same permutations for the same seed, one after another', () => {
    fc.assert(
      fc.property(seeds, counts, (seed, n) => {
        const one = new NumPyRandom(seed);
        const other = new NumPyRandom(seed);
        expect(one.permutation(n)).toEqual(other.permutation(n));
        expect(one.permutation(n)).toEqual(other.permutation(n));
      }),
      { numRuns: 50 },
    );
  });

  it('shuffles in place what permutation makes from 0, 1, 2, ...', () => {
    const order = Int32Array.from({ length: 50 }, (_, i) => 100 + i);
    new NumPyRandom(7).shuffle(order);
    const permutation = new NumPyRandom(7).permutation(50);
    expect(Array.from(order)).toEqual(
      Array.from(permutation, (i) => 100 + i),
    );
  });
});
