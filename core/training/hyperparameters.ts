// Every hyperparameter of a run, once: what it takes, what it begins with, its unit and its option on the command line. Form, schema, command line, differences, exports and stored runs read this table.

import {
  dataNames,
  described,
  descriptionOf,
  type MadeWith,
} from '../data/descriptions.ts';
import {
  extraFeatures,
  type ExtraFeature,
} from '../data/extraFeatures.ts';
import { scalings } from '../data/scalingNames.ts';
import { tasks } from '../data/task.ts';
import { activations, type Activation } from '../nn/activation.ts';
import { inits } from '../nn/initialization.ts';
import {
  optimizerNames,
  optimizers,
  type OptimizerField,
  type OptimizerName,
} from '../nn/optimizers.ts';
import {
  changes,
  choice,
  choicePerLayer,
  choices,
  number,
  table,
  toggle,
  whole,
  wholePerLayer,
  type Deciding,
  type Hyperparameter,
  type Limits,
  type ValueOf,
} from './hyperparameterKinds.ts';

const hiddenLayers: Limits = { minimum: 1, maximum: 4 };
const seeds: Limits = { minimum: 0, maximum: 2 ** 32 - 1 };
/** Beyond it an average would never forget. */
const kept: Limits = { minimum: 0, maximum: 0.9999 };

const ofData =
  (setting: keyof MadeWith) =>
  ({ data }: Deciding) =>
    descriptionOf(data).settings.includes(setting);

const ofOptimizer =
  (field: OptimizerField) =>
  ({ optimizer }: Deciding) =>
    optimizerFields(optimizer).includes(field);

