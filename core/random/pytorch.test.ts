// PyTorch's random numbers, bit for bit as recorded, and what holds for any seed.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  float32,
  recordedRandom,
} from '../../tests/parity/recordings.ts';
import { PyTorchRandom } from './pytorch.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

const recordings = Object.entries(recordedRandom());

const normals = recordings.flatMap(([key, values]) => {
  const [, seed, shape] =
    /^torch\.randn seed=(\d+) shape=([\dx]+)$/.exec(key) ?? [];
  return shape ? [{ seed: Number(seed), shape, values }] : [];
});

const orders = recordings.flatMap(([key, values]) => {
  const [, seed, n] =
    /^torch\.randperm seed=(\d+) n=(\d+)$/.exec(key) ?? [];
  return n ? [{ seed: Number(seed), n: Number(n), values }] : [];
});

describe('PyTorchRandom against recorded draws', () => {
  it('has all of them to meet', () => {
    expect(normals).toHaveLength(15);
    expect(orders).toHaveLength(3);
  });

  it.each(normals)(
    'draws randn $shape with seed $seed bit for bit',
    ({ seed, shape, values }) => {
      const count = shape
        .split('x')
        .reduce((n, size) => n * Number(size), 1);
      expect(Array.from(new PyTorchRandom(seed).randn(count))).toEqual(
        float32(values),
      );
    },
  );

  it.each(orders)(
    'draws randperm $n with seed $seed',
    ({ seed, n, values }) => {
      const order = new PyTorchRandom(seed).randperm(n);
      expect(Array.from(order)).toEqual(values);
    },
  );
});

describe('PyTorchRandom with seed 42, as PyTorch printed', () => {
  it('draws uniform numbers', () => {
    expect([...new PyTorchRandom(42).uniform(4, -2, 3)]).toEqual([
      2.411346435546875, 2.57501983642578125, -0.08568120002746582,
      2.7965283393859863,
    ]);
  });

  it('draws normal numbers, few and many', () => {
    expect([...new PyTorchRandom(42).normal(3, 1, 2)]).toEqual([
      1.673380732536316, 1.25761878490448, 1.4689247608184814,
    ]);
    const many = new PyTorchRandom(42).normal(17, 1, 2);
    expect([many[0], many[7], many[16]]).toEqual([
      4.853830337524414, 4.361241340637207, 0.3805464506149292,
    ]);
  });

  it('draws whole numbers, and seeds', () => {
    expect([...new PyTorchRandom(42).integers(8, -3, 10)]).toEqual([
      2, 5, 3, 1, 1, 8, 6, 4,
    ]);
    expect(new PyTorchRandom(42).seed()).toBe(3_421_126_067);
  });
});

describe('PyTorchRandom', () => {
  it('keeps the second normal of a pair through large draws and permutations', () => {
    const counts = fc.integer({ min: 16, max: 100 });
    const permuted = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(seeds, counts, permuted, (seed, large, n) => {
        const whole = new PyTorchRandom(seed);
        const pair = whole.randn(2);
        const largeAfterPair = whole.randn(large);
        const orderAfterPair = whole.randperm(n);

        const split = new PyTorchRandom(seed);
        expect(split.randn(1)[0]).toBe(pair[0]);
        expect(split.randn(large)).toEqual(largeAfterPair);
        expect(split.randperm(n)).toEqual(orderAfterPair);
        expect(split.randn(1)[0]).toBe(pair[1]);
        expect(split.randn(1)[0]).toBe(whole.randn(1)[0]);
      }),
    );
  });

  it('draws few values one by one as it draws them together', () => {
    const counts = fc.integer({ min: 0, max: 15 });
    fc.assert(
      fc.property(seeds, counts, (seed, count) => {
        const together = new PyTorchRandom(seed).randn(count);
        const random = new PyTorchRandom(seed);
        expect(
          Array.from({ length: count }, () => random.randn(1)[0]),
        ).toEqual(Array.from(together));
      }),
    );
  });

  it('starts longer draws with the groups of 16 of shorter ones', () => {
    const groups = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(seeds, groups, groups, (seed, fewer, more) => {
        const short = new PyTorchRandom(seed).randn(16 * fewer);
        const long = new PyTorchRandom(seed).randn(16 * (fewer + more));
        expect(long.subarray(0, short.length)).toEqual(short);
      }),
    );
  });

  it('gives every number exactly once in randperm', () => {
    const counts = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(seeds, counts, (seed, n) => {
        const order = new PyTorchRandom(seed).randperm(n);
        expect(Array.from(order).sort((a, b) => a - b)).toEqual(
          Array.from({ length: n }, (_, i) => i),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('hears only the low 32 bits of a seed', () => {
    const multiples = fc.integer({ min: 1, max: 2 ** 20 });
    fc.assert(
      fc.property(seeds, multiples, (seed, multiple) => {
        const large = new PyTorchRandom(seed + multiple * 2 ** 32);
        const small = new PyTorchRandom(seed);
        expect(large.randn(20)).toEqual(small.randn(20));
        expect(large.randn(3)).toEqual(small.randn(3));
        expect(large.randperm(9)).toEqual(small.randperm(9));
      }),
      { numRuns: 30 },
    );
  });

  it('never draws anything but finite numbers', () => {
    const counts = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(seeds, counts, (seed, count) => {
        const values = new PyTorchRandom(seed).randn(count);
        expect(values.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('draws numbers with mean 0 and variance 1', () => {
    const values = new PyTorchRandom(0).randn(160_000);
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    const squares = values.reduce((sum, x) => sum + x * x, 0);
    expect(mean).toBeCloseTo(0, 2);
    expect(squares / values.length).toBeCloseTo(1, 2);
  });
});
