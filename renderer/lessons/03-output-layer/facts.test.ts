// The figures in the lesson's text, against softmax as the core computes it in float32.

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { logLossAt } from '../../../core/demonstrations/logLoss.ts';
import { outputLayer, softmaxBothWays } from '../../../core/demonstrations/outputLayer.ts';
import { checks } from './checks.ts';
import { facts, GUESSED, overflowSums } from './facts.ts';

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

  it('know what probabilities cost, by the loss that training uses', () => {
    expect(facts.costOf07).toBe(logLossAt(0.7).toFixed(3));
    expect(facts.guessing).toBe(logLossAt(GUESSED).toFixed(3));
    expect(facts.halving).toBe((logLossAt(0.3) - logLossAt(0.6)).toFixed(3));
    // Ten equal sums: whichever class is the correct one.
    for (const label of [0, 9]) {
      const { loss } = outputLayer('classification', Array<number>(10).fill(0.4), label);
      expect(loss.toFixed(3)).toBe(facts.guessing);
    }
  });

  it('ask what guessing among four classes costs, and know usual slips', () => {
    const { answer, known = {}, tolerance = 0 } = checks.guessing.at(0);
    const { loss } = outputLayer('classification', [1, 1, 1, 1], 2);
    expect(answer.toFixed(2)).toBe(loss.toFixed(2));
    // More decimals than are asked for are right, too.
    expect(Math.abs(loss - answer)).toBeLessThan(tolerance);
    for (const wrong of Object.values(known)) {
      expect(Math.abs(wrong - answer)).toBeGreaterThan(tolerance);
    }
  });

  it('one more for a logit is about 2.7 times the share', () => {
    const share = ([first = NaN, second = NaN]: ArrayLike<number> & Iterable<number>) =>
      first / second;
    const before = share(softmaxBothWays([1, 0.5], 1).shifted);
    expect(share(softmaxBothWays([2, 0.5], 1).shifted) / before).toBeCloseTo(2.718, 3);
  });
});
