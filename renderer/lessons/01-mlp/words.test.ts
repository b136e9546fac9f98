// The words of lesson 1 in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { figureWords } from './words.ts';

describeTexts(figureWords, {
  layer: (words) => [words.layer(1)],
  neuronsOf: (words) => [words.neuronsOf(1)],
  more: (words) => [words.more('学習')],
  fewer: (words) => [words.fewer('学習')],
  nameOfInput: (words) => [words.nameOfInput(2)],
  nameOfNeuron: (words) => [words.nameOfNeuron(3, 1)],
  row: (words) => [words.row(1)],
  entry: (words) => [words.entry(1)],
  column: (words) => [words.column(1)],
  sumOf: (words) => [words.sumOf(2)],
  alternative: (words) => [words.alternative('W', [2, 4, 1], 'a', '0.62')],
});
