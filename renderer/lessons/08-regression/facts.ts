// The figures this lesson's text speaks of, computed from the presets.

import { IMAGES } from '@backprop-lab/core/data/digits';
import { presets, trainingRows } from '@backprop-lab/core/training/runConfig';

import { general, integer } from '../../language/numbers.ts';

const { batchSize, hiddenSizes, learningRate } = presets.regressionStandardized;
const [hidden = 0] = hiddenSizes;

export const facts = {
  hidden: integer(hidden),
  batchSize: integer(batchSize),
  valRows: integer(IMAGES - trainingRows(presets.regressionStandardized)),
  smallRate: general(presets.regression.learningRate),
  learningRate: general(learningRate),
};
