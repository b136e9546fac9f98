// The figures this lesson's text speaks of, computed from the article's settings.

import { presets, trainingRows } from '@backprop-lab/core/training/runConfig';

import { general, integer } from '../../language/numbers.ts';

const { batchSize, epochs, hiddenSizes, learningRate, testShare } = presets.article;
const images = trainingRows(0);
const trainRows = trainingRows(testShare);
const steps = Math.ceil(trainRows / batchSize);
const [hidden = 0] = hiddenSizes;

export const facts = {
  images: integer(images),
  trainRows: integer(trainRows),
  valRows: integer(images - trainRows),
  batchSize: integer(batchSize),
  steps: integer(steps),
  lastBatch: integer(trainRows - (steps - 1) * batchSize),
  epochs: integer(epochs),
  totalSteps: integer(steps * epochs),
  hidden: integer(hidden),
  learningRate: general(learningRate),
};
