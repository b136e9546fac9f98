// The words of lesson 2 in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { figureWords } from './words.ts';

describeTexts(figureWords, {
  point: (words) => [words.point('ReLU', '1.0', '1.000', '1.000')],
  collapsed: (words) => [
    words.collapsed(1, '0.50', '0.10', '0'),
    words.collapsed(3, '0.50', '−0.10', '0.2'),
  ],
  lengths: (words) => [words.lengths('ReLU', '0.1', '0.2')],
  neuron: (words) => [words.neuron(3, '50%')],
  active: (words) => [words.active(0, '50%'), words.active(3, '49%')],
});
