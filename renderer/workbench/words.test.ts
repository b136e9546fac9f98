// The words of the workbench, in both languages.

import { describeTexts } from '../language/testing/describeTexts.ts';
import { workbenchWords } from './words.ts';

describeTexts(workbenchWords, {
  firstWrong: (workbench) => [workbench.firstWrong('dW[0, 1]')],
  hint: (workbench) => [1, 3].map(workbench.hint),
  insteadOf: (workbench) => [workbench.insteadOf('(1, 3)')],
  lesson: (workbench) => [workbench.lesson('6')],
  showText: (workbench) => [workbench.showText('ReLU')],
  moreTerms: (workbench) => [1, 48].map(workbench.moreTerms),
  passed: (workbench) =>
    [
      { hints: 0, solution: false },
      { hints: 1, solution: false },
      { hints: 3, solution: false },
      { hints: 3, solution: true },
    ].map((help) => workbench.passed(workbench.depths.body, help)),
  sum: (workbench) => [1, 60].map(workbench.sum),
  version: (workbench) => [workbench.version('12:30:00')],
  wrongOf: (workbench) => [
    workbench.wrongOf(3, 1200),
    workbench.wrongOf(1, 1),
    workbench.wrongOf(undefined, undefined),
  ],
  'training.lead': ({ training }) =>
    [true, false].map((isWhole) => training.lead({ name: 'backward', isWhole })),
  'training.epoch': ({ training }) => [training.epoch(3, 30, 320, 360)],
  'training.finished': ({ training }) => [training.finished(349, 360)],
  'training.pytorch': ({ training }) => [training.pytorch(349, 360)],
  'training.stopped': ({ training }) => [training.stopped(320, 360, 3, 30)],
  'training.diverged': ({ training }) => [training.diverged(2)],
});
