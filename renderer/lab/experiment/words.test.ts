// The words about experiments, in both languages.

import type { ExperimentProblem } from '@backprop-lab/core/experiments/badExperiment';
import type { GoalVerdict } from '@backprop-lab/core/experiments/goal';

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { problems } from '../../language/testing/samples.ts';
import { experimentWords } from './words.ts';

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

describeTexts(experimentWords, {
  goalText: (experiments) => [
    experiments.goalText({ metric: 'validationAccuracy', value: 0.95, epochs: 5 }),
    experiments.goalText({ metric: 'validationLoss', value: 0.1, epochs: 1, parameters: 1000 }),
    experiments.goalText({ metric: 'trainingLoss', value: 0.1 }),
  ],
  verdict: (experiments) =>
    verdicts.flatMap((verdict) => [
      experiments.verdict(verdict, 'validationAccuracy'),
      experiments.verdict(verdict, 'trainingLoss'),
    ]),
  hiddenProblem: (experiments) => [experiments.hiddenProblem(['A', 'B'])],
  tableGone: (experiments) => [experiments.tableGone('a.csv')],
  tableDiffers: (experiments) => [experiments.tableDiffers('a.csv')],
  refused: (experiments) => [experiments.refused('a.bpexp', 'b')],
  problem: (experiments) => refusals.map(experiments.problem),
  'save.rightOf': ({ save }) => [save.rightOf('η')],
  'save.tableInside': ({ save }) => [save.tableInside(0.12)],
  'save.tableBeside': ({ save }) => [save.tableBeside(4)],
  'save.wrongFields': ({ save }) => [save.wrongFields(['A', 'B'])],
});
