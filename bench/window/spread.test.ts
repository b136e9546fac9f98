// Percentiles by nearest rank, worked out by hand.

import { expect, it } from 'vitest';

import { median, percentile } from './spread.ts';

it('gives a value that was there, whatever the order', () => {
  const values = [30, 10, 50, 20, 40];
  expect(median(values)).toBe(30);
  expect(percentile(values, 0.95)).toBe(50);
  expect(percentile(values, 0.2)).toBe(10);
  expect(percentile(values, 0)).toBe(10);
  expect(percentile(values, 1)).toBe(50);
  expect(values).toEqual([30, 10, 50, 20, 40]);
});

it('has nothing to say of nothing', () => {
  expect(() => median([])).toThrow(RangeError);
});
