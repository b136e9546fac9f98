// The figures in the lesson's text, against softmax as the core computes it in float32.

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { softmaxBothWays } from '../../../core/demonstrations/outputLayer.ts';
import { checks } from './checks.ts';
import { facts, overflowSums } from './facts.ts';

describe('the facts of the lesson on the output layer', () => {
  it('know the last sum whose exponential float32 holds', () => {
    const last = facts.lastSafe;
    expect(softmaxBothWays([last, 0], 1).exponentials[0]).toBeLessThan(Infinity);
    expect(softmaxBothWays([last + 1, 0], 1).exponentials[0]).toBe(Infinity);
  });

  it('have sums that end in NaN within the slider’s reach, and not at its start', () => {
    const plainAt = (shift: number) =>
      softmaxBothWays(
        overflowSums.map((sum) => sum + shift),
        1,
      ).plain;
    expect([...plainAt(0)].some(Number.isNaN)).toBe(false);
    expect([...plainAt(200)].every(Number.isNaN)).toBe(true);
  });

  it('softmax applied twice leaves little difference between ten classes', () => {
    const once = softmaxBothWays([100, 0, 0, 0, 0, 0, 0, 0, 0, 0], 1).shifted;
    const twice = softmaxBothWays([...once], 1).shifted;
    expect(Math.round(100 * (twice[0] ?? NaN))).toBe(facts.mostOfTwice);
  });

  it.each(['ja', 'en'] as const)('are those of the text in %s', (language) => {
    const text = readFileSync(new URL(`${language}.md`, import.meta.url), 'utf8');
    expect(text).toContain(`$e^{${facts.lastSafe}}$`);
    expect(text).toContain(`$e^{${facts.lastSafe + 1}}$`);
    const { options } = checks.twice.words[language];
    expect(options[0]?.why).toContain(`${facts.mostOfTwice}%`);
  });

  it('one more for a logit is about 2.7 times the share', () => {
    const share = ([first = NaN, second = NaN]: ArrayLike<number> & Iterable<number>) =>
      first / second;
    const before = share(softmaxBothWays([1, 0.5], 1).shifted);
    expect(share(softmaxBothWays([2, 0.5], 1).shifted) / before).toBeCloseTo(2.718, 3);
  });
});
