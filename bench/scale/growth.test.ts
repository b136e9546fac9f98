// The verdict on how cost grows.

import { expect, it } from 'vitest';

import { growsNoFasterThanArithmetic, growthOf } from './growth.ts';

/** Points of rising size whose operations cost so much each. */
const costing = (...costs: number[]) =>
  costs.map((cost, place) => {
    const operationsPerSample = 1000 * 2 ** place;
    return { size: place, operationsPerSample, nanosecondsPerSample: cost * operationsPerSample };
  });

it('an operation that gets cheaper with size has not grown', () => {
  expect(growthOf(costing(4, 2, 1))).toBe(1);
  expect(growsNoFasterThanArithmetic(costing(4, 2, 1))).toBe(true);
});

it('growth counts from the cheapest of the smaller sizes, wherever it stands', () => {
  expect(growthOf(costing(4, 1, 2, 3, 1))).toBe(3);
  expect(growsNoFasterThanArithmetic(costing(4, 1, 2, 3, 1))).toBe(false);
});

it('what measurements of the same thing differ by is no growth', () => {
  expect(growsNoFasterThanArithmetic(costing(1, 1.1, 1))).toBe(true);
});
