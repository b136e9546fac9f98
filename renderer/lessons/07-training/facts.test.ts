// The figures in the lesson's text, against a real Trainer with the article's settings.

import { readFileSync } from 'node:fs';

import { presets } from '@backprop-lab/core/training/runConfig';
import { beforeAll, describe, expect, it } from 'vitest';

import { Trainer } from '../../../core/training/trainer.ts';
import { digits } from '../../../tests/parity/recordings.ts';
import { facts } from './facts.ts';

function numbered(text: string): number {
  return Number(text.replaceAll(',', ''));
}

describe('the facts of the training lesson', () => {
  const trainer = new Trainer(presets.article, digits);
  const batches: number[] = [];

  beforeAll(() => {
    while (!trainer.atEpochEnd) {
      trainer.step();
      batches.push(trainer.objective.loss.prediction.rows);
    }
  });

  it('count the images that there are, and those of each part', () => {
    expect(numbered(facts.images)).toBe(digits.count);
    expect(numbered(facts.trainRows)).toBe(trainer.train.X.rows);
    expect(numbered(facts.valRows)).toBe(trainer.val.X.rows);
  });

  it('count the mini-batches of an epoch as they really come', () => {
    expect(numbered(facts.steps)).toBe(batches.length);
    expect(numbered(facts.steps)).toBe(trainer.stepsPerEpoch);
    expect(batches.reduce((sum, rows) => sum + rows, 0)).toBe(numbered(facts.trainRows));
  });

  it('say how many images a mini-batch holds, and the last one', () => {
    expect(new Set(batches.slice(0, -1))).toEqual(new Set([numbered(facts.batchSize)]));
    expect(batches.at(-1)).toBe(numbered(facts.lastBatch));
    expect(numbered(facts.lastBatch)).toBeLessThan(numbered(facts.batchSize));
  });

  it('count the updates of the whole run', () => {
    expect(numbered(facts.totalSteps)).toBe(trainer.totalSteps);
    expect(numbered(facts.epochs)).toBe(trainer.totalSteps / trainer.stepsPerEpoch);
  });

  it('say how wide the hidden layer is', () => {
    expect(numbered(facts.hidden)).toBe(trainer.model.parameters[0].value.rows);
  });

  it('hold the article’s learning rate, as text', () => {
    expect(facts.learningRate).toBe('0.03');
  });

  it.each(['ja', 'en'])('are what the text in %s asks for', (language) => {
    const text = readFileSync(new URL(`${language}.md`, import.meta.url), 'utf8');
    const asked = Array.from(text.matchAll(/\{facts\.(\w+)\}/g), ([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !Object.hasOwn(facts, name))).toEqual([]);
  });
});
