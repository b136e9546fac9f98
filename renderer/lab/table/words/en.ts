// Tables of the learner's own, in English.

import type { TableProblem } from '@backprop-lab/core/data/table/tableProblem';
import {
  MAX_CATEGORIES,
  MAX_CELLS,
  MAX_CLASSES,
  MAX_COLUMNS,
  MAX_FEATURES,
  MAX_INPUTS,
  MAX_ROWS,
  MAX_TABLE_BYTES,
  MIN_ROWS,
} from '@backprop-lab/core/data/table/tableSettings';
import type { Task } from '@backprop-lab/core/data/task';

import { general, integer } from '../../../language/numbers.ts';

const rows = (count: number) => (count === 1 ? '1 row' : `${integer(count)} rows`);

export const tables = {
  open: 'Open a table…',
  openLead: 'A CSV or TSV file of your own, also by dropping it on the window.',
  title: (name: string) => `Table: ${name}`,
  reading: (share: string) => `Reading the file: ${share}`,
  keeping: (share: string) => `Keeping a copy of the file: ${share}`,
  failed:
    'The file could not be read. If it is open in another program, close it there and try again.',
  size: (count: number, columns: number) =>
    `${rows(count)}, ${columns === 1 ? '1 column' : `${integer(columns)} columns`}`,
  target: 'Column to predict',
  predicts: 'What is predicted',
  predictions: { class: 'a class', number: 'a number' },
  missing: 'Missing values',
  missingRules: {
    drop: 'leave these rows out',
    mean: 'fill with the mean',
  },
  columns: 'Columns',
  use: 'Feature',
  column: 'Column',
  type: 'Type',
  types: { number: 'number', text: 'text', empty: 'empty' },
  values: 'Values',
  range: (least: number, most: number) => `${general(least)} to ${general(most)}`,
  different: (count: number | undefined) =>
    count === undefined ? `over ${MAX_CLASSES} different` : `${integer(count)} different`,
  gaps: 'Missing',
  isTarget: 'target',
  useColumn: (name: string) => `Use ${name} as a feature`,
  all: 'All',
  none: 'None',
  task: (task: Task, classes: readonly string[]) =>
    task === 'regression'
      ? 'Proposed task: regression, a number is predicted.'
      : `Proposed task: classification into ${classes.length} classes (${shown(classes)}).`,
  inputs: (inputs: number, count: number) =>
    `The network gets ${inputs === 1 ? '1 number' : `${integer(inputs)} numbers`} a row, of ${rows(count)}. Each is standardised by its own mean and standard deviation over the training rows.`,
  texts:
    'A column with texts becomes one number for each of its texts: 1 for the row’s own, 0 for all others (one-hot).',
  dropped: (count: number) =>
    count === 0
      ? 'No row is left out.'
      : `${rows(count)} with a missing value ${count === 1 ? 'is' : 'are'} left out.`,
  filled:
    'Where a number is missing, the mean of its column over the training rows stands in; where a text is missing, all of its numbers are 0. Rows without a value to predict are left out.',
  take: 'Use this table',
  cancel: 'Cancel',
  chosen: (name: string, target: string, features: number) =>
    `${name}: ${target} from ${features === 1 ? '1 column' : `${integer(features)} columns`}`,
  saveFile: 'Save the table’s file…',
  manyClasses: (shown: number, all: number) =>
    `Of ${integer(all)} classes the ${shown} that are mixed up most are shown, and only answers among them; the share of right answers counts all.`,
  fileGone: (name: string) =>
    `The table ${name} is no longer kept here. Open its file again to train with it.`,
  problem: (problem: TableProblem): string => {
    switch (problem.kind) {
      case 'empty':
        return 'The file is empty.';
      case 'binary':
        return 'The file is no text: a table is a CSV or TSV file. Save it as CSV in the program it comes from.';
      case 'tooLarge':
        return `The file is larger than ${MAX_TABLE_BYTES / 2 ** 20} MB. Take a part of its rows or columns.`;
      case 'noRows':
        return 'The table has a line with names and no rows below it.';
      case 'tooManyColumns':
        return `The table has ${integer(problem.columns)} columns, and at most ${integer(MAX_COLUMNS)} can be read. Leave some out.`;
      case 'tooManyRows':
        return `The table has more than ${integer(MAX_ROWS)} rows. Take a part of them.`;
      case 'tooManyCells':
        return `The table has more than ${integer(MAX_CELLS)} cells. Take a part of its rows or columns.`;
      case 'unevenRow':
        return `Row ${integer(problem.row)} of the data has not as many cells as there are columns: ${integer(problem.cells)} in place of ${integer(problem.columns)}. A cell with a comma in it stands in quotation marks.`;
      case 'openQuote':
        return `In row ${integer(problem.row)} of the data a quotation mark opens a cell and none closes it.`;
      case 'noSuchColumn':
        return `There is no column called ${problem.column}.`;
      case 'targetIsFeature':
        return `The column ${problem.column} is predicted and cannot be a feature too.`;
      case 'noFeatures':
        return 'No column is left to predict from: choose at least one feature.';
      case 'tooManyFeatures':
        return `${integer(problem.features)} features are chosen, and at most ${integer(MAX_FEATURES)} can be. Leave some out.`;
      case 'tooManyInputs':
        return `The features make ${integer(problem.inputs)} numbers a row, and at most ${integer(MAX_INPUTS)} can be. Leave out columns with texts.`;
      case 'emptyColumn':
        return `The column ${problem.column} has no values. Leave it out.`;
      case 'constantColumn':
        return `The column ${problem.column} has the same value in every row, so nothing can be learned from it. Leave it out.`;
      case 'hugeNumber':
        return `The column ${problem.column} has ${problem.text} in row ${integer(problem.row)} of the data, and float32 ends at 3.4e38. Correct it or leave the column out.`;
      case 'notANumber':
        return `A number is to be predicted, and the column ${problem.column} has “${problem.text}” in row ${integer(problem.row)} of the data. Correct it, or predict a class.`;
      case 'tooManyCategories':
        return `The column ${problem.column} has more than ${MAX_CATEGORIES} different texts, too many to make a number of each. Leave it out.`;
      case 'textAmongNumbers':
        return `The column ${problem.column} has numbers, but “${problem.text}” in row ${integer(problem.row)} of the data. Correct it, clear the cell, or leave the column out.`;
      case 'tooManyClasses':
        return `The column ${problem.column} has more than ${MAX_CLASSES} different values, too many for classes. If it holds numbers, predict a number.`;
      case 'oneClass':
        return `The column ${problem.column} has the same value in every row, so there is nothing to predict.`;
      case 'tooFewRows':
        return problem.dropped === 0
          ? `The table has too few rows: ${integer(problem.rows)}. At least ${MIN_ROWS} are needed.`
          : `Too few rows are left: ${integer(problem.rows)} without the ${integer(problem.dropped)} in which a value is missing. At least ${MIN_ROWS} are needed.`;
      case 'untrainedClass':
        return `No training row has the class ${problem.name}: all of them were held back. Choose another split seed, hold back a smaller share, or add rows of it.`;
      case 'untrainedColumn':
        return `No training row has a value in the column ${problem.column}, so there is no mean to fill it with. Choose another split seed, or leave the column out.`;
      case 'gone':
        return `The table ${problem.name} is no longer kept here. Open its file again.`;
      case 'changed':
        return `The table ${problem.name} does not have the columns that these settings speak of. Open its file again and choose its columns.`;
    }
  },
};

/** Names that are listed. */
const LISTED = 6;

function shown(names: readonly string[]): string {
  const first = names.slice(0, LISTED).join(', ');
  return names.length > LISTED ? `${first}, …` : first;
}
