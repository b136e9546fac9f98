// The figures in the lesson's text, against softmax as the core computes it in float32.

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { softmaxBothWays } from '../../../core/demonstrations/outputLayer.ts';
import { facts, overflowSums } from './facts.ts';

describe('the facts of the lesson on the output layer', () => {
  it('know the last sum whose exponential float32 holds', () => {
    const last = Number(facts.lastSafe);
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

  it.each(['ja', 'en'])('are what the text in %s asks for', (language) => {
    const text = readFileSync(new URL(`${language}.md`, import.meta.url), 'utf8');
    const asked = Array.from(text.matchAll(/\{facts\.(\w+)\}/g), ([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !Object.hasOwn(facts, name))).toEqual([]);
  });
});
