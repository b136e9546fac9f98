// The figures this lesson's text speaks of: the preset's, and what the test beside this file measures.

import { presets } from '@backprop-lab/core/training/runConfig';

import { general, integer } from '../../language/numbers.ts';

const { epochs, hiddenSizes, learningRate } = presets.refactored;
const [hidden = 0] = hiddenSizes;

export const facts = {
  epochs: integer(epochs),
  hidden: integer(hidden),
  learningRate: general(learningRate),
  /** Of the training pixels, in brightness. */
  sampleStd: '6.02461',
  populationStd: '6.02458',
};
