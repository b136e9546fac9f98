// A race's curves in a table that other programs read.

import { expect, it } from 'vitest';

import { raceCsv } from './raceCsv.ts';

const epoch = (number: number) => ({
  epoch: number,
  trainLoss: 1 / number,
  valLoss: 0.1 + 0.2,
  valCorrect: 300 + number,
});

it('has a row for each epoch of each run, with every digit, and lists in quotation marks', () => {
  const csv = raceCsv('hiddenSizes', [
    { value: '30', valRows: 360, epochs: [epoch(1), epoch(3)] },
    { value: '48, 24', valRows: 360, epochs: [epoch(1)] },
    { value: '60', valRows: 360, epochs: [] },
  ]);
  expect(csv.split('\r\n')).toEqual([
    'run,hiddenSizes,epoch,train_loss,val_loss,val_correct,val_rows',
    '1,30,1,1,0.30000000000000004,301,360',
    '1,30,3,0.3333333333333333,0.30000000000000004,303,360',
    '2,"48, 24",1,1,0.30000000000000004,301,360',
    '',
  ]);
});
