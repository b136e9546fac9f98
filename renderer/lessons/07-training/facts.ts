// The figures this lesson's text speaks of, computed from the article's settings, or measured with them as the test beside this file says.

import { IMAGES } from '@backprop-lab/core/data/digits';
import { presets, trainingRows } from '@backprop-lab/core/training/runConfig';

import { general, integer } from '../../language/numbers.ts';

const { batchSize, epochs, hiddenSizes, learningRate } = presets.article;
const trainRows = trainingRows(presets.article);
const steps = Math.ceil(trainRows / batchSize);
const [hidden = 0] = hiddenSizes;

/** What training with the article's settings comes to. */
export const measured = {
  /** Validation images right after the last epoch: with one order for all epochs, with a new one each time, sorted by digit. */
  fixedOrder: 352,
  newOrder: 349,
  sortedOrder: 337,
  /** The validation loss with batch size 1: its lowest value and epoch, and its last value. */
  overfitLowest: 0.085,
  overfitEpoch: 12,
  overfitLast: 0.098,
  /** The last training loss with ReLU's mask made from the gradient. */
  wrongMask: 2.302,
  /** Losses of the first epoch: the mean over it, then of both parts at its end. */
  trainMean: 1.997,
  trainAtEnd: 1.453,
  valAtEnd: 1.47,
} as const;

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
  /** Before it is rounded up. */
  quotient: (trainRows / batchSize).toFixed(1),
  fixedOrder: integer(measured.fixedOrder),
  newOrder: integer(measured.newOrder),
  sortedOrder: integer(measured.sortedOrder),
  overfitLowest: measured.overfitLowest.toFixed(3),
  overfitEpoch: integer(measured.overfitEpoch),
  overfitLast: measured.overfitLast.toFixed(3),
  wrongMask: measured.wrongMask.toFixed(3),
  trainMean: measured.trainMean.toFixed(3),
  trainAtEnd: measured.trainAtEnd.toFixed(3),
  valAtEnd: measured.valAtEnd.toFixed(3),
};
