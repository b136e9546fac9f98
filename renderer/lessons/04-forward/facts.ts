// The figures this lesson's text speaks of: computed from the article's settings, or measured with them and held against the core by a test.

import { IMAGES } from '@backprop-lab/core/data/digits';
import { presets, trainingRows } from '@backprop-lab/core/training/runConfig';

import { general, integer, magnitude } from '../../language/numbers.ts';

const { hiddenSizes, splitSeed, torchSeed } = presets.article;
const trainRows = trainingRows(presets.article);
const [hidden = 0] = hiddenSizes;
const pixels = 64;
const classes = 10;
const brightest = 16;

/** What the core finds in the article's data and with its weights, as the test beside this file says. */
export const measured = {
  /** Of the training pixels, in brightness. */
  mean: 4.891234,
  sampleStd: 6.02461,
  populationStd: 6.02458,
  constantPixels: 3,
  /** Training images with a probability above 0.99, with randn. */
  confident: 1200,
  /** Training images answered rightly, with either weights. */
  right: 195,
  randnLoss: 18.46,
  kaimingLoss: 3.13,
  /** The mean cross entropy with randn, without the 1e-10 in its logarithm. */
  uncappedLoss: 48.83,
  /** Root mean square of the tenth hidden layer of 30 neurons, with Kaiming and with randn. */
  sizeAfterTen: 0.43,
  plainAfterTen: 480_000,
  /** Validation images right after the article's training. */
  kaimingTrained: 349,
  randnTrained: 326,
} as const;

const scale1 = Math.sqrt(2 / pixels);
const scale2 = Math.sqrt(2 / hidden);

/** Brightness to what the network takes. */
export function standardised(pixel: number): number {
  return (pixel - measured.mean) / measured.sampleStd;
}

function percentOf(share: number): string {
  return `${Math.round(100 * share)}%`;
}

function signed(value: number): string {
  return value.toFixed(2).replace('-', '−');
}

export const facts = {
  images: integer(IMAGES),
  trainRows: integer(trainRows),
  valRows: integer(IMAGES - trainRows),
  pixels: integer(pixels),
  hidden: integer(hidden),
  classes: integer(classes),
  brightest: integer(brightest),
  splitSeed: integer(splitSeed),
  seed: integer(torchSeed),
  darkestX: signed(standardised(0)),
  brightestX: signed(standardised(brightest)),
  constantPixels: integer(measured.constantPixels),
  sampleStd: general(measured.sampleStd),
  populationStd: general(measured.populationStd),
  confident: integer(measured.confident),
  right: integer(measured.right),
  guessed: integer(trainRows / classes),
  /** Between two logits whose probabilities are 99 to 1. */
  confidentDistance: Math.log(99).toFixed(1),
  randnLoss: measured.randnLoss.toFixed(2),
  kaimingLoss: measured.kaimingLoss.toFixed(2),
  evenLoss: Math.log(classes).toFixed(2),
  uncappedLoss: measured.uncappedLoss.toFixed(2),
  /** Of one image whose true class gets the probability 0. */
  largestLoss: (-Math.log(1e-10)).toFixed(2),
  sizeAfterTen: measured.sizeAfterTen.toFixed(2),
  plainAfterTen: magnitude(measured.plainAfterTen),
  kaimingTrained: integer(measured.kaimingTrained),
  randnTrained: integer(measured.randnTrained),
  valShare: percentOf(presets.article.testShare),
  scale1: scale1.toFixed(3),
  scale2: scale2.toFixed(3),
  /** How many times smaller Kaiming's logits are than randn's. */
  shrunk: (1 / (scale1 * scale2)).toFixed(1),
};
