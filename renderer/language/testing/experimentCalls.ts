// Ordinary calls of the texts of experiments.

import type { ExperimentProblem } from '@backprop-lab/core/experiments/badExperiment';
import type { GoalVerdict } from '@backprop-lab/core/experiments/goal';

import type { Dictionary } from '../en.ts';
import { callsOf, problems, type Calls } from './samples.ts';

const verdicts: readonly GoalVerdict[] = [
  { kind: 'waiting' },
  { kind: 'reached', epoch: 3, value: 0.95 },
  { kind: 'notYet', best: 0.9, epoch: 2, left: 1 },
  { kind: 'notYet', best: undefined, epoch: 2, left: 3 },
  { kind: 'missed', best: 0.9, epoch: 2 },
  { kind: 'tooManyParameters', parameters: 2410 },
  { kind: 'otherSettings', fields: ['epochs', 'torchSeed'] },
  { kind: 'notMeasured' },
];

const refusals: readonly ExperimentProblem[] = [
  { kind: 'empty' },
  { kind: 'notAnExperiment' },
  { kind: 'tooLarge', megabytes: 8 },
  { kind: 'newer', version: '2' },
  { kind: 'wrongContent', place: 'goal.epochs' },
  { kind: 'noAccuracy' },
  ...Object.values(problems).map((problem) => ({ kind: 'settings', problem }) as const),
];

export const experimentCalls: Calls<Dictionary> = {
  'settingsPage.openExperiment': ({ settingsPage }) => [settingsPage.openExperiment('η')],
  ...callsOf('experiments', ({ experiments }) => ({
    goalText: [
      experiments.goalText({ metric: 'validationAccuracy', value: 0.95, epochs: 5 }),
      experiments.goalText({ metric: 'validationLoss', value: 0.1, epochs: 1, parameters: 1000 }),
      experiments.goalText({ metric: 'trainingLoss', value: 0.1 }),
    ],
    verdict: verdicts.flatMap((verdict) => [
      experiments.verdict(verdict, 'validationAccuracy'),
      experiments.verdict(verdict, 'trainingLoss'),
    ]),
    hiddenProblem: [experiments.hiddenProblem(['A', 'B'])],
    tableGone: [experiments.tableGone('a.csv')],
    tableDiffers: [experiments.tableDiffers('a.csv')],
    refused: [experiments.refused('a.bpexp', 'b')],
    problem: refusals.map(experiments.problem),
  })),
  ...callsOf('experiments.save', ({ experiments: { save } }) => ({
    rightOf: [save.rightOf('η')],
    tableInside: [save.tableInside(0.12)],
    tableBeside: [save.tableBeside(4)],
    wrongFields: [save.wrongFields(['A', 'B'])],
  })),
};
