// Expectations for thousands of values: one is made only of a value that fails it, as making it takes far longer than comparing.

import { expect } from 'vitest';

export function expectSame(actual: number, expected: number): void {
  if (!Object.is(actual, expected)) expect(actual).toBe(expected);
}

export function expectAtMost(actual: number, limit: number): void {
  if (!(actual <= limit)) expect(actual).toBeLessThanOrEqual(limit);
}

export function expectBelow(actual: number, limit: number): void {
  if (!(actual < limit)) expect(actual).toBeLessThan(limit);
}

/** Value by value the same, NaN and the sign of zero included. */
export function expectSameValues(
  actual: Float32Array,
  expected: Float32Array,
): void {
  const isSame =
    actual.length === expected.length &&
    actual.every((value, i) => Object.is(value, expected[i]));
  if (!isSame) expect(actual).toEqual(expected);
}
