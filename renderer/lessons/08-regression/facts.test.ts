// What the lesson's text claims about regression on the digits, against real runs.

import { readFileSync } from 'node:fs';

import { presets, type RunConfig } from '@backprop-lab/core/training/runConfig';
import { describe, expect, it } from 'vitest';

import { asNumbers, scaleOf } from '../../../core/data/targets.ts';
import { MSE } from '../../../core/nn/mse.ts';
import { Tensor } from '../../../core/tensor/tensor.ts';
import { trained } from '../../../core/testing/trained.ts';
import { Trainer } from '../../../core/training/trainer.ts';
import { digits, recordedTraining } from '../../../tests/parity/recordings.ts';
import { facts, measured } from './facts.ts';

const article = presets.regression;
const standardized = presets.regressionStandardized;
const { learningRate } = standardized;
/** One change at a time from the article's network to the one that trains well. */
const combination = (init: RunConfig['init'], standardizeTarget: boolean, seed = 0): RunConfig => ({
  ...article,
  init,
  standardizeTarget,
  learningRate,
  torchSeed: seed,
  numpySeed: seed,
});
const seeds = [0, 1, 2, 3, 4];

/** Validation images of the digit that the training labels' mean rounds to. */
function answeredByTheMean(): number {
  const { train, val } = new Trainer(article, digits);
  const labels = Array.from(train.labels);
  const mean = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  return Array.from(val.labels).filter((label) => label === Math.round(mean)).length;
}

describe('the facts of the regression lesson', () => {
  it('name the presets’ sizes', () => {
    const { trainer } = trained({ ...standardized, epochs: 1 }, digits);
    expect(Number(facts.hidden)).toBe(trainer.model.parameters[0].value.rows);
    expect(Number(facts.valRows)).toBe(trainer.val.X.rows);
    expect(Number(facts.smallRate)).toBe(article.learningRate);
    expect(Number(facts.learningRate)).toBe(learningRate);
    expect(Number(facts.batchSize)).toBe(trainer.config.batchSize);
    expect(Number(facts.epochs)).toBe(standardized.epochs);
  });

  it('the two programs differ in the weights, the target and the learning rate alone', () => {
    const changed = Object.entries(standardized).filter(
      ([field, value]) =>
        JSON.stringify(value) !== JSON.stringify(article[field as keyof RunConfig]),
    );
    expect(changed.map(([field]) => field).sort()).toEqual([
      'init',
      'learningRate',
      'standardizeTarget',
    ]);
    expect(combination('kaiming', true)).toEqual(standardized);
  });

  it('regression gets fewer digits right than classification with the same hidden layer', () => {
    const recorded = recordedTraining('article', 0).epochs_log.at(-1)?.val_correct;
    expect(measured.classified).toBe(recorded);
    expect(trained(presets.article, digits).valCorrect).toBe(measured.classified);
    expect(measured.kaimingScaled).toBeLessThan(measured.classified - 36);
  });

  it('the article’s network leaves float32 within two epochs at the larger rate, and learns slowly at the smaller', () => {
    const larger = trained(combination('randn', false), digits);
    expect(larger.diverged).toBe(true);
    expect(larger.losses.length).toBeLessThan(2 * larger.trainer.stepsPerEpoch);
    const smaller = trained(article, digits);
    expect(smaller.diverged).toBe(false);
    expect(smaller.valLoss).toBeLessThan((smaller.epochs[0]?.valLoss ?? NaN) / 2);
    expect(smaller.valCorrect).toBeGreaterThan(answeredByTheMean());
  });

  it('of weights and target, the weights make the difference', () => {
    const right = (config: RunConfig) => trained(config, digits).valCorrect;
    expect(right(combination('kaiming', false))).toBe(measured.kaimingPlain);
    expect(right(combination('kaiming', true))).toBe(measured.kaimingScaled);
    expect(right(combination('randn', true))).toBe(measured.randnScaled);
    expect(measured.randnScaled).toBe(answeredByTheMean());
  });

  it.each(seeds)('so they do with the seed %d', (seed) => {
    for (const target of [false, true]) {
      const kaiming = trained(combination('kaiming', target, seed), digits);
      const randn = trained(combination('randn', target, seed), digits);
      expect(kaiming.valCorrect).toBeGreaterThan(140);
      expect(randn.diverged || randn.valCorrect < 48).toBe(true);
    }
  });

  it('plain weights begin with huge predictions and losses, Kaiming’s do not', () => {
    const begun = (init: RunConfig['init']) => {
      const { model, objective, train } = new Trainer(combination(init, false), digits);
      const loss = model.forward(train.X, train.y);
      return { loss, predictions: [...objective.loss.prediction.data] };
    };
    const randn = begun('randn');
    expect(Math.round(Math.min(...randn.predictions))).toBe(measured.lowest);
    expect(Math.round(Math.max(...randn.predictions))).toBe(measured.highest);
    expect(Math.round(randn.loss)).toBe(measured.randnLoss);
    expect(Math.round(begun('kaiming').loss)).toBe(measured.kaimingLoss);
  });

  it('a standardised target still learns at a rate that is too large for the plain one', () => {
    const at = (target: boolean, seed: number) =>
      trained(
        { ...combination('kaiming', target, seed), learningRate: measured.largerRate },
        digits,
      ).valCorrect;
    expect(at(false, 0)).toBe(measured.largerPlain);
    expect(at(true, 0)).toBe(measured.largerScaled);
    for (const seed of [1, 2]) {
      expect(at(false, seed)).toBeLessThan(48);
      expect(at(true, seed)).toBeGreaterThan(100);
    }
  });

  it('always predicting the mean costs about 1 with a standardised target', () => {
    const { train } = new Trainer(standardized, digits);
    const mean = train.y.data.reduce((sum, value) => sum + value ** 2, 0) / train.y.rows;
    expect(mean).toBeCloseTo(1, 5);
  });

  it('a standardised target is the same in every unit', () => {
    const labels = Array.from(digits.labels);
    const scaled = (unit: number) => {
      const inUnit = Float64Array.from(labels, (label) => unit * label);
      return asNumbers(inUnit, scaleOf(inUnit)).data;
    };
    const plain = scaled(1);
    for (const unit of [0.001, 1000]) {
      scaled(unit).forEach((value, i) => {
        expect(value).toBeCloseTo(plain[i] ?? NaN, 5);
      });
    }
  });

  it('twice the miss costs four times as much, and one miss of 2 less than five of 1', () => {
    const loss = (...misses: number[]) =>
      new MSE().forward(
        Tensor.fromRows(misses.map((miss) => [3 + miss])),
        Tensor.fromRows(misses.map(() => [3])),
      ) * misses.length;
    expect(loss(2)).toBe(4 * loss(1));
    expect(loss(-2)).toBe(loss(2));
    expect(loss(2)).toBeLessThan(loss(1, 1, 1, 1, 1));
  });

  it('for an image that is a 1 or a 7 with equal chance, 4 has the smallest squared error', () => {
    const cost = (said: number) => (said - 1) ** 2 + (said - 7) ** 2;
    const best = Array.from({ length: 91 }, (_, i) => i / 10).sort((a, b) => cost(a) - cost(b))[0];
    expect(best).toBe(4);
  });

  it.each(['ja', 'en'])('are what the text in %s asks for', (language) => {
    const text = readFileSync(new URL(`${language}.md`, import.meta.url), 'utf8');
    const asked = Array.from(text.matchAll(/\{facts\.(\w+)\}/g), ([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !Object.hasOwn(facts, name))).toEqual([]);
  });
});
