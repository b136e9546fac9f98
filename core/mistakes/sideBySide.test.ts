// The two runs: the correct one is nobody else's, the mistaken one goes its own way and may diverge.

import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { explodingConfig, shortConfig } from '../testing/runs.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';
import { Trainer } from '../training/trainer.ts';
import type { MistakeName } from './mistakes.ts';
import { mistakeNames } from './mistakes.ts';
import { trainSideBySide } from './sideBySide.ts';

function pairs(config: RunConfig, mistake: MistakeName) {
  return [...trainSideBySide(config, mistake, digits)].filter(
    (pair) => pair !== undefined,
  );
}

function epochsOf(config: RunConfig) {
  const trainer = new Trainer(config, digits);
  return Array.from({ length: config.epochs }, () => {
    do trainer.step();
    while (!trainer.atEpochEnd);
    return trainer.finishEpoch();
  });
}

const article: RunConfig = {
  ...presets.article,
  learningRate: 0.001,
  epochs: 3,
};

describe('trainSideBySide', () => {
  it.each(mistakeNames)(
    'trains the correct network as if there were no other: beside %s',
    (mistake) => {
      const config: RunConfig =
        mistake === 'missingTwo'
          ? { ...shortConfig, task: 'regression', learningRate: 1e-3 }
          : shortConfig;
      const found = pairs(config, mistake);
      expect(found.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
      expect(found.map(({ correct }) => correct)).toEqual(
        epochsOf(config),
      );
      for (const { correct, mistaken } of found) {
        expect(mistaken.trainLoss).not.toBe(correct.trainLoss);
      }
    },
  );

  it('with the wrong sign climbs where the correct run descends', () => {
    const found = pairs(article, 'wrongSign');
    for (const [before, after] of [found.slice(0, 2), found.slice(1)]) {
      expect(after.correct.valLoss).toBeLessThan(
        before.correct.valLoss,
      );
      expect(after.mistaken.valLoss).toBeGreaterThan(
        before.mistaken.valLoss,
      );
    }
  });

  it('without the mean learns as with a rate as many times as large as the batch', () => {
    // 1437 / 3: no batch is smaller.
    const config: RunConfig = { ...article, batchSize: 479 };
    const mistaken = pairs(
      { ...config, learningRate: config.learningRate / 479 },
      'forgottenMean',
    ).map((pair) => pair.mistaken);
    epochsOf(config).forEach((epoch, i) => {
      expect(mistaken[i].trainLoss).toBeCloseTo(epoch.trainLoss, 4);
      expect(mistaken[i].valLoss).toBeCloseTo(epoch.valLoss, 4);
    });
  });

  it('goes on with the correct run after the mistaken one has diverged', () => {
    const config: RunConfig = {
      ...presets.regressionStandardized,
      activations: ['identity'],
      learningRate: 0.01,
      epochs: 4,
    };
    const found = pairs(config, 'forgottenMean');
    expect(found.map(({ correct }) => correct)).toEqual(
      epochsOf(config),
    );
    for (const { correct, mistaken } of found) {
      expect(Number.isFinite(correct.trainLoss)).toBe(true);
      expect(Number.isFinite(mistaken.trainLoss)).toBe(false);
      expect(mistaken).toMatchObject({ valLoss: NaN, valCorrect: 0 });
    }
  });

  it('ends after all epochs even when both have diverged', () => {
    const found = pairs(
      { ...explodingConfig, epochs: 4 },
      'biasNotSummed',
    );
    expect(found).toHaveLength(4);
    for (const { correct, mistaken } of found) {
      expect(Number.isFinite(correct.trainLoss)).toBe(false);
      expect(Number.isFinite(mistaken.trainLoss)).toBe(false);
    }
  });
});
