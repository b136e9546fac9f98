// What a probability costs, against the logarithm itself.

import { describe, expect, it } from 'vitest';

import { logLossAt, logLossCurve } from './logLoss.ts';

describe('the log loss', () => {
  it.each([
    [1, 0],
    [0.7, 0.357],
    [0.5, 0.693],
    [0.1, 2.303],
    [0.01, 4.605],
  ])('of the probability %d is %d', (p, loss) => {
    expect(logLossAt(p)).toBeCloseTo(loss, 3);
    expect(logLossAt(p)).toBeCloseTo(-Math.log(p), 6);
  });

  it('is drawn over probabilities from 0.01 to 1, falling to 0', () => {
    const { p, losses } = logLossCurve();
    expect([p[0], p.at(-1)]).toEqual([Math.fround(0.01), 1]);
    p.forEach((probability, i) => {
      expect(losses[i]).toBeCloseTo(-Math.log(probability), 5);
      if (i > 0) expect(losses[i]).toBeLessThan(losses[i - 1]);
    });
    expect(losses.at(-1)).toBeCloseTo(0, 6);
  });

  it.each([0, -0.1, 1.01, NaN])('refuses %d', (p) => {
    expect(() => logLossAt(p)).toThrow(RangeError);
  });
});
