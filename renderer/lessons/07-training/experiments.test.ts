// What the experiments' answers claim, against real runs with their settings.

import { textOf } from '@backprop-lab/core/training/hyperparameterText';
import { presets, trainingRows } from '@backprop-lab/core/training/runConfig';
import { describe, expect, it } from 'vitest';

import { Linear } from '../../../core/nn/linear.ts';
import { trainCorrect, trained, type Trained } from '../../../core/testing/trained.ts';
import { Trainer } from '../../../core/training/trainer.ts';
import { RunForm } from '../../lab/training/runForm.svelte.ts';
import { digits } from '../../../tests/parity/recordings.ts';
import { experiments, isTrial, measured, type Experiment } from './experiments.ts';

const { article } = presets;

function trial({ field }: Experiment, value: string): Trained {
  const form = new RunForm();
  form.replace('article', { [field]: value });
  if (!form.config) throw new TypeError(`the form refuses ${value}`);
  return trained(form.config, digits);
}

function outcomes(experiment: Experiment) {
  return experiment.values.map((value) => trial(experiment, value));
}

/** Neurons of the first layer whose sums are positive for no training image. */
function deadNeurons({ trainer: { model, train } }: Trained): number {
  const [W1, b1] = model.parameters;
  const linear = new Linear(1, W1.value);
  linear.bias.value.data.set(b1.value.data);
  const { columns, data } = linear.forward(train.X);
  const active = new Set<number>();
  data.forEach((z, i) => {
    if (z > 0) active.add(i % columns);
  });
  return columns - active.size;
}

/** How often a mini-batch's loss is above the one before. */
function shareOfRises(losses: readonly number[]): number {
  return losses.filter((loss, i) => loss > (losses[i - 1] ?? Infinity)).length / losses.length;
}

describe('the experiments', () => {
  it('rate: ten times learns better, a hundred times is no better than guessing', () => {
    const [article, ten, hundred] = outcomes(experiments.rate);
    expect(ten?.trainLoss).toBeLessThan(article?.trainLoss ?? NaN);
    expect(ten?.valCorrect).toBeGreaterThanOrEqual(article?.valCorrect ?? NaN);
    expect(hundred?.losses.every(Number.isFinite)).toBe(true);
    expect(Math.abs((hundred?.valLoss ?? NaN) - Math.log(10))).toBeLessThan(0.1);
    expect(hundred?.valCorrect).toBeLessThan(60);
  });

  it.each([0, 1, 2])(
    'rate: at a hundred times all hidden neurons are dead, with seed %d',
    (seed) => {
      const at = (rate: number) =>
        deadNeurons(trained({ ...article, learningRate: rate, torchSeed: seed }, digits));
      expect(at(3)).toBe(measured.deadAtLargest);
      expect(at(article.learningRate)).toBe(0);
    },
  );

  it('batch: single images get far further than all at once, and jump about', () => {
    const [article, single, all] = outcomes(experiments.batch);
    expect(single?.losses).toHaveLength(1437 * 30);
    expect(all?.losses).toHaveLength(30);
    expect(single?.trainLoss).toBeLessThan((article?.trainLoss ?? NaN) / 10);
    expect(all?.trainLoss).toBeGreaterThan(10 * (article?.trainLoss ?? NaN));
    expect(shareOfRises(single?.losses ?? [])).toBeGreaterThan(0.4);
    expect(shareOfRises(all?.losses ?? [])).toBe(0);
  });

  it('batch: as many updates with all images get far at a larger rate', () => {
    const batchSize = trainingRows(article);
    const { fullBatchRate: learningRate, fullBatchRight } = measured;
    const large = trained({ ...article, batchSize, learningRate }, digits);
    expect(large.losses).toHaveLength(article.epochs);
    expect(large.valCorrect).toBe(fullBatchRight);
    expect(trained({ ...article, batchSize }, digits).valCorrect).toBeLessThan(180);
  });

  it('width: two units are better than guessing and far behind; 300 gain little', () => {
    const [article, two, many] = outcomes(experiments.width);
    expect(two?.valCorrect).toBe(measured.narrowRight);
    expect(measured.narrowRight).toBeGreaterThan(3 * 36);
    expect(measured.narrowRight).toBeLessThan(360 * 0.7);
    const gain = (many?.valCorrect ?? NaN) - (article?.valCorrect ?? NaN);
    expect(gain).toBeGreaterThanOrEqual(0);
    expect(gain).toBeLessThan(360 * 0.02);
  });

  it('width: other seeds make more or less of two neurons, down to guessing', () => {
    const right = Array.from({ length: 10 }, (_, torchSeed) =>
      trained({ ...article, hiddenSizes: [2], torchSeed }, digits),
    ).map(({ valCorrect }) => valCorrect);
    expect(Math.min(...right)).toBe(measured.narrowLeast);
    expect(Math.max(...right)).toBe(measured.narrowMost);
    expect(measured.narrowLeast).toBeLessThan(48);
  });

  it('width: two numbers are enough where a layer before computes them', () => {
    const run = trained(
      {
        ...article,
        hiddenSizes: [measured.before, 2],
        activations: ['relu', 'identity'],
        optimizer: 'adam',
        learningRate: 0.003,
        epochs: 60,
      },
      digits,
    );
    expect(trainCorrect(run)).toBe(measured.throughTwo);
    expect(measured.throughTwo).toBe(trainingRows(article) - 1);
  });

  it.each([0, 1, 2])(
    'init: with the scale of the weights alone changed, randn begins far behind and stays there, with seed %d',
    (seed) => {
      const at = (init: 'kaiming' | 'randn') => {
        const config = { ...article, init, torchSeed: seed, numpySeed: seed };
        const trainer = new Trainer(config, digits);
        const start = trainer.model.forward(trainer.train.X, trainer.train.y);
        return { start, ...trained(config, digits) };
      };
      const [kaiming, randn] = [at('kaiming'), at('randn')];
      expect(randn.start).toBeGreaterThan(5 * kaiming.start);
      expect(randn.valLoss).toBeGreaterThan(2 * kaiming.valLoss);
      expect(randn.valCorrect).toBeLessThan(kaiming.valCorrect - 10);
      if (seed !== 0) return;
      expect(kaiming.start.toFixed(2)).toBe(measured.kaimingStart.toFixed(2));
      expect(randn.start.toFixed(2)).toBe(measured.randnStart.toFixed(2));
      expect(kaiming.valCorrect).toBe(measured.kaimingRight);
      expect(randn.valCorrect).toBe(measured.randnRight);
    },
  );

  it.each(Object.values(experiments))('%# begins with the article’s value', (experiment) => {
    const { field, values } = experiment;
    expect(textOf(presets.article[field])).toBe(values[0]);
    expect(values.map((value) => isTrial(experiment, value, presets.article))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('know a run as theirs only when nothing else was changed', () => {
    const { rate } = experiments;
    expect(isTrial(rate, '3', { ...presets.article, learningRate: 3 })).toBe(true);
    expect(isTrial(rate, '3', { ...presets.article, learningRate: 3, epochs: 5 })).toBe(false);
    expect(isTrial(experiments.width, '2', { ...presets.article, hiddenSizes: [2] })).toBe(true);
    expect(isTrial(experiments.width, '2', { ...presets.article, hiddenSizes: [2, 2] })).toBe(
      false,
    );
  });
});
