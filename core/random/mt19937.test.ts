// The Mersenne Twister against the outputs its authors published.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MT19937 } from './mt19937.ts';

function draws(seed: number, count: number): number[] {
  const generator = new MT19937(seed);
  return Array.from({ length: count }, () => generator.next());
}

describe('MT19937', () => {
  it('starts as the reference implementation does with its default seed', () => {
    expect(draws(5489, 5)).toEqual([
      3499211612, 581869302, 3890346734, 3586334585, 545404204,
    ]);
  });

  it('gives 4123659995 as its 10,000th number, as the C++ standard asks', () => {
    expect(draws(5489, 10_000)[9_999]).toBe(4123659995);
  });

  it('gives whole numbers of 32 bits, the same ones for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const numbers = draws(seed, 20);
        expect(
          numbers.every(
            (n) => Number.isInteger(n) && n >= 0 && n < 2 ** 32,
          ),
        ).toBe(true);
        expect(draws(seed, 20)).toEqual(numbers);
      }),
      { numRuns: 30 },
    );
  });

  it('hears only the low 32 bits of its seed', () => {
    expect(draws(2 ** 32 + 5489, 5)).toEqual(draws(5489, 5));
  });
});
