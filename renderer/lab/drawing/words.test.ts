// The words about drawing a digit, in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { drawingWords } from './words.ts';

describeTexts(drawingWords, {
  'pad.at': ({ pad }) => [pad.at(1, 32, true), pad.at(16, 5, false)],
  'pad.drew': ({ pad }) => [pad.drew(3, 4)],
  'pad.erased': ({ pad }) => [pad.erased(3, 4)],
  'prediction.after': ({ prediction }) => [0, 1440].map(prediction.after),
  'prediction.best': ({ prediction }) => [prediction.best(3, 0.995)],
  'prediction.number': ({ prediction }) => [prediction.number(-0.123)],
  'prediction.yes': ({ prediction }) => [prediction.yes(8, 0.2)],
  'nearest.ofRow': ({ nearest }) => [nearest.ofRow(3, 1245)],
  'nearest.distance': ({ nearest }) => [0, 17.52].map(nearest.distance),
  'wish.about': ({ wish }) => [wish.about(3)],
  'wish.others': ({ wish }) => [wish.others(8)],
  'wish.finding': ({ wish }) => [
    wish.finding(3, '0.1234', wish.place(1, 2), wish.place(8, 7)),
    wish.finding(0, '2.3026', undefined, undefined),
  ],
  'wish.place': ({ wish }) => [wish.place(1, 8)],
  'wish.confirmed': ({ wish }) => [0, 2.3e-8].map(wish.confirmed),
  'wish.differs': ({ wish }) => [wish.differs(0.5)],
  'wish.change': ({ wish }) => [wish.change(3)],
  'wish.changedAlt': ({ wish }) => [wish.changedAlt(3)],
  'wish.already': ({ wish }) => [wish.already(3)],
  'wish.reached': ({ wish }) => [wish.reached(8, 9.97, 10)],
  'wish.notReached': ({ wish }) => [wish.notReached(8, 0), wish.notReached(8, 64)],
  'own.score': ({ own }) => [own.score(0, 1), own.score(7, 9)],
  'own.remove': ({ own }) => [own.remove(3, 12)],
  'own.removed': ({ own }) => [own.removed(3)],
});
