// The words of lesson 7 in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { figureWords } from './words.ts';

describeTexts(figureWords, {
  runTrial: (words) => [words.runTrial('η', '3')],
  trial: (words) => [words.trial('η', '0.03', true), words.trial('η', '3', false)],
  underWay: (words) => [words.underWay(3)],
  outcome: (words) => [words.outcome('0.1', '0.2', 349, 360)],
  diverged: (words) => [words.diverged(12)],
  'init.of': ({ init }) => [init.of(349, 360)],
  'init.summary': ({ init }) => [init.summary('96.9%', '90.6%')],
  'valley.alternative': ({ valley }) => [
    valley.alternative(3, [valley.at('0.03', '1.6'), valley.at('3', '8,198.2')], '0.539'),
  ],
  'valley.at': ({ valley }) => [valley.at('0.3', '0.8')],
  'curves.lowest': ({ curves }) => [curves.lowest('0.085', 12, '0.098')],
  'curves.dead': ({ curves }) => [curves.dead(30, 30)],
  'curves.notClose': ({ curves }) => [curves.notClose('W1, b1')],
  'testSet.train': ({ testSet }) => [testSet.train(10)],
  'testSet.chosenAxis': ({ testSet }) => [testSet.chosenAxis(180)],
  'testSet.best': ({ testSet }) => [testSet.best(1), testSet.best(3)],
  'testSet.all': ({ testSet }) => [testSet.all(10)],
  'testSet.alternative': ({ testSet }) => [testSet.alternative('+1.70', '−0.03')],
});
