// The words of lesson 8 in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { figureWords } from './words.ts';

describeTexts(figureWords, {
  summary: (words) => [words.summary(['0.1', '1.2'])],
  'factors.combination': ({ factors }) => [
    factors.combination('Kaiming', true),
    factors.combination('randn', false),
  ],
  'factors.right': ({ factors }) => [factors.right(184, 360)],
  'factors.diverged': ({ factors }) => [factors.diverged(90)],
  'factors.startLoss': ({ factors }) => [factors.startLoss('29.2')],
  miss: (words) => [words.miss(9, '4.2'), words.miss(8, '4.2')],
});
