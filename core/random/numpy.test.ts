// NumPy's legacy stream against recorded draws.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  recordedNumPyStream,
  recordedRandom,
} from '../../tests/parity/recordings.ts';
import { cos, sin } from './doublePrecision.ts';
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

const streams = Object.entries(recordedNumPyStream()).map(
  ([kind, bySeed]) => ({ kind, bySeed: Object.entries(bySeed) }),
);

const times = <T>(count: number, draw: () => T): T[] =>
  Array.from({ length: count }, draw);

/** What the programs in generatedCases.ts draw. */
const draws: Record<string, (random: NumPyRandom) => number[]> = {
  random_sample: (random) => times(300, () => random.randomSample()),
  uniform: (random) => times(300, () => random.uniform(-10, 10)),
  sin: (random) => times(500, () => sin(random.uniform(-11, 11))),
  cos: (random) => times(500, () => cos(random.uniform(-11, 11))),
  normal: (random) => times(1001, () => random.normal(0.5, 2)),
  mixed: (random) => [
    ...times(3, () => random.normal(0, 1)),
    ...random.permutation(10),
    ...times(2, () => random.uniform(-3, 5)),
    ...times(2, () => random.normal(1, 3)),
    ...random.permutation(1000),
    ...times(3, () => random.randomSample()),
  ],
};

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

  it.each(streams.filter(({ kind }) => kind !== 'normal'))(
    'gives $kind as NumPy does, to the last bit',
    ({ kind, bySeed }) => {
      expect(bySeed).toHaveLength(3);
      for (const [seed, values] of bySeed) {
        const random = new NumPyRandom(Number(seed));
        expect(draws[kind](random)).toEqual(values);
      }
    },
  );

  it('draws normal numbers as NumPy does, the last places of one in a thousand aside', () => {
    const recorded = streams.find(({ kind }) => kind === 'normal');
    const differences = (recorded?.bySeed ?? []).flatMap(
      ([seed, values]) =>
        draws
          .normal(new NumPyRandom(Number(seed)))
          .map((value, i) => Math.abs(value - values[i])),
    );
    expect(differences).toHaveLength(3003);
    const differing = differences.filter(
      (difference) => difference > 0,
    );
    expect(differing.length).toBeLessThanOrEqual(3);
    expect(Math.max(...differences)).toBeLessThan(2 ** -50);
  });

  it('goes on from a kept state as if nothing had been, also where a normal waits', () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: 5 }), (seed, before) => {
        const one = new NumPyRandom(seed);
        times(before, () => one.normal(0, 1));
        const other = new NumPyRandom(0);
        other.normal(0, 1);
        other.state = one.state;
        const next = (random: NumPyRandom): number[] => [
          random.normal(0, 1),
          random.randomSample(),
          random.normal(0, 1),
        ];
        expect(next(other)).toEqual(next(one));
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a state that is none', () => {
    const random = new NumPyRandom(0);
    for (const length of [0, 624, 626, 628]) {
      expect(() => {
        random.state = new Int32Array(length);
      }).toThrow(RangeError);
    }
  });
});
