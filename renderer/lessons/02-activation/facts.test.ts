// The figures in the lesson's text, against the core.

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { activationCurve, activeShares } from '../../../core/demonstrations/activations.ts';
import { Trainer } from '../../../core/training/trainer.ts';
import { presets } from '../../../core/training/runConfig.ts';
import { digits } from '../../../tests/parity/recordings.ts';
import { facts } from './facts.ts';

describe('the facts of the lesson on activations', () => {
  it('know how steep sigmoid is at most', () => {
    expect(Number(facts.steepest)).toBeCloseTo(Math.max(...activationCurve('sigmoid').slopes), 6);
    expect(facts.afterTen).toBe('1 × 10⁻⁶');
    expect(Math.log10(0.25 ** 10)).toBeCloseTo(-6, 1);
  });

  it('count the neurons and images of the figure', () => {
    expect(Number(facts.hidden)).toBe(activeShares(digits)[0]?.length);
    const { train } = new Trainer(presets.article, digits);
    expect(Number(facts.trainRows.replace(',', ''))).toBe(train.X.rows);
  });

  it.each(['ja', 'en'])('are what the text in %s asks for', (language) => {
    const text = readFileSync(new URL(`${language}.md`, import.meta.url), 'utf8');
    const asked = Array.from(text.matchAll(/\{facts\.(\w+)\}/g), ([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !Object.hasOwn(facts, name))).toEqual([]);
  });
});
