// Races: several runs that differ in one hyperparameter, in English.

import { integer, percent } from '../numbers.ts';

export const race = {
  lead: 'Two to six runs train together, an epoch each in turn. They differ in one hyperparameter and agree in all others, seeds included: what comes out differently comes from that one.',
  base: 'Settings that all of them share',
  baseAbout: 'They are those of the lab’s form.',
  changeBase: 'Change them in the lab',
  baseWrong: 'Something in the lab’s form is not right yet. Please correct it there first.',
  vary: 'What differs',
  field: 'Hyperparameter',
  values: 'Values',
  value: (number: number) => `Value of run ${number}`,
  add: 'Another run',
  remove: (number: number) => `Leave out run ${number}`,
  removeShort: 'Leave out',
  propose: 'Propose values',
  seedsAbout:
    'Runs that differ in a seed alone show how much chance decides: they are drawn as their median with a band from the smallest to the largest value.',
  tooFew: 'A race needs two runs at least. Please add a value.',
  same: (first: number, second: number) =>
    `Runs ${first} and ${second} have the same value, so they would be the same run.`,
  inOthers: (field: string, problem: string) => `With this value ${field} does not fit: ${problem}`,
  start: 'Start the race',
  restart: 'Start it again',
  cancel: 'Cancel',
  preparing: 'Preparing the networks and the data',
  racing: (share: number) => `${percent(share)} done`,
  progress: 'Progress of the race',
  cancelled: 'The race was cancelled. The curves show how far it had come.',
  lost: 'The computing process ended during the race. Please start it again.',
  trainingToo: 'A training run is under way as well: both go on, each more slowly.',
  figures: 'Curves and results',
  empty: 'Start a race: then the curves of all runs are drawn here together.',
  metric: 'Loss shown',
  metrics: { valLoss: 'Validation loss', trainLoss: 'Training loss' },
  accuracy: 'Validation accuracy',
  median: 'Median',
  least: 'Smallest',
  greatest: 'Largest',
  table: (field: string) => `Runs by ${field}`,
  epoch: 'Epoch',
  state: 'Leads at',
  diverged: (epoch: number) => `diverged in epoch ${integer(epoch)}`,
  leads: {
    trainLoss: 'training loss',
    valLoss: 'validation loss',
    valCorrect: 'correct predictions',
  },
  leaderSentence: (what: string, field: string, value: string) =>
    `Leading at ${what}: ${field} ${value}.`,
  nobodyLeads: 'No run has finished an epoch with a loss that is a number.',
  notComparable:
    'These runs have different tasks, targets or data. Their losses mean different things, so nobody leads.',
  allDiverged: 'The losses of all runs have diverged. A smaller learning rate may help.',
  band: (least: string, median: string, greatest: string) =>
    `Validation loss after the last epoch: median ${median}, from ${least} to ${greatest}.`,
  toLab: 'Take to the lab',
  toLabOf: (field: string, value: string) => `Take to the lab: ${field} ${value}`,
  csv: 'Save the curves as CSV',
  aboveFrame: 'A curve that leaves the frame at its top has losses beyond it.',
  lossSummary: (what: string, values: readonly string[]) =>
    `Line chart, ${what}. ${values.length === 0 ? 'Nothing is drawn yet.' : `Last values: ${values.join(', ')}.`}`,
};
