// The figures this lesson's text speaks of: the presets', and what the test beside this file measures.

import { IMAGES } from '@backprop-lab/core/data/digits';
import { presets, trainingRows, type RunConfig } from '@backprop-lab/core/training/runConfig';

import { general, integer } from '../../language/numbers.ts';

/** What training with the article's classes comes to, as the test beside this file says. */
export const measured = {
  /** Of the training pixels, in brightness. */
  sampleStd: 6.02461,
  populationStd: 6.02458,
  /** Validation images right after the last epoch, with either of the two. */
  right: 340,
} as const;

export const facts = {
  ...named(presets.refactored),
  /** Of the article's programs with functions. */
  before: named(presets.article),
  valRows: integer(IMAGES - trainingRows(presets.refactored)),
  sampleStd: general(measured.sampleStd),
  populationStd: general(measured.populationStd),
  right: integer(measured.right),
};

function named({ epochs, hiddenSizes, learningRate }: RunConfig) {
  const [hidden = 0] = hiddenSizes;
  return {
    epochs: integer(epochs),
    hidden: integer(hidden),
    learningRate: general(learningRate),
  };
}
