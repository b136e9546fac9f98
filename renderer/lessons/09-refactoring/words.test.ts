// The words of lesson 9 in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { figureWords } from './words.ts';

describeTexts(figureWords, {
  show: (words) => [words.show(words.parts.linear, words.sides.classes)],
});
