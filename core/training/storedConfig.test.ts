// Settings that older versions stored: their present names, and what they meant by what they lack.

import { describe, expect, it } from 'vitest';

import { fields, hyperparameters } from './hyperparameters.ts';
import { presets } from './runConfig.ts';
import { problemsOf } from './runConfigProblem.ts';
import { upgradeRunConfig, withCurrentNames } from './storedConfig.ts';

/** The article's settings as version 0.1.0 wrote them. */
const stored = {
  task: 'classification',
  hiddenSizes: [30],
  activation: 'relu',
  init: 'kaiming',
  learningRate: 0.03,
  batchSize: 30,
  epochs: 30,
  torchSeed: 0,
  numpySeed: 0,
  splitSeed: 42,
  testShare: 0.2,
  standardization: 'sample',
  standardizeTarget: false,
  positiveDigit: 8,
};

describe('upgradeRunConfig', () => {
  it('gives settings of version 0.1.0 their present meaning', () => {
    expect(upgradeRunConfig(stored)).toEqual(presets.article);
    expect(
      upgradeRunConfig({
        ...stored,
        activation: 'tanh',
        positiveDigit: 3,
      }),
    ).toEqual({
      ...presets.article,
      activations: ['tanh'],
      positiveClass: 3,
    });
  });

  it('leaves settings of this version as they are', () => {
    const config = {
      ...presets.article,
      optimizer: 'adam',
      weightDecay: 0.1,
      hiddenSizes: [4, 5],
      activations: ['relu', 'tanh'],
      data: 'moons',
    };
    expect(upgradeRunConfig(config)).toEqual(config);
  });

  it('fills in nothing that version 0.1.0 had', () => {
    for (const field of Object.keys(stored)) {
      const rest = Object.fromEntries(
        Object.entries(stored).filter(([name]) => name !== field),
      );
      const present = withCurrentNames({ [field]: 0 });
      expect(problemsOf(upgradeRunConfig(rest))).toEqual([
        { kind: 'missing', field: Object.keys(present)[0] },
      ]);
    }
  });

  it.each([null, 3, 'article', undefined])(
    'leaves %s to the schema',
    (value) => {
      expect(upgradeRunConfig(value)).toBe(value);
    },
  );
});

describe('the table of hyperparameters', () => {
  it('gives each an option of its own', () => {
    const options = fields.map(
      (field) => hyperparameters[field].option,
    );
    expect(new Set(options).size).toBe(options.length);
  });

  it('begins with values that are allowed together', () => {
    const initial = Object.fromEntries(
      fields.map((field) => [field, hyperparameters[field].initial]),
    );
    expect(problemsOf(initial)).toEqual([]);
  });
});
