// What the settings of a learner's own table say of it, without its file.

import type { DataDescription } from '../dataDescription.ts';
import { MIN_ROWS, type TableSettings } from './tableSettings.ts';

/** So many classes can be told apart by colour and shape. */
const DRAWN_CLASSES = 5;

/** Of settings without a table, which are refused: what a form shows meanwhile. */
export const NO_TABLE: DataDescription = {
  tasks: ['classification', 'binary', 'regression'],
  drawing: 'none',
  features: 1,
  rows: MIN_ROWS,
  classes: 2,
};

export function describedTable(table: TableSettings): DataDescription {
  const { inputs: features, rows, classes } = table;
  const drawn = !table.features.some((each) =>
    table.textColumns.includes(each),
  );
  if (classes === 0) {
    const drawing = drawn && features === 1 ? 'value' : 'none';
    return { tasks: ['regression'], drawing, features, rows, classes };
  }
  const isPlane = drawn && features === 2 && classes <= DRAWN_CLASSES;
  const drawing = isPlane ? 'point' : 'none';
  const tasks = ['classification', 'binary'] as const;
  return { tasks, drawing, features, rows, classes };
}
