// The words of the race's page, in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { raceWords } from './words.ts';

describeTexts(raceWords, {
  value: (words) => [words.value(1)],
  remove: (words) => [words.remove(6)],
  same: (words) => [words.same(1, 3)],
  inOthers: (words) => [words.inOthers('α', 'β.')],
  racing: (words) => [0, 0.5, 1].map(words.racing),
  table: (words) => [words.table('α')],
  diverged: (words) => [words.diverged(1)],
  leaderSentence: (words) => [words.leaderSentence('α', 'β', '0.3')],
  band: (words) => [words.band('0.1', '0.2', '0.3')],
  toLabOf: (words) => [words.toLabOf('α', '0.3')],
  lossSummary: (words) => [words.lossSummary('α', []), words.lossSummary('α', ['0.3 0.1234'])],
});
