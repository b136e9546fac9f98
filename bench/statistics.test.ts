// What is told of several measurements.

import { describe, expect, it } from 'vitest';

import { median, pairedRatio, percentile, spreadOf } from './statistics.ts';

describe('the median', () => {
  it('is the middle value, by size and not by spelling', () => {
    expect(median([100, 9, 20])).toBe(20);
  });

  it('of an even number is the mean of the two in the middle', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('of nothing is refused', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

it('the spread has median, minimum and maximum', () => {
  expect(spreadOf([5, 1, 9])).toEqual({ median: 5, minimum: 1, maximum: 9 });
});

describe('the paired ratio', () => {
  it('compares values of the same round: a slow round counts for both', () => {
    // The ratio of the medians would be 20 / 10.
    expect(pairedRatio([10, 20, 300], [10, 5, 100])).toBe(3);
  });

  it('refuses values that do not pair', () => {
    expect(() => pairedRatio([1, 2], [1])).toThrow(RangeError);
  });
});

describe('a percentile', () => {
  it('is a value that was there, whatever the order', () => {
    const values = [30, 10, 50, 20, 40];
    expect(percentile(values, 0.95)).toBe(50);
    expect(percentile(values, 0.2)).toBe(10);
    expect(percentile(values, 0)).toBe(10);
    expect(percentile(values, 1)).toBe(50);
    expect(values).toEqual([30, 10, 50, 20, 40]);
  });

  it('of nothing is refused', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
  });
});
