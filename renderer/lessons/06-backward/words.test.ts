// The words of lesson 6 in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { figureWords } from './words.ts';

describeTexts(figureWords, {
  lineOf: (words) => [words.lineOf(1, 6)],
});
