// A table of the learner's own as a data set: what its settings say, and what its file makes of them.

import type { Dataset } from '../dataset.ts';
import type { DataDescription } from '../datasets.ts';
import { choiceOf } from './proposal.ts';
import { readTableText, type Table } from './readTable.ts';
import { tableData } from './tableData.ts';
import { TableRefused } from './tableProblem.ts';
import { MIN_ROWS, type TableSettings } from './tableSettings.ts';

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
  const drawing = drawn && features === 2 ? 'point' : 'none';
  const tasks = ['classification', 'binary'] as const;
  return { tasks, drawing, features, rows, classes };
}

/**
 * @param table undefined for the table that was read
 * @throws TableRefused where nothing can be learned, or the file is not what the settings say
 */
export function dataOfTable(
  table: Table,
  settings: TableSettings,
): Dataset {
  const { columns } = table;
  const { name, target, features, rows, inputs, classes } = settings;
  const changed = () => new TableRefused({ kind: 'changed', name });
  if ([target, ...features].some((place) => place >= columns.length))
    throw changed();
  const data = tableData(table, choiceOf(settings));
  const fits =
    data.count === rows &&
    data.features === inputs &&
    data.classes === classes;
  if (!fits) throw changed();
  return data;
}

/** The same from the file's text. @throws TableRefused */
export function madeOfTable(
  text: string,
  settings: TableSettings | null,
): Dataset {
  if (!settings) throw new TableRefused({ kind: 'gone', name: '' });
  const { encoding } = settings;
  return dataOfTable(readTableText({ text, encoding }), settings);
}
