// The words of lesson 4 in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { figureWords } from './words.ts';

describeTexts(figureWords, {
  pictureLabel: (words) => [words.pictureLabel(1796, 8)],
  productsLabel: (words) => [words.productsLabel(12)],
  brightnessAt: (words) => [words.brightnessAt(1, 8, '16')],
  valueAt: (words) => [words.valueAt(1, 8, '−0.81')],
  unitAt: (words) => [words.unitAt(29, '0.00')],
  pixel: (words) => [words.pixel(63)],
  unit: (words) => [words.unit(29)],
  sumOf: (words) => [words.sumOf(64)],
  verdict: (words) => [words.verdict(4, '0.9999', 0)],
  alternative: (words) =>
    [true, false].map((right) =>
      words.alternative({
        index: 1000,
        label: 1,
        weights: 'randn',
        answer: 1,
        probability: '0.5',
        right,
      }),
    ),
  'confidence.range': (words) => [words.confidence.range('0.1', '0.2')],
  'confidence.size': (words) => [words.confidence.size('Z1')],
  'confidence.alternative': (words) => [words.confidence.alternative(0, 1437, 1200, 0)],
});
