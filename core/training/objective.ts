// What a network is trained for: its targets, its loss, and when an answer counts as right.

import type { Labels } from '../data/dataset.ts';
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
import type { RunConfig } from './hyperparameters.ts';

export interface Objective {
  /** Units of the last layer. */
  readonly outputs: number;
  readonly loss: Loss;
  readonly encode: Encode;
  /** A row of the loss's prediction `(n, out)` as an answer: a class, a number on the labels' scale, or a probability. */
  answer(prediction: Tensor, row: number): number;
  /** Whether an answer is right for a row with this label. Always false where labels are arbitrary numbers: there only the loss measures success. */
  isCorrect(answer: number, label: number): boolean;
}

/**
 * - `classification`: one of the classes; the largest probability counts
 * - `regression`: the label as a number; a class is right when the answer rounds to it
 * - `binary`: one class against the rest; right on its side of one half
 *
 * @param labels of the training rows: they alone give the scale of standardised targets
 * @param classes of the data; 0 when labels are numbers to predict
 */
export function objectiveOf(
  config: Pick<
    RunConfig,
    'task' | 'standardizeTarget' | 'positiveClass'
  >,
  labels: Labels,
  classes: number,
): Objective {
  switch (config.task) {
    case 'classification':
      return {
        outputs: classes,
        loss: new SoftmaxCrossEntropy(classes),
        encode: (given) => oneHot(given, classes),
        answer: ({ data }, row) => argmax(data, row * classes, classes),
        isCorrect: (answer, label) => answer === label,
      };
    case 'regression': {
      const scale = config.standardizeTarget ? scaleOf(labels) : PLAIN;
      return {
        outputs: 1,
        loss: new MSE(),
        encode: (given) => asNumbers(given, scale),
        answer: ({ data }, row) => data[row] * scale.std + scale.mean,
        isCorrect: (answer, label) =>
          classes > 0 && Math.round(answer) === label,
      };
    }
    case 'binary': {
      // Of two classes the second is the positive one.
      const positive = classes > 2 ? config.positiveClass : 1;
      return {
        outputs: 1,
        loss: new BinaryCrossEntropy(),
        encode: (given) => oneAgainstRest(given, positive),
        answer: ({ data }, row) => data[row],
        isCorrect: (answer, label) =>
          answer > 0.5 === (label === positive),
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
