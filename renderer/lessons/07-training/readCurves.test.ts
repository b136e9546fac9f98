// What is read off the curves of a run.

import { expect, it } from 'vitest';

import { readCurves } from './readCurves.ts';

const run = {
  startLoss: 3,
  trainLosses: Float64Array.of(2, 1, 0.5, 0.2),
  valLosses: Float64Array.of(1.5, 0.7, 0.4, 0.6),
  valCorrect: Float64Array.of(100, 200, 300, 290),
  dead: Float64Array.of(0, 1, 1, 2, 2),
  hidden: 30,
  valRows: 360,
  epochs: 4,
  divergedAt: undefined,
};

it('the lowest validation loss with its epoch, the last one, and the dead neurons at the end', () => {
  expect(readCurves(run)).toEqual({
    lowest: 0.4,
    lowestEpoch: 3,
    last: 0.6,
    dead: 2,
    hidden: 30,
    epochs: 4,
  });
});

it('nothing is read off a run that diverged in its first epoch', () => {
  expect(readCurves({ ...run, valLosses: new Float64Array(0) })).toBeUndefined();
});
