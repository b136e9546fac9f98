// The page of kept runs, in English.

import { appName } from '../../../electron/appName.ts';
import { kernelWords } from './kernels.ts';
import type { ExportFormat, RunHead } from '@backprop-lab/core/service';
import type { RunConfigField } from '@backprop-lab/core/training/runConfig';

import { integer } from '../numbers.ts';

const states: Record<RunHead['state'], string> = {
  finished: 'finished',
  stopped: 'stopped',
  diverged: 'diverged',
  interrupted: 'interrupted',
};

const formats: Record<ExportFormat, string> = {
  epochsCsv: 'Curves per epoch (CSV)',
  stepsCsv: 'Loss per mini-batch (CSV)',
  runFile: `Whole run, for ${appName.en} (.bprun)`,
  json: 'Whole run (JSON)',
  safetensors: 'Parameters (safetensors)',
  npz: 'Parameters (NumPy .npz)',
  python: 'PyTorch program (.py)',
  notebook: 'The same as a notebook (.ipynb)',
};

export const runs = {
  title: 'Runs',
  lead: 'Every run is kept here: look at it again, compare it with others, repeat it, or export it.',
  none: 'No run is kept yet. Train a network in lesson 7, 8 or 9, and it will appear here.',
  noneFound: 'No run matches these filters.',
  loading: 'Reading the kept runs',
  search: 'Search names, notes and settings',
  filters: 'Filters',
  state: 'Outcome',
  anyState: 'any outcome',
  lesson: 'Lesson',
  anyLesson: 'any lesson',
  onlyStarred: 'Only starred',
  states,
  count: (shown: number, all: number) =>
    shown === all
      ? `${integer(all)} ${all === 1 ? 'run' : 'runs'}`
      : `${integer(shown)} of ${integer(all)} runs`,
  chosen: (count: number) => `${integer(count)} chosen`,
  columns: {
    chosen: 'Chosen',
    starred: 'Star',
    name: 'Name and settings',
    curve: 'Curve',
    epochs: 'Epochs',
    valLoss: 'Validation loss',
    right: 'Accuracy',
    startedAt: 'Started',
  },
  sortBy: (column: string) => `Sort by ${column}`,
  choose: (name: string) => `Choose ${name}`,
  star: (name: string) => `Star ${name}`,
  open: (name: string) => `Open ${name}`,
  unnamed: (preset: string) => `As ${preset}`,
  /** A preset, and how a run differs from it. */
  differing: (preset: string, changes: readonly string[]) =>
    `${preset.charAt(0).toUpperCase()}${preset.slice(1)}: ${changes.join(', ')}`,
  legend: (parts: readonly string[]) => parts.join(', '),
  /** The last value of each curve, by its legend. */
  lastValues: (values: readonly (readonly [legend: string, value: string])[]) =>
    values.map(([legend, value]) => `${legend}: ${value}`).join('; '),
  presets: {
    article: 'the article',
    refactored: 'the article’s classes',
    regression: 'the article’s regression',
    regressionStandardized: 'standardised regression',
    binary: 'one digit or not',
  },
  epochs: (done: number, all: number) =>
    done === all ? integer(all) : `${integer(done)} of ${integer(all)}`,
  more: (count: number) => `Show ${integer(count)} more`,
  compare: 'Compare',
  howToCompare: 'Tick two to twenty runs to compare them.',
  tooMany: 'At most 20 runs can be compared.',
  remove: 'Delete',
  removed: (count: number) =>
    count === 1 ? 'One run deleted.' : `${integer(count)} runs deleted.`,
  undo: 'Undo',
  unreadable: {
    title: 'Files that cannot be used',
    about:
      'They are in the folder of runs and are left alone. A file that you delete can be restored for a day.',
    reason: (reason: string) => `: ${reason}.`,
    remove: (file: string) => `Delete ${file}`,
    removed: (file: string) => `${file} was deleted.`,
  },
  clearChoice: 'Clear the selection',

  back: 'All runs',
  nameLabel: 'Name',
  noteLabel: 'Note',
  notePlaceholder: 'What did you want to find out? What came of it?',
  starred: 'Starred',
  outcome: (state: string, epoch: number, epochs: number) =>
    `${state}, ${integer(epoch)} of ${integer(epochs)} epochs`,
  outcomeTitle: 'Outcome',
  madeWith: (version: string, kernels: string) =>
    `${appName.en} ${version}, computed with ${kernelWords(kernels)}`,
  parameterCount: (count: number) => `${integer(count)} parameters`,
  settingsTitle: 'Settings',
  /** Of runs with a learner's own backward pass. */
  own: {
    settings: (settings: string) => `${settings}, with your own backward pass`,
    backward: (isOwn: boolean): string =>
      isOwn ? 'your own backward pass' : 'the app’s backward pass',
    title: 'Your own backward pass',
    about: (name: string) => `The network was trained with this ${name}.`,
    openExercise: 'Open the exercise',
  },
  likePreset: (preset: string) => `Exactly as ${preset}.`,
  unlikePreset: (preset: string) => `As ${preset}, but:`,
  field: 'Setting',
  here: 'This run',
  presetValue: 'Preset',
  curvesTitle: 'Curves',
  lossPerEpoch: 'Loss per epoch',
  lossPerStep: 'Loss of each mini-batch',
  accuracy: 'Validation accuracy',
  confusionTitle: 'Confusion matrix',
  confusionLead: (right: number, rows: number, areImages: boolean) =>
    `Of ${integer(rows)} validation ${areImages ? 'images' : 'examples'} ${integer(right)} are on the diagonal: their prediction is their label.`,
  confusionRow: 'label',
  confusionColumn: 'prediction',
  confusionCell: (label: string, answer: string, count: number) =>
    `label ${label}, prediction ${answer}: ${integer(count)}`,
  confusionOpen: 'Choose a number to see its images.',
  confusionFirst: (count: number) => `The first ${integer(count)} of them:`,
  confusionShare: 'right',
  confusionElse: 'none of these',
  noAnswers:
    'The digit images have changed since this run, so its predictions can no longer be computed.',
  againExactly: 'Repeat exactly',
  edit: 'Change settings',
  busy: 'A run is under way: another would end it. Stop it first, or wait.',
  exportTitle: 'Export',
  formats,
  exportChart: (form: string) => `Chart (${form})`,
  saved: (path: string) => `Saved as ${path}.`,
  notSaved: (path: string, cause: string) => `${path} could not be saved: ${cause}`,

  compareTitle: (count: number) => `${integer(count)} runs compared`,
  metric: 'What is drawn',
  metrics: { valLoss: 'validation loss', trainLoss: 'training loss', accuracy: 'accuracy' },
  sameSettings: 'These runs have the same settings.',
  legendChange: (field: RunConfigField, name: string, value: string) =>
    field === 'hiddenSizes' ? `${value} neurons` : `${name.toLowerCase()} ${value}`,

  zoom: {
    region: (title: string) => `${title}: arrow keys move, + and − zoom, 0 shows all`,
    in: 'Zoom in',
    out: 'Zoom out',
    left: 'Earlier',
    right: 'Later',
    all: 'Show all',
    range: (from: number, to: number) => `${integer(from)} to ${integer(to)}`,
    hint: 'Drag across the chart to look closer.',
  },
};
