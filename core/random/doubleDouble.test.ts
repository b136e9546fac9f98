// Double-double arithmetic against exact whole numbers.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  absolute,
  divideFixed,
  fixed,
  multiplyFixed,
} from '../testing/fixedPoint.ts';
import {
  add,
  divide,
  exactProduct,
  exactSum,
  multiply,
  type DoubleDouble,
} from './doubleDouble.ts';

const floats = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const pairs = fc.tuple(floats, floats);

/** Not so small that the lower half of a product would be lost. */
const sized = floats.filter((x) => Math.abs(x) > 1e-9);
const doubleDoubles = fc
  .tuple(sized, fc.double({ min: -1, max: 1, noNaN: true }))
  .map(([high, share]) => exactSum(high, share * high * 2 ** -54));

const exact = ({ high, low }: DoubleDouble): bigint =>
  fixed(high) + fixed(low);

/** Whether two numbers in fixed point differ by at most 2^-bits of the second. */
function isClose(found: bigint, truth: bigint, bits: bigint): boolean {
  return absolute(found - truth) << bits <= absolute(truth);
}

describe('exactSum', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const sum = exactSum(a, b);
        expect(sum.high).toBe(a + b);
        expect(exact(sum)).toBe(fixed(a) + fixed(b));
      }),
    );
  });
});

describe('exactProduct', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(sized, sized, (a, b) => {
        const product = exactProduct(a, b);
        expect(product.high).toBe(a * b);
        expect(exact(product)).toBe(multiplyFixed(fixed(a), fixed(b)));
      }),
    );
  });
});

describe('double-double operations', () => {
  it('add with an error below 2^-104, also where nearly nothing is left', () => {
    const nearlyOpposite = fc
      .tuple(doubleDoubles, doubleDoubles)
      .map(([a, b]): [DoubleDouble, DoubleDouble] => [
        a,
        exactSum(-a.high, b.low),
      ]);
    const any = fc.tuple(doubleDoubles, doubleDoubles);
    fc.assert(
      fc.property(fc.oneof(any, nearlyOpposite), ([a, b]) => {
        const truth = exact(a) + exact(b);
        expect(isClose(exact(add(a, b)), truth, 104n)).toBe(true);
      }),
    );
  });

  it('multiply with an error below 2^-102', () => {
    fc.assert(
      fc.property(doubleDoubles, doubleDoubles, (a, b) => {
        const truth = multiplyFixed(exact(a), exact(b));
        expect(isClose(exact(multiply(a, b)), truth, 102n)).toBe(true);
      }),
    );
  });

  it('divide with an error below 2^-101', () => {
    fc.assert(
      fc.property(doubleDoubles, doubleDoubles, (a, b) => {
        const truth = divideFixed(exact(a), exact(b));
        expect(isClose(exact(divide(a, b)), truth, 101n)).toBe(true);
      }),
    );
  });
});
