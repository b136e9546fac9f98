// Experiments that are sent as files, in English.

import type { ExperimentProblem } from '@backprop-lab/core/experiments/badExperiment';
import type { ExperimentGoal } from '@backprop-lab/core/experiments/experiment';
import type { GoalVerdict } from '@backprop-lab/core/experiments/goal';
import type { RunConfigProblem } from '@backprop-lab/core/training/runConfigProblem';

import { general, goalFigure, integer } from '../numbers.ts';
import { training } from './training.ts';

export const experiments = {
  open: 'Open an experiment…',
  openLead: 'A file of a teacher or a friend (.bpexp), also by dropping it on the window.',
  fixed: 'set by the experiment',
  experiment: 'Experiment',
  task: 'Assignment',
  goal: 'Goal',
  goalText: ({ metric, value, epochs, parameters }: ExperimentGoal): string => {
    const figure = goalFigure(metric, value);
    const reached =
      metric === 'validationAccuracy'
        ? `A validation accuracy of at least ${figure}`
        : `A ${metric === 'validationLoss' ? 'validation' : 'training'} loss of at most ${figure}`;
    const within =
      epochs === undefined
        ? ''
        : epochs === 1
          ? ' after the first epoch'
          : ` within ${integer(epochs)} epochs`;
    const small =
      parameters === undefined ? '' : `, with at most ${integer(parameters)} parameters`;
    return `${reached}${within}${small}.`;
  },
  verdict: (verdict: GoalVerdict, metric: ExperimentGoal['metric']): string => {
    const best = ({ best: value, epoch }: { best: number | undefined; epoch: number }) =>
      value === undefined
        ? 'no epoch had a result that is a number'
        : `the best is ${goalFigure(metric, value)}, after epoch ${integer(epoch)}`;
    switch (verdict.kind) {
      case 'waiting':
        return 'Train: after every epoch it is checked whether the goal is reached.';
      case 'reached':
        return `Goal reached after epoch ${integer(verdict.epoch)}: ${goalFigure(metric, verdict.value)}.`;
      case 'notYet':
        return `Not reached yet: ${best(verdict)}; ${verdict.left === 1 ? '1 epoch is' : `${integer(verdict.left)} epochs are`} left.`;
      case 'missed':
        return `Not reached in this run: ${best(verdict)}. Change a value and train again.`;
      case 'tooManyParameters':
        return `Not reached: the network has ${integer(verdict.parameters)} parameters, more than the goal allows.`;
      case 'otherSettings':
        return `This run does not count: it was trained with other values of ${verdict.fields.map((field) => training.fields[field].name).join(', ')} than the experiment’s. Train again.`;
      case 'notMeasured':
        return 'With these data a number is predicted, so there is no accuracy to check. Choose data with classes.';
    }
  },
  leave: 'Leave the experiment',
  leaveLead: 'Your own values are kept and come back then.',
  hiddenProblem: (fields: readonly string[]) =>
    `With these values the experiment’s own cannot be used (${fields.join(', ')}). Change what you changed last, or go back to the experiment’s values.`,
  otherTable: 'The experiment sets the data. To use another table, leave the experiment first.',
  close: 'Close',
  tableGone: (name: string) =>
    `The experiment learns from the table ${name}, which is not kept here. Open its file once.`,
  openTable: 'Open its file…',
  tableDiffers: (file: string) =>
    `${file} is another file than the one the experiment was made with. Ask for that file.`,
  refused: (file: string, reason: string) => `${file}: ${reason}. Nothing was changed.`,
  problem: (problem: ExperimentProblem): string => {
    switch (problem.kind) {
      case 'empty':
        return 'the file is empty; ask for it again';
      case 'notAnExperiment':
        return 'it is not an experiment, or it was damaged; ask for it again';
      case 'tooLarge':
        return `it is larger than an experiment can be (${integer(problem.megabytes)} MB)`;
      case 'newer':
        return `it comes from a newer version of the app (format ${problem.version}); update the app to open it`;
      case 'wrongContent':
        return `the entry “${problem.place}” is not what it should be; ask for the file again`;
      case 'settings':
        return `its hyperparameters cannot be used (${settingsProblem(problem.problem)})`;
      case 'noAccuracy':
        return 'its goal is an accuracy, but a number is predicted from its data; its goal has to be a loss';
    }
  },
  save: {
    title: 'Save as an experiment…',
    lead: 'A file with the values above and the open panels, to be sent. Whoever opens it finds your assignment above the form; what you lock or hide cannot be changed there.',
    name: 'Title',
    ja: 'Assignment, in Japanese',
    en: 'Assignment, in English',
    taskHint:
      'One language is enough; for example: Find a learning rate that reaches 95% in 5 epochs.',
    rights: 'What may be changed',
    field: 'Hyperparameter',
    value: 'Value',
    right: 'For learners',
    rightNames: { free: 'may be changed', locked: 'locked', hidden: 'hidden' },
    rightOf: (name: string) => `${name}, for learners`,
    goal: 'Goal that the app checks',
    metric: 'What is to be reached',
    metrics: {
      none: 'nothing',
      validationAccuracy: 'validation accuracy',
      validationLoss: 'validation loss',
      trainingLoss: 'training loss',
    },
    accuracy: 'At least (%)',
    loss: 'At most',
    epochs: 'within so many epochs',
    parameters: 'with at most so many parameters',
    tableInside: (megabytes: number) => `Send the table’s file with it (${general(megabytes)} MB)`,
    tableBeside: (most: number) =>
      `The table’s file is larger than ${most} MB, or not kept here: send it as well, and learners open it once.`,
    file: 'Save the file…',
    noTitle: 'It needs a title.',
    noAccuracy: 'A number is predicted from these data: choose a loss as the goal.',
    wrongFields: (fields: readonly string[]) => `Please correct first: ${fields.join(', ')}.`,
  },
};

function settingsProblem(problem: RunConfigProblem): string {
  switch (problem.kind) {
    case 'notAnObject':
      return 'there are none';
    case 'unknownField':
      return `there is none called ${problem.field}`;
    default:
      return `${training.fields[problem.field].name}: ${training.form.problem(problem).replace(/\.$/, '')}`;
  }
}
