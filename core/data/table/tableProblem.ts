// Why a file is no table that can be learned from: as data that any language can put into a sentence, and as an English sentence.

import { shortened } from '../../shortened.ts';
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
} from './tableSettings.ts';

/** Rows are counted from 1, below the header. */
export type TableProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'binary' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'noRows' }
  | { readonly kind: 'tooManyColumns'; readonly columns: number }
  | { readonly kind: 'tooManyRows' }
  | { readonly kind: 'tooManyCells' }
  | {
      readonly kind: 'unevenRow';
      readonly row: number;
      readonly cells: number;
      readonly columns: number;
    }
  | { readonly kind: 'openQuote'; readonly row: number }
  | {
      readonly kind: 'noSuchColumn';
      readonly column: string;
      readonly columns: readonly string[];
    }
  | { readonly kind: 'targetIsFeature'; readonly column: string }
  | { readonly kind: 'noFeatures' }
  | { readonly kind: 'tooManyFeatures'; readonly features: number }
  | { readonly kind: 'tooManyInputs'; readonly inputs: number }
  | { readonly kind: 'emptyColumn'; readonly column: string }
  | { readonly kind: 'constantColumn'; readonly column: string }
  | {
      readonly kind: 'hugeNumber';
      readonly column: string;
      readonly row: number;
      readonly text: string;
    }
  | {
      readonly kind: 'notANumber';
      readonly column: string;
      readonly row: number;
      readonly text: string;
    }
  | { readonly kind: 'tooManyCategories'; readonly column: string }
  | {
      readonly kind: 'textAmongNumbers';
      readonly column: string;
      readonly row: number;
      readonly text: string;
    }
  | { readonly kind: 'tooManyClasses'; readonly column: string }
  | { readonly kind: 'oneClass'; readonly column: string }
  | {
      readonly kind: 'tooFewRows';
      readonly rows: number;
      readonly dropped: number;
    }
  | { readonly kind: 'untrainedClass'; readonly name: string }
  | { readonly kind: 'untrainedColumn'; readonly column: string }
  | { readonly kind: 'gone'; readonly name: string }
  | { readonly kind: 'changed'; readonly name: string };

/** A file, or a choice of its columns, that nothing can be learned from. */
export class TableRefused extends Error {
  override readonly name = 'TableRefused';

  constructor(readonly problem: TableProblem) {
    super(tableSentence(problem));
  }
}

/** Columns that are listed in a sentence. */
const LISTED = 10;

/** The problem as one English sentence, or two: what it is, and what to do. */
export function tableSentence(problem: TableProblem): string {
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
      return `The table has ${problem.columns} columns, and at most ${MAX_COLUMNS} can be read. Leave some out.`;
    case 'tooManyRows':
      return `The table has more than ${MAX_ROWS} rows. Take a part of them.`;
    case 'tooManyCells':
      return `The table has more than ${MAX_CELLS} cells. Take a part of its rows or columns.`;
    case 'unevenRow':
      return `Row ${problem.row} of the data has not as many cells as there are columns: ${problem.cells} in place of ${problem.columns}. A cell with a comma in it stands in quotation marks.`;
    case 'openQuote':
      return `In row ${problem.row} of the data a quotation mark opens a cell and none closes it.`;
    case 'noSuchColumn':
      return `There is no column called ${quoted(problem.column)}. Columns are: ${listed(problem.columns)}.`;
    case 'targetIsFeature':
      return `The column ${quoted(problem.column)} is the target and cannot be a feature too.`;
    case 'noFeatures':
      return 'There is no column left to predict from: choose at least one feature.';
    case 'tooManyFeatures':
      return `${problem.features} features are chosen, and at most ${MAX_FEATURES} can be. Leave some out.`;
    case 'tooManyInputs':
      return `The features make ${problem.inputs} numbers a row, and at most ${MAX_INPUTS} can be. Leave out columns with texts.`;
    case 'emptyColumn':
      return `The column ${quoted(problem.column)} has no values. Leave it out.`;
    case 'constantColumn':
      return `The column ${quoted(problem.column)} has the same value in every row, so nothing can be learned from it. Leave it out.`;
    case 'hugeNumber':
      return `The column ${quoted(problem.column)} has ${quoted(problem.text)} in row ${problem.row} of the data, and float32 ends at 3.4e38. Correct it or leave the column out.`;
    case 'notANumber':
      return `A number is to be predicted, and the column ${quoted(problem.column)} has ${quoted(problem.text)} in row ${problem.row} of the data. Correct it, or predict a class.`;
    case 'tooManyCategories':
      return `The column ${quoted(problem.column)} has more than ${MAX_CATEGORIES} different texts, too many to make an input of each. Leave it out.`;
    case 'textAmongNumbers':
      return `The column ${quoted(problem.column)} has numbers, but ${quoted(problem.text)} in row ${problem.row} of the data. Correct it, clear the cell, or leave the column out.`;
    case 'tooManyClasses':
      return `The column ${quoted(problem.column)} has more than ${MAX_CLASSES} different values, too many for classes. If it holds numbers, predict a number.`;
    case 'oneClass':
      return `The target ${quoted(problem.column)} has the same value in every row, so there is nothing to predict.`;
    case 'tooFewRows':
      return `The table has too few rows: ${problem.rows}${problem.dropped > 0 ? ` without the ${problem.dropped} in which a value is missing` : ''}. At least ${MIN_ROWS} are needed.`;
    case 'untrainedClass':
      return `No training row has the class ${quoted(problem.name)}: all of them were held back. Choose another split seed, hold back a smaller share, or add rows of it.`;
    case 'untrainedColumn':
      return `No training row has a value in the column ${quoted(problem.column)}, so there is no mean to fill it with. Choose another split seed, or leave the column out.`;
    case 'gone':
      return `The table ${quoted(problem.name)} is no longer kept here. Open its file again.`;
    case 'changed':
      return `The table ${quoted(problem.name)} does not have the columns that these settings speak of. Choose its columns again.`;
  }
}

function quoted(text: string): string {
  return JSON.stringify(shortened(text));
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, LISTED).map(quoted).join(', ');
  return names.length > LISTED
    ? `${shown} and ${names.length - LISTED} more`
    : shown;
}
