// The figures this lesson's text speaks of, computed from the presets.

import { presets, trainingRows } from '@backprop-lab/core/training/runConfig';

import { general, integer } from '../../language/numbers.ts';

const { batchSize, hiddenSizes, learningRate, testShare } = presets.regressionStandardized;
const [hidden = 0] = hiddenSizes;
const images = trainingRows(0);

export const facts = {
  hidden: integer(hidden),
  batchSize: integer(batchSize),
  valRows: integer(images - trainingRows(testShare)),
  smallRate: general(presets.regression.learningRate),
  learningRate: general(learningRate),
};
