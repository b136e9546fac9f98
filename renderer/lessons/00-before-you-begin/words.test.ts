// The words of lesson 0 in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { figureWords } from './words.ts';

describeTexts(figureWords, {
  measured: (words) => [words.measured('w₁', '0.001', '6')],
  row: (words) => [words.row('w₁', '3 × x₁ = 3 × 2', '6')],
  alternative: (words) => [words.alternative(1, 5, words.neuronSteps.L, [])],
  value: (words) => [words.value('a', '2', undefined), words.value('a', '2', '3')],
  drawing: (words) => [words.drawing([words.value('a', '2', '3')])],
  'arrays.refusedEntry': ({ arrays }) => [arrays.refusedEntry('x', '1', '99')],
  'arrays.entry': ({ arrays }) => [arrays.entry(1, 2)],
  'arrays.shape': ({ arrays }) => [arrays.shape('(2, 3)')],
  'arrays.choose': ({ arrays }) => [arrays.choose('6')],
  'arrays.refused': ({ arrays }) => [arrays.refused('…')],
  'arrays.moved': ({ arrays }) => [arrays.moved('4', 2, 1)],
  'arrays.said': ({ arrays }) => [arrays.said('X.T', '(3, 2)', '1, 4')],
});
