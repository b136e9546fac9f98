// What the lesson's text claims about regression on the digits, against real runs.

import { readFileSync } from 'node:fs';

import { presets, type RunConfig } from '@backprop-lab/core/training/runConfig';
import { describe, expect, it } from 'vitest';

import { Trainer } from '../../../core/training/trainer.ts';
import { digits, recordedTraining } from '../../../tests/parity/recordings.ts';
import { facts } from './facts.ts';

function trained(config: RunConfig) {
  const trainer = new Trainer(config, digits);
  const losses: number[] = [];
  let last: ReturnType<Trainer['finishEpoch']> | undefined;
  while (trainer.steps < trainer.totalSteps) {
    losses.push(trainer.step());
    if (trainer.atEpochEnd) last = trainer.finishEpoch();
  }
  return { trainer, losses, last };
}

describe('the facts of the regression lesson', () => {
  it('name the presets’ sizes', () => {
    const { trainer } = trained({ ...presets.regressionStandardized, epochs: 1 });
    expect(Number(facts.hidden)).toBe(trainer.model.parameters[0].value.rows);
    expect(Number(facts.valRows)).toBe(trainer.val.X.rows);
    expect(Number(facts.smallRate)).toBe(presets.regression.learningRate);
    expect(Number(facts.learningRate)).toBe(presets.regressionStandardized.learningRate);
    expect(Number(facts.batchSize)).toBe(trainer.config.batchSize);
  });

  it('regression gets fewer digits right than classification with the same hidden layer', () => {
    const { last } = trained(presets.regressionStandardized);
    const classified = recordedTraining('article', 0).epochs_log.at(-1)?.val_correct ?? NaN;
    expect(last?.valCorrect).toBeLessThan(classified - 36);
  });

  it('the article’s weights and plain targets at the larger rate leave the numbers float32 can hold', () => {
    const { losses } = trained({ ...presets.regression, learningRate: 0.03, epochs: 2 });
    expect(losses.every(Number.isFinite)).toBe(false);
    const { last } = trained(presets.regression);
    expect(Number.isFinite(last?.valLoss)).toBe(true);
  });

  it('always answering the mean costs about 1 with a standardised target', () => {
    const { train } = new Trainer(presets.regressionStandardized, digits);
    const mean = train.y.data.reduce((sum, value) => sum + value ** 2, 0) / train.y.rows;
    expect(mean).toBeCloseTo(1, 5);
  });

  it.each(['ja', 'en'])('are what the text in %s asks for', (language) => {
    const text = readFileSync(new URL(`${language}.md`, import.meta.url), 'utf8');
    const asked = Array.from(text.matchAll(/\{facts\.(\w+)\}/g), ([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !Object.hasOwn(facts, name))).toEqual([]);
  });
});
