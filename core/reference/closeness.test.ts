// torch's allclose, the parting point, and the words of a gradient check.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  allclose,
  gradientVerdict,
  isClose,
  firstDifference,
} from './closeness.ts';
import { leaf } from './testing/matrices.ts';

const exact = { rtol: 0, atol: 0 };
const lenient = { rtol: 0.5, atol: Infinity };

describe('isClose', () => {
  it.each([
    // a, b, tolerance, verdict
    [1, 1, exact, true],
    [0, -0, exact, true],
    [1, 1 + Number.EPSILON, exact, false],
    [10.5, 10, { rtol: 0, atol: 0.5 }, true],
    [10.5, 10, { rtol: 0, atol: 0.49 }, false],
    [15, 10, { rtol: 0.5, atol: 0 }, true],
    [16, 10, { rtol: 0.5, atol: 1 }, true],
    [16.01, 10, { rtol: 0.5, atol: 1 }, false],
    // The expected value, not the actual one, sets the relative part.
    [10, 15, { rtol: 0.4, atol: 0 }, true],
    [15, 10, { rtol: 0.4, atol: 0 }, false],
    [-15, -10, { rtol: 0.5, atol: 0 }, true],
    [Infinity, Infinity, exact, true],
    [-Infinity, -Infinity, exact, true],
    [Infinity, -Infinity, lenient, false],
    [1, Infinity, lenient, false],
    [Infinity, 1, lenient, false],
    [-1e308, 1e308, lenient, false],
    [NaN, NaN, lenient, false],
    [NaN, 1, lenient, false],
    [1, NaN, { ...lenient, equalNan: true }, false],
    [NaN, NaN, { ...exact, equalNan: true }, true],
  ])('of %d and %d with %j is %s', (a, b, tolerance, verdict) => {
    expect(isClose(a, b, tolerance)).toBe(verdict);
  });

  it('is the inequality, for finite numbers', () => {
    const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const allowance = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(
        finite,
        finite,
        allowance,
        allowance,
        (a, b, rtol, atol) =>
          isClose(a, b, { rtol, atol }) ===
          Math.abs(a - b) <= atol + rtol * Math.abs(b),
      ),
    );
  });
});

describe('allclose', () => {
  it('has torch’s default tolerance', () => {
    expect(allclose(leaf([[1.000009]]), leaf([[1]]))).toBe(true);
    expect(allclose(leaf([[1.000011]]), leaf([[1]]))).toBe(false);
    expect(allclose(leaf([[0.9e-8]]), leaf([[0]]))).toBe(true);
    expect(allclose(leaf([[1.1e-8]]), leaf([[0]]))).toBe(false);
  });

  it('asks it of every value', () => {
    const expected = leaf([[1, 2, 3]]);
    expect(allclose(leaf([[1, 2, 3]]), expected)).toBe(true);
    expect(allclose(leaf([[1, 2, 4]]), expected)).toBe(false);
    expect(allclose(leaf([[0, 2, 3]]), expected)).toBe(false);
  });

  it('judges float32 in float32', () => {
    const tolerance = { rtol: 0, atol: 0.1 };
    const values = [[Math.fround(0.1)], [0]];
    const [a, b] = values.map((data) => ({
      rows: 1,
      columns: 1,
      data: Float32Array.from(data),
    }));
    // fround(0.1) is more than 0.1, but not more than itself.
    expect(allclose(a, b, tolerance)).toBe(true);
    expect(allclose(leaf([values[0]]), b, tolerance)).toBe(false);
  });

  it('refuses other shapes', () => {
    expect(() => allclose(leaf([[1]]), leaf([[1, 1]]))).toThrow(
      'allclose: the shapes (1, 1) and (1, 2) cannot be compared',
    );
  });
});

describe('firstDifference', () => {
  const pair = (name: string, actual: number) => ({
    name,
    actual: leaf([[actual]]),
    expected: leaf([[1]]),
  });

  it('is the first pair, from the output back, that is not close', () => {
    const pairs = [
      pair('Z1', 2),
      pair('A1', 3),
      pair('W2', 1),
      pair('Z2', 1),
    ];
    expect(firstDifference(pairs)?.name).toBe('A1');
    expect(firstDifference(pairs, { rtol: 1, atol: 0 })?.name).toBe(
      'A1',
    );
    expect(
      firstDifference(pairs, { rtol: 2, atol: 0 }),
    ).toBeUndefined();
  });

  it('leaves the list as it was', () => {
    const pairs = [pair('Z1', 2), pair('A1', 1)];
    firstDifference(pairs);
    expect(pairs.map(({ name }) => name)).toEqual(['Z1', 'A1']);
  });
});

describe('gradientVerdict', () => {
  it.each([
    [Infinity, 'wrong'],
    [NaN, 'wrong'],
    [0.011, 'wrong'],
    [1e-2, 'doubtful'],
    [1.1e-4, 'doubtful'],
    [1e-4, 'fineWithKinks'],
    [1.1e-7, 'fineWithKinks'],
    [1e-7, 'good'],
    [0, 'good'],
  ])('calls %d %s', (error, verdict) => {
    expect(gradientVerdict(error)).toBe(verdict);
  });
});
