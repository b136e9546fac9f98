// What a run is: one schema with its limits and presets, used by the form, the service, the command line and whatever stores it.

import * as v from 'valibot';

import { CLASSES, IMAGES } from '../data/digits.ts';
import { valRows } from '../data/split.ts';
import { activations } from '../nn/activation.ts';

/** The smallest and largest value a field takes, both included. */
export interface Limits {
  readonly minimum: number;
  readonly maximum: number;
}

export const limits = {
  hiddenLayers: { minimum: 1, maximum: 4 },
  hiddenSizes: { minimum: 1, maximum: 1024 },
  learningRate: { minimum: 1e-6, maximum: 1000 },
  batchSize: { minimum: 1, maximum: IMAGES },
  epochs: { minimum: 1, maximum: 1000 },
  seed: { minimum: 0, maximum: 2 ** 32 - 1 },
  testShare: { minimum: 0.05, maximum: 0.5 },
  positiveDigit: { minimum: 0, maximum: CLASSES - 1 },
} as const satisfies Record<string, Limits>;

export const tasks = [
  'classification',
  'regression',
  'binary',
] as const;
export const inits = ['kaiming', 'randn'] as const;
export const standardizations = ['sample', 'population'] as const;

export { activations } from '../nn/activation.ts';

function numberWithin({ minimum, maximum }: Limits) {
  return v.pipe(v.number(), v.minValue(minimum), v.maxValue(maximum));
}

function integerWithin({ minimum, maximum }: Limits) {
  return v.pipe(
    v.number(),
    v.integer(),
    v.minValue(minimum),
    v.maxValue(maximum),
  );
}

/** Everything a run depends on: with the same RunConfig it gives the same numbers. */
export const RunConfigSchema = v.pipe(
  v.strictObject({
    /** Which digit it is, the digit as a number, or whether it is one certain digit. */
    task: v.picklist(tasks),
    /** Units of each hidden layer, from input to output. */
    hiddenSizes: v.pipe(
      v.array(integerWithin(limits.hiddenSizes)),
      v.minLength(limits.hiddenLayers.minimum),
      v.maxLength(limits.hiddenLayers.maximum),
    ),
    /** What follows each hidden layer. */
    activation: v.picklist(activations),
    init: v.picklist(inits),
    learningRate: numberWithin(limits.learningRate),
    /** Examples per step; the last batch of an epoch may be smaller. */
    batchSize: integerWithin(limits.batchSize),
    epochs: integerWithin(limits.epochs),
    /** For the initial weights: PyTorch's `torch.manual_seed`. */
    torchSeed: integerWithin(limits.seed),
    /** For the order of the examples in each epoch: NumPy's `np.random.seed`. */
    numpySeed: integerWithin(limits.seed),
    /** For the split: scikit-learn's `random_state`. */
    splitSeed: integerWithin(limits.seed),
    /** Part of all images held back for validation: scikit-learn's `test_size`. */
    testShare: numberWithin(limits.testShare),
    standardization: v.picklist(standardizations),
    /** Regression only: whether the target is shifted and scaled to mean 0 and standard deviation 1. */
    standardizeTarget: v.boolean(),
    /** Binary classification only: the digit that is told from the rest. */
    positiveDigit: integerWithin(limits.positiveDigit),
  }),
  v.forward(
    v.partialCheck(
      [['batchSize'], ['testShare']],
      ({ batchSize, testShare }) =>
        testShare > limits.testShare.maximum ||
        batchSize <= trainingRows(testShare),
      'batch larger than the training data',
    ),
    ['batchSize'],
  ),
);

export type RunConfig = v.InferOutput<typeof RunConfigSchema>;
export type RunConfigField = keyof RunConfig;

/** Images left for training when `testShare` of them are held back. */
export function trainingRows(testShare: number): number {
  return IMAGES - valRows(IMAGES, testShare);
}

const article = {
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
} satisfies RunConfig;

/** The article's programs, and two of ours that go on from them. */
export const presets = {
  /** The article's training loop. */
  article,
  /** The article's version with classes. */
  refactored: {
    ...article,
    hiddenSizes: [10],
    learningRate: 0.01,
    epochs: 100,
    standardization: 'population',
  },
  /** The article's regression network; the article trains it no further than one gradient. */
  regression: {
    ...article,
    task: 'regression',
    init: 'randn',
    learningRate: 0.001,
  },
  /** Regression that trains well. */
  regressionStandardized: {
    ...article,
    task: 'regression',
    standardizeTarget: true,
  },
  /** One digit against the rest. */
  binary: { ...article, task: 'binary' },
} satisfies Record<string, RunConfig>;

export type PresetName = keyof typeof presets;
