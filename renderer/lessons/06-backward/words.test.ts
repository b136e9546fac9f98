// The words of lesson 6 in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { figureWords } from './words.ts';

describeTexts(figureWords, {
  zeros: (words) => [words.zeros('Z1', 43_110, 0, 22_374)],
  lineOf: (words) => [words.lineOf(1, 6)],
});
