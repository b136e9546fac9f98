// The figures in the lesson's text, against the core.

import { readFileSync } from 'node:fs';

import { presets } from '@backprop-lab/core/training/runConfig';
import { describe, expect, it } from 'vitest';

import { trainValSplit } from '../../../core/data/split.ts';
import { featureStatistics } from '../../../core/data/standardization.ts';
import { Trainer } from '../../../core/training/trainer.ts';
import { digits } from '../../../tests/parity/recordings.ts';
import { facts } from './facts.ts';

describe('the facts of the refactoring lesson', () => {
  it('hold both standard deviations, of which each program uses its own', () => {
    const { splitSeed, testShare, standardization } = presets.refactored;
    const { train } = trainValSplit(digits.count, testShare, splitSeed);
    const std = (name: 'sample' | 'population') =>
      featureStatistics(digits, train, name).std.toFixed(5);
    expect([facts.sampleStd, facts.populationStd]).toEqual([std('sample'), std('population')]);
    expect(standardization).toBe('population');
    expect(presets.article.standardization).toBe('sample');
  });

  it('are the sizes of the refactored program', () => {
    const trainer = new Trainer(presets.refactored, digits);
    expect(Number(facts.hidden)).toBe(trainer.model.parameters[0].value.rows);
    expect(Number(facts.epochs)).toBe(trainer.totalSteps / trainer.stepsPerEpoch);
    expect(Number(facts.learningRate)).toBe(trainer.config.learningRate);
  });

  it.each(['ja', 'en'])('are what the text in %s asks for', (language) => {
    const text = readFileSync(new URL(`${language}.md`, import.meta.url), 'utf8');
    const asked = Array.from(text.matchAll(/\{facts\.(\w+)\}/g), ([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !Object.hasOwn(facts, name))).toEqual([]);
  });
});
