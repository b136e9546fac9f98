// What is said of tables, in both languages.

import type { TableProblem } from '@backprop-lab/core/data/table/tableProblem';

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { tableWords } from './words.ts';

const column = 'c';
const cell = { column, row: 17, text: 'x' };

const problems: { readonly [Kind in TableProblem['kind']]: Extract<TableProblem, { kind: Kind }> } =
  {
    empty: { kind: 'empty' },
    binary: { kind: 'binary' },
    tooLarge: { kind: 'tooLarge' },
    noRows: { kind: 'noRows' },
    tooManyColumns: { kind: 'tooManyColumns', columns: 1_000_000 },
    tooManyRows: { kind: 'tooManyRows' },
    tooManyCells: { kind: 'tooManyCells' },
    unevenRow: { kind: 'unevenRow', row: 2, cells: 1, columns: 3 },
    openQuote: { kind: 'openQuote', row: 2 },
    noSuchColumn: { kind: 'noSuchColumn', column, columns: ['d'] },
    targetIsFeature: { kind: 'targetIsFeature', column },
    noFeatures: { kind: 'noFeatures' },
    tooManyFeatures: { kind: 'tooManyFeatures', features: 201 },
    tooManyInputs: { kind: 'tooManyInputs', inputs: 1200 },
    emptyColumn: { kind: 'emptyColumn', column },
    constantColumn: { kind: 'constantColumn', column },
    hugeNumber: { kind: 'hugeNumber', ...cell },
    notANumber: { kind: 'notANumber', ...cell },
    tooManyCategories: { kind: 'tooManyCategories', column },
    textAmongNumbers: { kind: 'textAmongNumbers', ...cell },
    tooManyClasses: { kind: 'tooManyClasses', column },
    oneClass: { kind: 'oneClass', column },
    tooFewRows: { kind: 'tooFewRows', rows: 3, dropped: 2 },
    untrainedClass: { kind: 'untrainedClass', name: 'x' },
    untrainedColumn: { kind: 'untrainedColumn', column },
    gone: { kind: 'gone', name: 'x.csv' },
    changed: { kind: 'changed', name: 'x.csv' },
  };

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

describeTexts(
  tableWords,
  {
    title: ({ title }) => [title('x.csv')],
    reading: ({ reading }) => [reading('12%')],
    keeping: ({ keeping }) => [keeping('12%')],
    size: ({ size }) => [size(1, 1), size(100_000, 200)],
    range: ({ range }) => [range(-1, 1e30)],
    different: ({ different }) => [different(3), different(undefined)],
    useColumn: ({ useColumn }) => [useColumn('c')],
    task: ({ task }) => [
      task('regression', []),
      task('classification', names.slice(0, 2)),
      task('classification', names),
    ],
    inputs: ({ inputs }) => [inputs(1, 1), inputs(200, 100_000)],
    dropped: ({ dropped }) => [0, 1, 1200].map(dropped),
    chosen: ({ chosen }) => [chosen('x.csv', 'c', 1), chosen('x.csv', 'c', 12)],
    manyClasses: ({ manyClasses }) => [manyClasses(20, 256)],
    fileGone: ({ fileGone }) => [fileGone('x.csv')],
    problem: ({ problem }) => [
      ...Object.values(problems).map(problem),
      problem({ kind: 'tooFewRows', rows: 1, dropped: 0 }),
    ],
  },
  // Two numbers and what lies between them.
  { formulas: /^range$/ },
);
