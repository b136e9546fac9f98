// The words about points by hand, in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { pointWords } from './words.ts';

describeTexts(pointWords, {
  className: (points) => [points.className(2)],
  counts: (points) => [
    points.counts(1, [[0, 1]]),
    points.counts(1500, [
      [0, 1499],
      [3, 1],
    ]),
  ],
  take: (points) => [points.take('A')],
  took: (points) => [points.took(2000, 10_000)],
  gaps: (points) => [points.gaps([0, 2, 4])],
  at: (points) => [points.at(-0.3, 0.12, 0), points.at(1, 0, 1), points.at(1, 0, 3)],
  carried: (points) => [points.carried(-0.3, 0.12)],
  pickedUp: (points) => [points.pickedUp(4)],
  chosen: (points) => [points.chosen(1)],
});
