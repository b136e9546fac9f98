// What is said of training with each mistake, against whole runs with the article's settings.

import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { trained, trainedOn } from '../testing/trained.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';
import { Trainer } from '../training/trainer.ts';
import { buildMistaken } from './mistakenModel.ts';
import type { MistakeName } from './mistakes.ts';

function mistaken(mistake: MistakeName, config: RunConfig) {
  const build = buildMistaken(mistake);
  return trainedOn(new Trainer(config, digits, { build }));
}

describe.each([0, 1])('with the seed %d', (torchSeed) => {
  const article = { ...presets.article, torchSeed };
  const { valCorrect } = trained(article, digits);
  const right = (mistake: MistakeName) =>
    mistaken(mistake, article).valCorrect;

  it('a forgotten mask or a transposed weight may go almost as well', () => {
    expect(right('forgottenMask')).toBeGreaterThan(valCorrect - 10);
    expect(right('transposedWeight')).toBeGreaterThan(valCorrect - 10);
  });

  it('the last layer alone would not go as well as with a transposed weight', () => {
    const trainer = new Trainer(article, digits);
    const layer1 = trainer.model.parameters.slice(0, 2);
    const first = layer1.map(({ value }) => value.data.slice());
    const fixed = trainedOn(trainer, () => {
      layer1.forEach(({ value }, i) => value.data.set(first[i]));
    });
    expect(fixed.valCorrect).toBeLessThan(
      right('transposedWeight') - 20,
    );
  });

  it('a mask made from the gradient learns hardly anything', () => {
    expect(right('maskFromGradient')).toBeLessThan(48);
  });

  it('biases that are not summed, and a weight updated too early, hardly matter', () => {
    for (const mistake of ['biasNotSummed', 'updatedWeight'] as const) {
      expect(Math.abs(right(mistake) - valCorrect)).toBeLessThanOrEqual(
        2,
      );
    }
  });
});

describe('regression', () => {
  it.each([
    presets.regression,
    presets.regressionStandardized,
    { ...presets.regressionStandardized, standardizeTarget: false },
  ])('can diverge with a weight updated too early (%#)', (config) => {
    expect(trained(config, digits).diverged).toBe(false);
    expect(mistaken('updatedWeight', config).diverged).toBe(true);
  });

  it('without the 2 of the squared error learns as with half the rate', () => {
    const config = presets.regressionStandardized;
    const half = { ...config, learningRate: config.learningRate / 2 };
    const { valLoss } = mistaken('missingTwo', config);
    expect(valLoss).toBeCloseTo(trained(half, digits).valLoss, 4);
  });
});
