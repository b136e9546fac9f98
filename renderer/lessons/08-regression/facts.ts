// The figures this lesson's text speaks of: the presets', and what the test beside this file measures with them.

import { IMAGES } from '@backprop-lab/core/data/digits';
import { presets, trainingRows } from '@backprop-lab/core/training/runConfig';

import { general, integer } from '../../language/numbers.ts';

const { batchSize, epochs, hiddenSizes, learningRate } = presets.regressionStandardized;
const [hidden = 0] = hiddenSizes;

/** What training comes to with seed 0, as the test beside this file says. */
export const measured = {
  /** Validation images that round to the correct digit, by weights and target, at the article's learning rate. */
  kaimingPlain: 184,
  kaimingScaled: 156,
  /** As many as the mean for every image: with the target as it is, the loss is soon no number. */
  randnScaled: 46,
  /** The same at a rate that is too large for the target as it is. */
  largerRate: 0.1,
  largerPlain: 46,
  largerScaled: 113,
  /** What the untrained network with randn weights predicts for the training images. */
  lowest: -61,
  highest: 54,
  /** Of all training images before training, with the target as it is. */
  randnLoss: 428,
  kaimingLoss: 29,
  /** Validation images that the article's classifier gets right. */
  classified: 349,
} as const;

export const facts = {
  hidden: integer(hidden),
  batchSize: integer(batchSize),
  epochs: integer(epochs),
  valRows: integer(IMAGES - trainingRows(presets.regressionStandardized)),
  smallRate: general(presets.regression.learningRate),
  learningRate: general(learningRate),
  kaimingPlain: integer(measured.kaimingPlain),
  kaimingScaled: integer(measured.kaimingScaled),
  randnScaled: integer(measured.randnScaled),
  largerRate: general(measured.largerRate),
  largerPlain: integer(measured.largerPlain),
  largerScaled: integer(measured.largerScaled),
  lowest: integer(measured.lowest).replace('-', '−'),
  highest: integer(measured.highest),
  randnLoss: integer(measured.randnLoss),
  kaimingLoss: integer(measured.kaimingLoss),
  classified: integer(measured.classified),
};
