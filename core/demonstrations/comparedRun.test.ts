// Runs for comparisons against PyTorch's recording of the article's, and their dead neurons against sums in float64.

import { describe, expect, it } from 'vitest';

import {
  digits,
  recordedTraining,
} from '../../tests/parity/recordings.ts';
import { atOnce } from '../portions.ts';
import { presets } from '../training/runConfig.ts';
import { Trainer } from '../training/trainer.ts';
import { comparedRunInPortions } from './comparedRun.ts';
import {
  comparedConfig,
  comparedMistake,
  comparedRunNames,
} from './comparedRunNames.ts';

const run = (
  ...[name, seed]: [(typeof comparedRunNames)[number], number]
) => atOnce(comparedRunInPortions(digits, name, seed));

describe('a run for a comparison', () => {
  it.each([0, 42] as const)(
    'is PyTorch’s, with the article’s settings and the seed %d',
    (seed) => {
      const { trainLosses, valLosses, valCorrect, divergedAt } = run(
        'article',
        seed,
      );
      const recorded = recordedTraining('article', seed).epochs_log;
      expect(trainLosses).toHaveLength(recorded.length);
      recorded.forEach(({ train_loss, val_loss, val_correct }, i) => {
        expect(trainLosses[i] / train_loss).toBeCloseTo(1, 4);
        expect(valLosses[i] / val_loss).toBeCloseTo(1, 4);
        expect(valCorrect[i]).toBe(val_correct);
      });
      expect(divergedAt).toBeUndefined();
    },
  );

  it('counts the neurons whose sums are positive for no training image', () => {
    const { dead, hidden } = run('largeRate', 0);
    const trainer = new Trainer(comparedConfig('largeRate', 0), digits);
    const counted = [deadOf(trainer)];
    while (counted.length < 4) {
      trainer.step();
      if (!trainer.atEpochEnd) continue;
      trainer.finishEpoch();
      counted.push(deadOf(trainer));
    }
    expect([...dead.subarray(0, 4)]).toEqual(counted);
    expect([dead[0], dead.at(-1), hidden]).toEqual([0, 30, 30]);
  });

  it('ends where its loss is no number any longer', () => {
    const { divergedAt, trainLosses, startLoss } = run(
      'regressionRandn',
      0,
    );
    expect(divergedAt).toBeGreaterThan(48);
    expect(trainLosses).toHaveLength(1);
    expect(startLoss).toBeGreaterThan(400);
  });

  it.each([-1, 0.5, NaN, 2 ** 32])('refuses the seed %d', (seed) => {
    expect(() => run('article', seed)).toThrow(RangeError);
  });
});

describe('the runs for comparisons', () => {
  const changes = (name: (typeof comparedRunNames)[number]) =>
    Object.entries(comparedConfig(name, 0))
      .filter(
        ([field, value]) =>
          JSON.stringify(value) !==
          JSON.stringify(
            presets.article[field as keyof typeof presets.article],
          ),
      )
      .map(([field]) => field)
      .concat(comparedMistake(name) ?? []);

  it.each([
    ['randn', ['init']],
    ['singleImages', ['batchSize']],
    ['largeRate', ['learningRate']],
    ['wrongMask', ['maskFromGradient']],
  ] as const)(
    '%s differs from the article’s in one thing',
    (name, changed) => {
      expect(changes(name)).toEqual(changed);
    },
  );

  it('of regression are the four combinations of weights and target', () => {
    const combinations = comparedRunNames
      .filter((name) => name.startsWith('regression'))
      .map((name) => {
        const { init, standardizeTarget, ...rest } = comparedConfig(
          name,
          7,
        );
        expect(rest).toEqual(
          expect.objectContaining({
            task: 'regression',
            learningRate: presets.article.learningRate,
            torchSeed: 7,
            numpySeed: 7,
          }),
        );
        return `${init} ${String(standardizeTarget)}`;
      });
    expect(new Set(combinations).size).toBe(4);
    expect(combinations).toHaveLength(4);
  });
});

/** In float64, from the parameters and images themselves. */
function deadOf({ model, train: { X } }: Trainer): number {
  const [W1, b1] = model.parameters.map(({ value }) => value);
  const isActive = (neuron: number, row: number) => {
    let sum = b1.data[neuron];
    for (let i = 0; i < X.columns; i++) {
      sum +=
        W1.data[neuron * X.columns + i] * X.data[row * X.columns + i];
    }
    return sum > 0;
  };
  const rows = [...Array(X.rows).keys()];
  return [...Array(W1.rows).keys()].filter(
    (neuron) => !rows.some((row) => isActive(neuron, row)),
  ).length;
}
