// The texts of the interface in both languages. Those of a lesson's figures are tried in the lesson's folder.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { en, type Dictionary } from './en.ts';
import { ja } from './ja.ts';
import { describeTexts } from './testing/describeTexts.ts';
import { windowCalls } from './testing/windowCalls.ts';
import { pageCalls } from './testing/pageCalls.ts';
import { divergence, problems } from './testing/samples.ts';

const dictionaries = { ja, en };

/** Ordinary calls of every text that takes something in. */
const calls = { ...windowCalls, ...pageCalls };

const formulas = /^commands\.tour\.step$/;
describe('the dictionary', () => {
  describeTexts<Dictionary>(dictionaries, calls, { formulas });
});

describe.each(Object.entries(dictionaries))('the texts in %s', (_language, words) => {
  it('have a sentence for every problem, with the values that are allowed', () => {
    const sentences = Object.values(problems).map(words.form.problem);
    for (const sentence of sentences) expect(sentence).toMatch(/\p{L}.*[.。]$/u);
    expect(words.form.problem(problems.outOfRange)).toMatch(/\b3\b.*1,234/);
    expect(words.form.problem(problems.layerCount)).toMatch(/\b3\b.*\b7\b/);
    expect(words.form.problem(problems.batchTooLarge)).toContain('1,437');
    expect(words.form.problem(problems.notWhole)).not.toBe(words.form.problem(problems.notANumber));
  });

  it('say of a diverged run what became of its loss', () => {
    const nan = words.run.diverged(divergence, 10);
    const infinite = words.run.diverged({ ...divergence, loss: Infinity }, 10);
    expect(nan).toContain('NaN');
    expect(infinite).not.toContain('NaN');
    for (const text of [nan, infinite]) {
      expect(text).toContain('1,205');
      expect(text).toContain('26');
      expect(text).toContain('10');
      expect(text).toContain('3.2 × 10¹⁵');
    }
  });

  it('never count sixty seconds beside the minutes', () => {
    const times = fc.double({ min: 60, max: 100_000, noNaN: true });
    fc.assert(
      fc.property(times, (seconds) => {
        const numbers = words.run.timeSpent(seconds).match(/\d+/g) ?? [];
        const [minutes = NaN, rest = NaN] = numbers.map(Number);
        expect(rest).toBeLessThan(60);
        expect(Math.abs(60 * minutes + rest - seconds)).toBeLessThanOrEqual(0.5);
      }),
      { examples: [[60], [119.4], [119.7], [3599.9]] },
    );
  });
});

describe('the English texts', () => {
  it('count one epoch in the singular', () => {
    expect(en.run.trainEpochs(1)).toBe('Train 1 epoch');
    expect(en.run.trainEpochs(2)).toBe('Train 2 epochs');
  });
});
