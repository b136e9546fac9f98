// The figures this lesson's text speaks of, computed from the article's settings, or measured with them as the test beside this file says.

import { IMAGES } from '@backprop-lab/core/data/digits';
import { presets, trainingRows } from '@backprop-lab/core/training/runConfig';

import { general, integer, withDecimals } from '../../language/numbers.ts';

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
  /** The loss over two weights: how strongly it bends along its valley and across. */
  along: 0.58,
  across: 3.42,
  /** By how much the distance from the lowest point is multiplied in a step at 0.03, 0.3 and 3. */
  factorsAlong: [0.98, 0.83, -0.74],
  factorsAcross: [0.9, -0.03, -9.26],
  /** The rate above which the loss there grows. */
  limit: 0.585,
  /** Ten networks that differ in their seed, halves of 180 images: how many are the best on the first, what they and all ten get right there, and what on the second. */
  bestCount: 3,
  bestChosen: 177,
  allChosen: 175.3,
  bestOther: 173.67,
  allOther: 173.7,
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
  along: measured.along.toFixed(2),
  across: measured.across.toFixed(2),
  slowAlong: withDecimals(measured.factorsAlong[0], 2),
  slowAcross: withDecimals(measured.factorsAcross[0], 2),
  goodAlong: withDecimals(measured.factorsAlong[1], 2),
  goodAcross: withDecimals(measured.factorsAcross[1], 2),
  largeAcross: withDecimals(measured.factorsAcross[2], 2),
  limit: measured.limit.toFixed(3),
  bestCount: integer(measured.bestCount),
  bestChosen: integer(measured.bestChosen),
  allChosen: measured.allChosen.toFixed(1),
  bestOther: measured.bestOther.toFixed(1),
  allOther: measured.allOther.toFixed(1),
  half: integer((IMAGES - trainRows) / 2),
};
