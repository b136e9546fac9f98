// Lesson 7 in English: what its experiments say.

import { integer } from '../numbers.ts';

export const lesson07 = {
  experiment: 'Experiment: predict first',
  predictFirst: 'Choose what you expect; then you can run it.',
  runAll: 'Run all three, then check your prediction.',
  run: 'Set and run',
  runTrial: (field: string, value: string) => `Set ${field} to ${value} and run`,
  trial: (field: string, value: string, isArticle: boolean) =>
    `${field} ${value}${isArticle ? ' (the article’s)' : ''}`,
  notYet: 'not run yet',
  underWay: (epoch: number) => `training, epoch ${integer(epoch)}`,
  outcome: (trainLoss: string, valLoss: string, right: number, rows: number) =>
    `loss: train ${trainLoss}, validation ${valLoss}; ${integer(right)} of ${integer(rows)} right`,
  diverged: (step: number) => `the loss was no number any more after step ${integer(step)}`,
};
