// What may be asked of a gradient check, and the sentence for what may not.

import { describe, expect, it } from 'vitest';

import { mistakeNames } from '../mistakes/mistakes.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';
import {
  checkProblem,
  InvalidCheckConfig,
  parseCheckConfig,
  recordedTask,
  references,
  type CheckConfig,
} from './checkConfig.ts';

const { article, regression, regressionStandardized, binary } = presets;

const valid: CheckConfig = {
  network: article,
  rows: 1437,
  reference: 'autograd',
};

/** The sentence with which the value is refused. */
function refusal(value: unknown): string {
  try {
    parseCheckConfig(value);
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidCheckConfig);
    return (error as Error).message;
  }
  return 'none';
}

const general =
  'A gradient check needs network, rows and reference, and takes a mistake.';
const rowsAtLeast1 =
  'The number of rows must be a whole number of at least 1.';
const notRecorded =
  'PyTorch’s gradients are recorded only for the article’s two networks (64-30-10 with Kaiming weights, 64-30-1 with randn weights) with ReLU, seed 0 or 42 and all 1437 rows.';
const elsewhere = 'cannot be made in this network';

describe('parseCheckConfig', () => {
  it('takes every reference and every mistake', () => {
    for (const reference of references) {
      expect(parseCheckConfig({ ...valid, reference })).toEqual({
        ...valid,
        reference,
      });
    }
    for (const mistake of mistakeNames) {
      const network: RunConfig = {
        ...regressionStandardized,
        hiddenSizes: [4, 3],
      };
      const config = { ...valid, network, mistake };
      expect(parseCheckConfig(config)).toEqual(config);
    }
  });

  it.each<readonly [sentence: string, value: unknown]>([
    [general, undefined],
    [general, null],
    [general, () => valid],
    [general, { ...valid, seed: 1 }],
    [rowsAtLeast1, { ...valid, rows: 0 }],
    [rowsAtLeast1, { ...valid, rows: 1.5 }],
    [rowsAtLeast1, { ...valid, rows: '7' }],
    [rowsAtLeast1, { ...valid, rows: NaN }],
    [
      'The number of rows must be a whole number between 1 and 1437, the number of training images.',
      { ...valid, rows: 1438 },
    ],
    [
      'The number of rows must be a whole number between 1 and 898, the number of training images.',
      {
        ...valid,
        network: { ...article, testShare: 0.5 },
        rows: 899,
      },
    ],
    [
      'The reference must be one of: autograd, finite, recorded, recordedFloat32.',
      { ...valid, reference: 'torch' },
    ],
    [
      `The mistake must be one of: ${mistakeNames.join(', ')}.`,
      { ...valid, mistake: 'toString' },
    ],
    [
      'hiddenSizes must list between 1 and 4 layers. learningRate must lie between 0.000001 and 1000.',
      {
        ...valid,
        network: { ...article, learningRate: 0, hiddenSizes: [] },
      },
    ],
    [
      'The run settings are not an object with fields such as learningRate.',
      { ...valid, network: 3 },
    ],
    [
      'The run settings are not an object with fields such as learningRate.',
      { rows: 1, reference: 'autograd' },
    ],
  ])('says: %s', (sentence, value) => {
    expect(refusal(value)).toBe(sentence);
  });

  it.each(['rows', 'reference'])('misses %s', (key) => {
    const rest = Object.fromEntries(
      Object.entries(valid).filter(([name]) => name !== key),
    );
    const sentence = refusal(rest);
    expect(sentence).toMatch(/^[A-Z][^\n]*\.$/);
    expect(sentence).toContain(key);
  });

  it.each<
    readonly [CheckConfig['mistake'], Partial<RunConfig>, string]
  >([
    ['missingTwo', article, 'it belongs to regression'],
    ['missingTwo', binary, 'it belongs to regression'],
    [
      'maskFromGradient',
      { activations: ['leakyRelu'] },
      'it needs ReLU',
    ],
    [
      'forgottenMask',
      { activations: ['identity'] },
      'it needs an activation other than identity',
    ],
    [
      'transposedWeight',
      regression,
      'it needs a weight with several rows and columns',
    ],
  ])('refuses %s where it is none: %o', (mistake, changes, why) => {
    const network = { ...article, ...changes };
    const sentence = refusal({ ...valid, network, mistake });
    expect(sentence).toContain(`The mistake ${mistake} ${elsewhere}`);
    expect(sentence).toContain(why);
    expect(sentence).toMatch(/^[^\n.]+\.$/);
  });
});

describe('PyTorch’s recording', () => {
  const all = 1437;

  it('is there for the article’s two networks with seed 0 and 42', () => {
    for (const torchSeed of [0, 42]) {
      const seeded = { ...article, torchSeed };
      expect(recordedTask(seeded, all)).toBe('classification');
      expect(recordedTask({ ...regression, torchSeed }, all)).toBe(
        'regression',
      );
    }
  });

  it('does not ask how the network would be trained', () => {
    const trained: RunConfig = {
      ...article,
      learningRate: 7,
      batchSize: 1,
      epochs: 1,
      numpySeed: 5,
      positiveClass: 1,
    };
    expect(recordedTask(trained, all)).toBe('classification');
  });

  it.each<Partial<RunConfig>>([
    { torchSeed: 1 },
    { hiddenSizes: [31] },
    { hiddenSizes: [30, 30] },
    { activations: ['leakyRelu'] },
    { init: 'randn' },
    { splitSeed: 0 },
    { testShare: 0.25 },
    { standardization: 'population' },
    { task: 'binary' },
    regressionStandardized,
    { ...regression, init: 'kaiming' },
    { ...regression, standardizeTarget: true },
  ])('is missing for %o', (changes) => {
    const network = { ...article, ...changes };
    for (const reference of ['recorded', 'recordedFloat32'] as const) {
      const rows = network.testShare === 0.2 ? all : 1347;
      const config: CheckConfig = { network, rows, reference };
      expect(checkProblem(config)).toEqual({ kind: 'notRecorded' });
      expect(refusal(config)).toBe(notRecorded);
    }
  });

  it('is missing for part of the rows', () => {
    expect(
      refusal({ ...valid, rows: 1436, reference: 'recorded' }),
    ).toBe(notRecorded);
  });
});
