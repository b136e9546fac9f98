// The words of lesson 6 in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { figureWords } from './words.ts';

describeTexts(figureWords, {
  zeros: (words) => [words.zeros('Z1', 43_110, 0, 22_374)],
  'byHand.alternative': ({ byHand }) => [byHand.alternative('dW2[0, 0]', '0.2')],
  'byHand.tableOf': ({ byHand }) => [byHand.tableOf('dW2[0, 0]')],
  'byHand.sum': ({ byHand }) => [byHand.sum('dW2[0, 0]')],
  'byHand.silent': ({ byHand }) => [byHand.silent(3)],
  'gates.gate': ({ gates }) => [
    gates.gate('×', [['W2[0, 0]', '0.5', '0.1']], ['Z2[0, 0]', '0.2', '0.3']),
  ],
  'differences.alternative': ({ differences }) => [
    differences.alternative('W2[0, 0]', '0.2', '0.2'),
  ],
  'cost.alternative': ({ cost }) => [cost.alternative(2260, '1.14', '4,520')],
  'cost.network': ({ cost }) => [cost.network('30', true)],
  'cost.backward': ({ cost }) => [cost.backward(2260)],
  'cost.trials': ({ cost }) => [cost.trials(4520)],
  lineOf: (words) => [words.lineOf(1, 6)],
});
