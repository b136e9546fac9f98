// The words of lesson 7 in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { figureWords } from './words.ts';

describeTexts(figureWords, {
  runTrial: (words) => [words.runTrial('η', '3')],
  trial: (words) => [words.trial('η', '0.03', true), words.trial('η', '3', false)],
  underWay: (words) => [words.underWay(3)],
  outcome: (words) => [words.outcome('0.1', '0.2', 349, 360)],
  diverged: (words) => [words.diverged(12)],
});
