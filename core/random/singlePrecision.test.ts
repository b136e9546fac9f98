// Logarithm, sine and cosine in single precision against JavaScript's in double.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { logarithm, sineAndCosine, TWO_PI } from './singlePrecision.ts';

/** The distance of neighbouring float32 numbers around x. */
function ulp(x: number): number {
  const exponent = Math.floor(Math.log2(Math.abs(x)));
  return 2 ** (Math.max(exponent, -126) - 23);
}

/** What `1 - x` can be for a uniform x of 24 bits. */
const uniforms = fc
  .integer({ min: 1, max: 2 ** 24 })
  .map((steps) => steps * 2 ** -24);

/** What `2π x` can be for a uniform x of 24 bits. */
const angles = fc
  .integer({ min: 0, max: 2 ** 24 - 1 })
  .map((steps) => Math.fround(TWO_PI * (steps * 2 ** -24)));

const runs = { numRuns: 5000 };

describe('logarithm', () => {
  it('is within 3 ulp for every uniform number', () => {
    fc.assert(
      fc.property(uniforms, (u) => {
        const expected = Math.log(u);
        const error = Math.abs(logarithm(u) - expected);
        expect(error).toBeLessThanOrEqual(3 * ulp(expected));
      }),
      runs,
    );
  });

  it('is exactly zero at one', () => {
    expect(logarithm(1)).toBe(0);
  });

  it('does not change with the power of two by more than its multiple of log 2', () => {
    const exponents = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(uniforms, exponents, (u, exponent) => {
        const expected = Math.log(u * 2 ** exponent);
        const error = Math.abs(logarithm(u * 2 ** exponent) - expected);
        expect(error).toBeLessThanOrEqual(3 * ulp(expected));
      }),
      runs,
    );
  });

  it('gives float32 numbers', () => {
    fc.assert(
      fc.property(uniforms, (u) => {
        expect(logarithm(u)).toBe(Math.fround(logarithm(u)));
      }),
    );
  });
});

describe('sineAndCosine', () => {
  it('are within an ulp of 1 all around the circle', () => {
    fc.assert(
      fc.property(angles, (angle) => {
        const { sine, cosine } = sineAndCosine(angle);
        expect(Math.abs(sine - Math.sin(angle))).toBeLessThanOrEqual(
          ulp(1),
        );
        expect(Math.abs(cosine - Math.cos(angle))).toBeLessThanOrEqual(
          ulp(1),
        );
      }),
      runs,
    );
  });

  it('lie on the unit circle', () => {
    fc.assert(
      fc.property(angles, (angle) => {
        const { sine, cosine } = sineAndCosine(angle);
        expect(Math.abs(sine ** 2 + cosine ** 2 - 1)).toBeLessThan(
          4 * ulp(1),
        );
      }),
      runs,
    );
  });

  it('are 0 and 1 at angle zero', () => {
    expect(sineAndCosine(0)).toEqual({ sine: 0, cosine: 1 });
  });
});