/** In the order in which differences and tables list them. */
export const hyperparameters = {
  /** Which class it is, a number, or whether it is one certain class. */
  task: choice(tasks, 'classification', { option: 'task' }),

  /** Units of each hidden layer, from input to output. */
  hiddenSizes: wholePerLayer(
    { minimum: 1, maximum: 1024 },
    hiddenLayers,
    [30],
    { option: 'hidden', unit: 'units' },
  ),

  /** What follows each hidden layer; a single one follows all of them. */
  activations: choicePerLayer<Activation>(
    activations,
    hiddenLayers,
    ['relu'],
    { option: 'activation', formerly: 'activation' },
  ),

  init: choice(inits, 'kaiming', { option: 'init' }),

  /** What an update makes of the gradient. */
  optimizer: choice(optimizerNames, 'sgd', {
    option: 'optimizer',
    isAddition: true,
  }),

  learningRate: number({ minimum: 1e-6, maximum: 1000 }, 0.03, {
    option: 'learning-rate',
    unit: 'gradients',
    python: 'LEARNING_RATE',
  }),

  /** How much of the velocity is kept at each step. */
  momentum: number(kept, 0.9, {
    option: 'momentum',
    isAddition: true,
    appliesTo: ofOptimizer('momentum'),
  }),

  /** RMSprop: how much of the mean squared gradient is kept at each step. */
  alpha: number(kept, 0.99, {
    option: 'alpha',
    isAddition: true,
    appliesTo: ofOptimizer('alpha'),
  }),

  /** Adam: how much of the mean gradient is kept at each step. */
  beta1: number(kept, 0.9, {
    option: 'beta1',
    isAddition: true,
    appliesTo: ofOptimizer('beta1'),
  }),

  /** Adam: how much of the mean squared gradient is kept at each step. */
  beta2: number(kept, 0.999, {
    option: 'beta2',
    isAddition: true,
    appliesTo: ofOptimizer('beta2'),
  }),

  /** L2: this much of each parameter is added to its gradient. */
  weightDecay: number({ minimum: 0, maximum: 10 }, 0, {
    option: 'weight-decay',
    unit: 'parameters',
    isAddition: true,
  }),

  /** Share of each hidden layer's outputs that a step of training leaves out. */
  dropout: number({ minimum: 0, maximum: 0.9 }, 0, {
    option: 'dropout',
    isAddition: true,
  }),

  /** Examples per step; the last batch of an epoch may be smaller. */
  batchSize: whole({ minimum: 1, maximum: 10_000 }, 30, {
    option: 'batch-size',
    unit: 'rows',
    python: 'BATCH_SIZE',
    narrowed: (settings) => ({ minimum: 1, maximum: rowsOf(settings) }),
  }),

  epochs: whole({ minimum: 1, maximum: 1000 }, 30, {
    option: 'epochs',
    unit: 'passes',
    python: 'EPOCHS',
  }),

  /** For the initial weights: PyTorch's `torch.manual_seed`. */
  torchSeed: whole(seeds, 0, { option: 'seed', unit: 'torch' }),

  /** For the order of the examples in each epoch: NumPy's `np.random.seed`. */
  numpySeed: whole(seeds, 0, {
    option: 'numpy-seed',
    unit: 'numpy',
  }),

  /** Of the learning rate and the batch size, made while the run was paused. */
  changes: changes({ option: 'changes', isAddition: true }),

  data: choice(dataNames, 'digits', {
    option: 'data',
    isAddition: true,
  }),

  /** A table of the learner's own, and what is learned from it. */
  table: table({
    option: 'table-settings',
    isAddition: true,
    appliesTo: ofData('table'),
  }),

  /** Rows of a generated data set. */
  samples: whole({ minimum: 4, maximum: 10_000 }, 500, {
    option: 'samples',
    isAddition: true,
    appliesTo: ofData('samples'),
  }),

  /** Standard deviation of what is added to generated data. */
  noise: number({ minimum: 0, maximum: 10 }, 0.2, {
    option: 'noise',
    isAddition: true,
    appliesTo: ofData('noise'),
  }),

  /** Clouds of points. */
  centers: whole({ minimum: 2, maximum: 5 }, 3, {
    option: 'centers',
    isAddition: true,
    appliesTo: ofData('centers'),
  }),

  /** For generated data: scikit-learn's `random_state`, NumPy's `RandomState`. */
  dataSeed: whole(seeds, 0, {
    option: 'data-seed',
    isAddition: true,
    appliesTo: ofData('dataSeed'),
  }),

  /** Computed of the two features of points, and given to the network beside them. */
  extraFeatures: choices<ExtraFeature>(extraFeatures, [], {
    option: 'extra-features',
    isAddition: true,
    appliesTo: (settings) => described(settings).drawing === 'point',
  }),

  /** For the split: scikit-learn's `random_state`. */
  splitSeed: whole(seeds, 42, {
    option: 'split-seed',
    unit: 'sklearn',
  }),

  /** Part of all rows held back for validation: scikit-learn's `test_size`. */
  testShare: number({ minimum: 0.05, maximum: 0.5 }, 0.2, {
    option: 'test-share',
    unit: 'ofAllRows',
  }),

  standardization: choice(scalings, 'sample', {
    option: 'standardization',
  }),

  /** Whether the target is shifted and scaled to mean 0 and standard deviation 1. */
  standardizeTarget: toggle(false, {
    option: 'standardize-target',
    appliesTo: ({ task }) => task === 'regression',
  }),

  /** The class that is told from the rest. */
  positiveClass: whole({ minimum: 0, maximum: 255 }, 8, {
    option: 'digit',
    unit: 'againstRest',
    formerly: 'positiveDigit',
    appliesTo: (settings) =>
      settings.task === 'binary' && classesOf(settings) > 2,
    narrowed: (settings) => ({
      minimum: 0,
      maximum: Math.max(classesOf(settings), 1) - 1,
    }),
  }),
} satisfies Record<string, Hyperparameter>;

export type Hyperparameters = typeof hyperparameters;
export type RunConfigField = keyof Hyperparameters;

/** Everything a run depends on: with the same RunConfig it gives the same numbers. */
export type RunConfig = {
  [Field in RunConfigField]: ValueOf<Hyperparameters[Field]>;
};

export const fields = Object.keys(hyperparameters) as RunConfigField[];

/** The settings of an optimiser that not every one has. */
export function optimizerFields(
  optimizer: OptimizerName,
): readonly OptimizerField[] {
  return optimizers[optimizer].fields;
}

/** Rows of the data before any are held back. */
export function rowsOf(settings: Deciding): number {
  return described(settings).rows;
}

/** Classes of the data; 0 when a row has a number to predict. */
export function classesOf(settings: Deciding): number {
  return described(settings).classes;
}
