// The figures in the lesson's text, against the core.

import { readFileSync } from 'node:fs';

import { presets, type RunConfig } from '@backprop-lab/core/training/runConfig';
import { describe, expect, it } from 'vitest';

import { trainValSplit } from '../../../core/data/split.ts';
import { featureStatistics } from '../../../core/data/standardization.ts';
import { trained } from '../../../core/testing/trained.ts';
import { Trainer } from '../../../core/training/trainer.ts';
import { digits } from '../../../tests/parity/recordings.ts';
import { facts, measured } from './facts.ts';

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
    expect(Number(facts.valRows)).toBe(trainer.val.X.rows);
  });

  it('name all that the article changed from its programs with functions', () => {
    const { article, refactored } = presets;
    const changed = Object.entries(refactored).filter(
      ([field, value]) =>
        JSON.stringify(value) !== JSON.stringify(article[field as keyof typeof article]),
    );
    expect(changed.map(([field]) => field).sort()).toEqual([
      'epochs',
      'hiddenSizes',
      'learningRate',
      'standardization',
    ]);
    const trainer = new Trainer(article, digits);
    expect(Number(facts.before.hidden)).toBe(trainer.model.parameters[0].value.rows);
    expect(Number(facts.before.epochs)).toBe(trainer.totalSteps / trainer.stepsPerEpoch);
    expect(Number(facts.before.learningRate)).toBe(article.learningRate);
  });

  it('say that the other standard deviation changes the numbers, and hardly what is learned', () => {
    const { refactored } = presets;
    const right = (standardization: RunConfig['standardization']) =>
      trained({ ...refactored, standardization }, digits);
    const [own, other] = [right('population'), right('sample')];
    expect(own.valCorrect).toBe(measured.right);
    expect(other.valCorrect).toBe(measured.right);
    expect(other.valLoss).not.toBe(own.valLoss);
  });

  it.each(['ja', 'en'])('are what the text in %s asks for', (language) => {
    const text = readFileSync(new URL(`${language}.md`, import.meta.url), 'utf8');
    const asked = Array.from(text.matchAll(/\{facts\.(\w+)\}/g), ([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !Object.hasOwn(facts, name))).toEqual([]);
  });
});
