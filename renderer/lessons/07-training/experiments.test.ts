// What the experiments' answers claim, against real runs with their settings.

import { presets } from '@backprop-lab/core/training/runConfig';
import { describe, expect, it } from 'vitest';

import { Trainer } from '../../../core/training/trainer.ts';
import { RunForm } from '../../lab/training/runForm.svelte.ts';
import { digits } from '../../../tests/parity/recordings.ts';
import { experiments, isTrial, type Experiment } from './experiments.ts';

function trained({ field }: Experiment, value: string) {
  const form = new RunForm();
  form.replace('article', { [field]: value });
  if (!form.config) throw new TypeError(`the form refuses ${value}`);
  const trainer = new Trainer(form.config, digits);
  let last: ReturnType<Trainer['finishEpoch']> | undefined;
  const losses: number[] = [];
  while (trainer.steps < trainer.totalSteps) {
    losses.push(trainer.step());
    if (trainer.atEpochEnd) last = trainer.finishEpoch();
  }
  if (!last) throw new TypeError('no epoch');
  return { ...last, losses };
}

function outcomes(experiment: Experiment) {
  return experiment.values.map((value) => trained(experiment, value));
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

  it('batch: single images get far further than all at once, and jump about', () => {
    const [article, single, all] = outcomes(experiments.batch);
    expect(single?.losses).toHaveLength(1437 * 30);
    expect(all?.losses).toHaveLength(30);
    expect(single?.trainLoss).toBeLessThan((article?.trainLoss ?? NaN) / 10);
    expect(all?.trainLoss).toBeGreaterThan(10 * (article?.trainLoss ?? NaN));
    expect(shareOfRises(single?.losses ?? [])).toBeGreaterThan(0.4);
    expect(shareOfRises(all?.losses ?? [])).toBe(0);
  });

  it('width: two units are better than guessing and far behind; 300 gain little', () => {
    const [article, two, many] = outcomes(experiments.width);
    expect(two?.valCorrect).toBeGreaterThan(3 * 36);
    expect(two?.valCorrect).toBeLessThan(360 * 0.7);
    const gain = (many?.valCorrect ?? NaN) - (article?.valCorrect ?? NaN);
    expect(gain).toBeGreaterThanOrEqual(0);
    expect(gain).toBeLessThan(360 * 0.02);
  });

  it.each(Object.values(experiments))('%# begins with the article’s value', (experiment) => {
    const { field, values } = experiment;
    expect(String(presets.article[field])).toBe(values[0]);
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
