// The words of lesson 3 in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { figureWords } from './words.ts';

describeTexts(figureWords, {
  sum: (words) => [words.sum(undefined), words.sum(words.classes[0])],
  gradient: (words) => [words.gradient('0.5')],
  isTrue: (words) => [words.isTrue(words.classes[1] ?? '')],
  loss: (words) => [words.loss('0.5')],
  said: (words) => [words.said(['0.5'], '0.7')],
  guessed: (words) => [words.guessed('2.303')],
  costs: (words) => [words.costs('0.70', '0.357')],
  overflowed: (words) => [words.overflowed(100)],
  bothAgree: (words) => [words.bothAgree(0)],
});
