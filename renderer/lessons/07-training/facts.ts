// The figures this lesson's text speaks of, computed from the article's settings.

import { IMAGES } from '@backprop-lab/core/data/digits';
import { presets, trainingRows } from '@backprop-lab/core/training/runConfig';

import { general, integer } from '../../language/numbers.ts';

const { batchSize, epochs, hiddenSizes, learningRate } = presets.article;
const trainRows = trainingRows(presets.article);
const steps = Math.ceil(trainRows / batchSize);
const [hidden = 0] = hiddenSizes;

export const facts = {
  images: integer(IMAGES),
  trainRows: integer(trainRows),
  valRows: integer(IMAGES - trainRows),
  batchSize: integer(batchSize),
  steps: integer(steps),
  lastBatch: integer(trainRows - (steps - 1) * batchSize),
  epochs: integer(epochs),
  totalSteps: integer(steps * epochs),
  hidden: integer(hidden),
  learningRate: general(learningRate),
};
