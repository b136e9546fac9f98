// What a network is trained for: its targets, its loss, and when an answer counts as right.

import { CLASSES } from '../data/digits.ts';
import {
  asNumbers,
  oneAgainstRest,
  oneHot,
  PLAIN,
  scaleOf,
  type Encode,
} from '../data/targets.ts';
import { BinaryCrossEntropy } from '../nn/binaryCrossEntropy.ts';
import type { Loss } from '../nn/loss.ts';
import { MSE } from '../nn/mse.ts';
import { SoftmaxCrossEntropy } from '../nn/softmaxCrossEntropy.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { RunConfig } from './runConfig.ts';

export interface Objective {
  /** Units of the last layer. */
  readonly outputs: number;
  readonly loss: Loss;
  readonly encode: Encode;
  /** A row of the loss's prediction `(n, out)` as an answer: a digit, a number on the digits' scale, or a probability. */
  answer(prediction: Tensor, row: number): number;
  /** Whether an answer is right about an image of this label. */
  isRight(answer: number, label: number): boolean;
}

/**
 * - `classification`: one of ten; the largest probability counts
 * - `regression`: the label as a number; right when it rounds to the label
 * - `binary`: one digit against the rest; right on its side of one half
 *
 * @param labels of the training images: they alone give the scale of standardised targets
 */
export function objectiveOf(
  config: RunConfig,
  labels: Uint8Array,
): Objective {
  switch (config.task) {
    case 'classification':
      return {
        outputs: CLASSES,
        loss: new SoftmaxCrossEntropy(CLASSES),
        encode: oneHot,
        answer: ({ data }, row) => argmax(data, row * CLASSES, CLASSES),
        isRight: (answer, label) => answer === label,
      };
    case 'regression': {
      const scale = config.standardizeTarget ? scaleOf(labels) : PLAIN;
      return {
        outputs: 1,
        loss: new MSE(),
        encode: (given) => asNumbers(given, scale),
        answer: ({ data }, row) => data[row] * scale.std + scale.mean,
        isRight: (answer, label) => Math.round(answer) === label,
      };
    }
    case 'binary': {
      const { positiveDigit } = config;
      return {
        outputs: 1,
        loss: new BinaryCrossEntropy(),
        encode: (given) => oneAgainstRest(given, positiveDigit),
        answer: ({ data }, row) => data[row],
        isRight: (answer, label) =>
          answer > 0.5 === (label === positiveDigit),
      };
    }
  }
}

/**
 * The position of the largest of `count` values from `start` on;
 * the first of equals.
 */
export function argmax(
  values: Float32Array,
  start: number,
  count: number,
): number {
  let best = 0;
  for (let i = 1; i < count; i++) {
    if (values[start + i] > values[start + best]) best = i;
  }
  return best;
}
