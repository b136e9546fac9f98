// What a network says of one image, in a sentence and in short.

import type { RunConfig } from '@backprop-lab/core/training/runConfig';

import { byHand, percent } from '../../language/numbers.ts';
import type { DrawingWords } from './words.ts';

type Words = DrawingWords['prediction'];

/** @param prediction probabilities, where the task has some */
export function predictionText(
  words: Words,
  { task, positiveClass }: RunConfig,
  answer: number,
  prediction: Float32Array,
): string {
  switch (task) {
    case 'classification':
      return words.best(answer, prediction[answer] ?? NaN);
    case 'regression':
      return words.number(answer);
    case 'binary':
      return words.yes(positiveClass, answer);
  }
}

/** As in a table: `3`, `2.87`, `91.2%`. */
export function shortPrediction({ task }: RunConfig, answer: number): string {
  switch (task) {
    case 'classification':
      return String(answer);
    case 'regression':
      return byHand(answer, 2);
    case 'binary':
      return percent(answer);
  }
}
