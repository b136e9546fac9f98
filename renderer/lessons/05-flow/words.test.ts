// The words of lesson 5 in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { figureWords } from './words.ts';

describeTexts(figureWords, {
  alternative: (words) => [words.alternative(1, 16, words.steps.Z1)],
  shapes: (words) => [words.shapes([[4, 2]], undefined)],
  iteration: (words) => [words.iteration(2)],
  loss: (words) => [words.loss('0.69')],
  network: (words) => [words.network(words.phases.forward, words.places.hidden)],
  resultOf: (words) => [words.resultOf('Z1')],
});
