// Lesson 4 in English: what its figures say.

import { integer } from '../numbers.ts';

/** What the alternative of the figure tells. */
interface Trace {
  readonly index: number;
  readonly label: number;
  readonly weights: string;
  readonly answer: number;
  readonly probability: string;
  readonly right: boolean;
}

export const lesson04 = {
  figure: 'One digit on its way through the network',
  caption:
    'Blue is below zero, orange above, paper is zero. Pixels and units are counted from 0, as in the code.',
  image: 'Image',
  strip: 'Images around this one',
  pictureLabel: (index: number, label: number) => `Image ${integer(index)}: a ${label}`,
  weights: 'Weights',
  seed: 'Seed',
  part: {
    training: 'one of the training images',
    validation: 'one of the validation images',
  },
  brightness: 'Brightness',
  pixelsLabel: 'Brightness of the pixels',
  XLabel: 'X: the pixels, standardised',
  productsLabel: (unit: number) => `Products of X and the weights of unit ${unit}`,
  Z1Label: 'Z1: the sums of the hidden units',
  A1Label: 'A1: the hidden units after ReLU',
  brightnessAt: (row: number, column: number, value: string) =>
    `Row ${row}, column ${column}: brightness ${value}`,
  valueAt: (row: number, column: number, value: string) => `Row ${row}, column ${column}: ${value}`,
  unitAt: (unit: number, value: string) => `Unit ${unit}: ${value}`,
  pixel: (place: number) => `Pixel ${place}`,
  unit: (place: number) => `Unit ${place}`,
  sumOf: (count: number) => `sum of ${count} products`,
  digit: 'Digit',
  verdict: (answer: number, probability: string, label: number) =>
    `Answer ${answer} with ${probability}, label ${label} (framed)`,
  right: 'Right',
  wrong: 'Wrong',
  alternative: ({ index, label, weights, answer, probability, right }: Trace) =>
    `Image ${integer(index)}, a handwritten ${label}. With ${weights} weights the untrained network answers ${answer} with probability ${probability}, which is ${right ? 'right' : 'wrong'}.`,
  certainty: {
    caption:
      'All training images through the untrained network, by the probability of its answer. Sizes are root mean squares over all images.',
    largest: 'Largest probability',
    range: (from: string, to: string) => `${from} to ${to}`,
    sure: 'Above 0.99',
    right: 'Right answers',
    loss: 'Mean loss',
    size: (name: string) => `Size of ${name}`,
    alternative: (seed: number, rows: number, randn: number, kaiming: number) =>
      `Seed ${seed}: of ${integer(rows)} images, ${integer(randn)} have a probability above 0.99 with randn weights and ${integer(kaiming)} with Kaiming weights.`,
  },
};
