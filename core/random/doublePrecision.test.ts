// Logarithm, sine and cosine against power series in whole numbers of 1,100 bits.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  absolute,
  cosFixed,
  divideFixed,
  expFixed,
  fixed,
  halfStep,
  ONE,
  sinFixed,
} from '../testing/fixedPoint.ts';
import { cos, log, sin } from './doublePrecision.ts';

/** Where one of the two is nearly zero and digits cancel: right angles, and what float64 makes of them. */
const rightAngles = fc
  .integer({ min: -10, max: 10 })
  .map((k) => (k * Math.PI) / 2);
const angles = fc.oneof(
  fc.double({ min: -16, max: 16, noNaN: true }),
  fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
  rightAngles,
);
const RUNS = { numRuns: 300 };

/** Whether a result is less than 0.6 units in its last place from the truth in fixed point: at most the second nearest float64. */
function isWithinLastPlace(found: number, truth: bigint): boolean {
  const error = absolute(truth - fixed(found));
  return error * 10n <= halfStep(found) * 12n;
}

/** Whether e^y comes so near to x that no other float64 than y can be nearer to ln x. */
function isNearestLog(y: number, x: number): boolean {
  const size = absolute(fixed(y));
  const power = y < 0 ? divideFixed(ONE, fixed(x)) : fixed(x);
  return (
    expFixed(size - halfStep(y)) <= power &&
    power <= expFixed(size + halfStep(y))
  );
}

describe('log', () => {
  it('is the float64 nearest to the logarithm', () => {
    const positive = fc.oneof(
      fc.double({ min: 2 ** -106, max: 1, noNaN: true }),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      fc.double({ min: 1, max: 1e6, noNaN: true }),
    );
    fc.assert(
      fc.property(
        positive.filter((x) => x !== 1),
        (x) => isNearestLog(log(x), x),
      ),
      RUNS,
    );
  });

  it('is zero for 1', () => {
    expect(log(1)).toBe(0);
  });

  it('is right beside 1, where the logarithm is small', () => {
    for (const x of [1 - 2 ** -53, 1 + 2 ** -52]) {
      expect(isNearestLog(log(x), x)).toBe(true);
    }
  });
});

describe('sin', () => {
  it('errs by less than 0.6 units in the last place', () => {
    fc.assert(
      fc.property(
        angles.filter((angle) => Math.abs(angle) > 1e-200),
        (angle) =>
          isWithinLastPlace(sin(angle), sinFixed(fixed(angle))),
      ),
      RUNS,
    );
  });

  it('is zero for 0, and odd', () => {
    expect(sin(0)).toBe(0);
    fc.assert(
      fc.property(angles, (angle) => sin(-angle) === -sin(angle)),
    );
  });
});

describe('cos', () => {
  it('errs by less than 0.6 units in the last place', () => {
    fc.assert(
      fc.property(angles, (angle) =>
        isWithinLastPlace(cos(angle), cosFixed(fixed(angle))),
      ),
      RUNS,
    );
  });
});
